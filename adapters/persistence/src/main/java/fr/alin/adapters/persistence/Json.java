package fr.alin.adapters.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.request.Siret;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.MailId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Domain records as they lie in {@code jsonb} columns. Reading goes through the canonical constructors, so that a corrupt
 * document is refused as loudly as a bad command. A known fact is its value, an unknown one is {@code {"unknown": what}}.
 */
final class Json {

  private static final String UNKNOWN = "unknown";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(module())
          .build();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "no JSON for " + value.getClass().getSimpleName(), withoutText(e));
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "stored " + type.getSimpleName() + " unreadable", withoutText(e));
    }
  }

  static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored document unreadable", withoutText(e));
    }
  }

  /** The message of the parser quotes what it read, which may be personal: it does not go to the log. */
  private static IllegalStateException withoutText(JsonProcessingException e) {
    var cause = new IllegalStateException(e.getClass().getSimpleName());
    cause.setStackTrace(e.getStackTrace());
    return cause;
  }

  private static SimpleModule module() {
    var module = new SimpleModule("alin");
    module.addSerializer(Fact.class, new FactWriter());
    module.addDeserializer(Fact.class, new FactReader(null));
    text(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
    text(module, Instant.class, Instant::toString, Instant::parse);
    text(module, CommuneCode.class, CommuneCode::value, CommuneCode::new);
    text(module, DepartmentCode.class, DepartmentCode::value, DepartmentCode::new);
    text(module, Siret.class, Siret::value, Siret::new);
    text(module, UniqueNumber.class, UniqueNumber::value, UniqueNumber::new);
    text(
        module,
        MailId.class,
        id -> id.value().toString(),
        text -> new MailId(UUID.fromString(text)));
    module.addSerializer(
        Euros.class,
        new JsonSerializer<>() {
          @Override
          public void serialize(Euros amount, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeNumber(amount.cents());
          }
        });
    module.addDeserializer(
        Euros.class,
        new JsonDeserializer<>() {
          @Override
          public Euros deserialize(JsonParser in, DeserializationContext context)
              throws IOException {
            return new Euros(in.getLongValue());
          }
        });
    return module;
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new JsonSerializer<>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new JsonDeserializer<>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return read.apply(in.getText());
          }
        });
  }

  @SuppressWarnings("rawtypes") // Jackson registers by class
  private static final class FactWriter extends JsonSerializer<Fact> {
    @Override
    public void serialize(Fact fact, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      switch (fact) {
        case Fact.Known<?>(var value) -> provider.defaultSerializeValue(value, out);
        case Fact.Unknown<?>(var what) -> {
          out.writeStartObject();
          out.writeStringField(UNKNOWN, what);
          out.writeEndObject();
        }
      }
    }
  }

  @SuppressWarnings("rawtypes") // Jackson registers by class
  private static final class FactReader extends JsonDeserializer<Fact>
      implements ContextualDeserializer {

    private final @Nullable JavaType valueType;

    FactReader(@Nullable JavaType valueType) {
      this.valueType = valueType;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      var type = context.getContextualType();
      return new FactReader(type.containedType(0));
    }

    @Override
    public Fact deserialize(JsonParser in, DeserializationContext context) throws IOException {
      var node = context.readTree(in);
      if (node.isObject() && node.size() == 1 && node.has(UNKNOWN)) {
        return Fact.unknown(node.get(UNKNOWN).asText());
      }
      return Fact.known(context.<Object>readTreeAsValue(node, valueType));
    }

    /** A field that older rows lack is unknown, not an error. */
    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return Fact.unknown("not stored");
    }
  }
}
