package fr.alin.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import fr.alin.account.EmailAddress;
import fr.alin.account.Role;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The bundled contract, read once. Rights, bodies and the sandbox are judged by this very document,
 * so that what is published is what is enforced. The generated binding alone is not enough: it turns
 * an unknown value of an enumeration that may be null into null, and text into numbers.
 */
@Singleton
public final class Contract {

  /** The schemas lie inside an OpenAPI document; its own members assert nothing and are known by name. */
  private static final Set<String> DOCUMENT_MEMBERS =
      Set.of("openapi", "info", "servers", "security", "tags", "paths", "components");

  private static final String DOCUMENT = "/openapi.bundled.yaml";
  private static final String ID = "urn:alin:contract";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;
  private final Map<String, Operation> operations;
  private final JsonSchemaFactory schemas;
  private final SchemaValidatorsConfig settings;
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

  public Contract() {
    this.document = read();
    this.operations = operations(document);
    var text = document.toString();
    this.schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder ->
                builder.metaSchema(dialect()).schemaLoaders(l -> l.schemas(Map.of(ID, text))));
    this.settings =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();
  }

  /** Every operation, in the order of the document. */
  public Collection<Operation> operations() {
    return operations.values();
  }

  /** The operation of this id, null when the contract has none. */
  public @Nullable Operation operation(String id) {
    return operations.get(id);
  }

  /** The document, for those who look up more than operations: its examples, its problems. */
  public JsonNode document() {
    return document;
  }

  /** What is wrong with a value under the schema at this JSON pointer of the document. */
  public Set<ValidationMessage> faults(String pointer, JsonNode value) {
    return compiled
        .computeIfAbsent(pointer, p -> schemas.getSchema(SchemaLocation.of(ID + "#" + p), settings))
        .validate(value);
  }

  /**
   * JSON Schema with our own word on what a mail address looks like: the library's holds the last
   * label against its list of top-level domains, and so refuses new ones and the reserved ones.
   */
  private static JsonMetaSchema dialect() {
    var standard = JsonMetaSchema.getV202012();
    return JsonMetaSchema.builder(standard.getIri(), standard)
        .keywords(DOCUMENT_MEMBERS.stream().map(NonValidationKeyword::new).toList())
        .format(new MailAddress())
        .build();
  }

  private static final class MailAddress implements Format {
    @Override
    public String getName() {
      return "email";
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
      return EmailAddress.parse(text).isKnown();
    }
  }

  private static JsonNode read() {
    try (var stream = Contract.class.getResourceAsStream(DOCUMENT)) {
      if (stream == null) {
        throw new IllegalStateException("no " + DOCUMENT + " on the class path");
      }
      var options = new LoaderOptions();
      options.setCodePointLimit(20_000_000);
      options.setMaxAliasesForCollections(10_000);
      Object tree = new Yaml(new DatesAsText(options)).load(stream);
      return new ObjectMapper().valueToTree(tree);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** YAML 1.1 would make dates of the examples' texts. */
  private static final class DatesAsText extends SafeConstructor {
    DatesAsText(LoaderOptions options) {
      super(options);
      yamlConstructors.put(
          org.yaml.snakeyaml.nodes.Tag.TIMESTAMP,
          yamlConstructors.get(org.yaml.snakeyaml.nodes.Tag.STR));
    }
  }

  private static Map<String, Operation> operations(JsonNode document) {
    var found = new LinkedHashMap<String, Operation>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> operation(path.getKey(), method.getKey(), method.getValue()))
                    .forEach(operation -> found.put(operation.id(), operation)));
    return found;
  }

  private static Operation operation(String path, String method, JsonNode node) {
    var roles = EnumSet.noneOf(Role.class);
    node.path("x-roles").forEach(role -> roles.add(Role.valueOf(role.asText())));
    var body = node.path("requestBody");
    var schema =
        body.isMissingNode()
            ? ""
            : "/paths/"
                + path.replace("~", "~0").replace("/", "~1")
                + "/"
                + method
                + "/requestBody/content/application~1json/schema";
    var security = node.path("security");
    return new Operation(
        node.path("operationId").asText(),
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        security.isArray() && security.isEmpty(),
        roles,
        node.path("x-sandbox").asBoolean(false),
        schema,
        body.path("required").asBoolean(false));
  }
}
