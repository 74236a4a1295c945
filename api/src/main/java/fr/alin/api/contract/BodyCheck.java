package fr.alin.api.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.ValidationMessage;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.words.Words;
import fr.alin.mail.Language;
import fr.alin.openapi.model.ViolationDto;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds a body against the contract's schema: every fault with its JSON pointer, in the caller's language. */
@Singleton
public final class BodyCheck {

  private static final int MOST_FAULTS = 50;
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Contract contract;
  private final Words words;

  BodyCheck(Contract contract, Words words) {
    this.contract = contract;
    this.words = words;
  }

  /** The body as a tree, when it keeps to the schema; an absent optional one is a missing node. */
  public JsonNode read(Operation operation, byte[] body, Language language) {
    if (body.length == 0) {
      if (operation.bodyRequired()) {
        throw ProblemException.of(Problem.VALIDATION)
            .at("", words.say(language, "validation.body-missing"));
      }
      return STRICT.missingNode();
    }
    var tree = parse(body, language);
    var faults = violations(operation, tree, language);
    if (!faults.isEmpty()) {
      throw ProblemException.of(Problem.VALIDATION).at(faults);
    }
    return tree;
  }

  private JsonNode parse(byte[] body, Language language) {
    try {
      return STRICT.readTree(body);
    } catch (IOException malformed) {
      throw ProblemException.of(Problem.VALIDATION)
          .at("", words.say(language, "validation.malformed"));
    }
  }

  /** One message a place: of a value that may be null, the branch that is not null speaks. */
  private List<ViolationDto> violations(Operation operation, JsonNode tree, Language language) {
    var byPlace = new LinkedHashMap<String, ViolationDto>();
    contract.faults(operation.bodySchema(), tree).stream()
        .filter(fault -> !fault.getEvaluationPath().toString().endsWith("/oneOf/1/type"))
        .sorted(Comparator.comparing(fault -> fault.getType().equals("oneOf")))
        .limit(MOST_FAULTS)
        .forEach(
            fault ->
                byPlace.putIfAbsent(
                    pointer(fault), new ViolationDto(pointer(fault), message(fault, language))));
    return List.copyOf(byPlace.values());
  }

  private static String pointer(ValidationMessage fault) {
    var place = fault.getInstanceLocation().toString();
    return fault.getType().equals("required") ? place + "/" + fault.getProperty() : place;
  }

  private String message(ValidationMessage fault, Language language) {
    var key = "validation." + fault.getType();
    return words.has(key)
        ? words.say(language, key, border(fault.getSchemaNode()))
        : words.say(language, "validation.other");
  }

  private static String border(JsonNode keyword) {
    return keyword != null && keyword.isArray()
        ? StreamSupport.stream(keyword.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "))
        : keyword == null ? "" : keyword.asText();
  }
}
