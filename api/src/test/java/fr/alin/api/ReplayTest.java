package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.api.testing.Product;
import fr.alin.testing.EndToEnd;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The tool on the demonstration's past: thousands of lines that were frozen by the same code as a closing. */
@EndToEnd
class ReplayTest {

  private final Product product =
      Product.with("demo", Map.of("alin.demo.load", "true", "data.dir", Product.folder("world")));

  @Test
  void every_board_of_the_demonstration_follows_from_its_input_until_one_is_rewritten()
      throws Exception {
    var out = new ByteArrayOutputStream();

    assertThat(replay(out)).isZero();
    assertThat(text(out))
        .contains("0 differ, 0 from before signatures")
        .doesNotContain("board of offer");
    assertThat(text(out))
        .matches("(?s)[1-9]\\d* boards with [1-9]\\d* applicants made again in \\d+ ms.*");

    out.reset();
    rewrite("+ 1");
    try {
      assertThat(replay(out)).isEqualTo(1);
      assertThat(text(out)).contains(": BOARD").contains("1 differ");
    } finally {
      rewrite("- 1");
    }
  }

  private int replay(ByteArrayOutputStream out) {
    return Replay.replay(
        product.context(), Long.MAX_VALUE, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Past the trigger, as somebody with all rights could. */
  private void rewrite(String change) throws Exception {
    try (var connection = pool();
        var statement = connection.createStatement()) {
      statement.execute("alter table frozen_board_line disable trigger user");
      statement.execute(
          "update frozen_board_line set total = total "
              + change
              + " where (offer_id, position) = (select offer_id, position from frozen_board_line order by offer_id limit 1)");
      statement.execute("alter table frozen_board_line enable trigger user");
    }
  }

  private Connection pool() throws Exception {
    return DelegatingDataSource.unwrapDataSource(product.context().getBean(DataSource.class))
        .getConnection();
  }
}
