package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.alin.api.testing.Product;
import fr.alin.testing.Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A bug is told by an opaque id; its message, which may quote a person, is told to nobody. */
@Database
final class UnexpectedFailureTest {

  @Test
  void the_answer_names_the_occurrence_and_the_log_its_place() {
    var product = Product.with("demo", Map.of("alin.test.broken", "true"));
    var appender = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    appender.start();
    root.addAppender(appender);
    try {
      var answer = product.get("/api/v1/communes?q=Lilas", "X-Request-Id", "occurrence-1");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.problem()).isEqualTo("internal");
      assertThat(answer.json().path("instance").asText())
          .isEqualTo("urn:alin:request:occurrence-1");
      assertThat(answer.text()).doesNotContain("Dupont", "Exception", "fr.alin.api");
      var log = List.copyOf(appender.list).toString();
      assertThat(log).contains("occurrence-1", "BrokenCommunes.search", "IllegalStateException");
      assertThat(log).doesNotContain("Dupont", "Lilas");
    } finally {
      root.detachAppender(appender);
    }
  }
}
