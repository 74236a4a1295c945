package fr.alin.application;

import fr.alin.scoring.ScoreLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A frozen board as bytes: the same input gives the same bytes on any node, ever. The form is fixed
 * here by hand, so that no library, JDK, locale or renamed class can change it; another form gets
 * another number in its first line. UTF-8, one {@code \n} after each line, {@code -} for what is
 * unknown:
 *
 * <pre>
 * alin-board/1
 * offer 01928f6e-…            UUID, lower case
 * closed 2026-11-23T17:00:00Z instant of the deadline, ISO 8601 in UTC
 * rules 2026.1
 * parameters seniority=20;balancing=240;as-of=2026-11-23
 * boost SME
 * lines 24
 * 1 01928f6f-… 539 3f1c… under-30=70/70 geographic-mobility=0/70 …
 * </pre>
 *
 * <p>Each applicant's line: position, application, total, SHA-256 of the facts, then the eleven
 * criteria in the order of the sheet, points out of maximum. Words (evidence, sources) are not part
 * of it: they may be worded better one day. The facts of a file, hashed line by line:
 *
 * <pre>
 * alin-facts/1
 * number 0690…
 * registered 2019-06-01
 * applied 2026-11-20T09:00:00.123456Z
 * employer LARGE
 * rules 2026.1                rule set of the day of the application
 * under-30 70/70 age=29       own criteria with the fact used
 * </pre>
 */
public final class CanonicalBoard {

  private static final String UNKNOWN = "-";
  private static final HexFormat HEX = HexFormat.of();

  private CanonicalBoard() {}

  /** The board in the form above. */
  public static byte[] bytes(FrozenBoard board) {
    var text = new StringBuilder(256 + 360 * board.lines().size());
    text.append("alin-board/1\n");
    line(text, "offer", board.offer().value().toString());
    line(text, "closed", board.closedAt().toString());
    line(text, "rules", board.ruleSetVersion());
    line(text, "parameters", board.parameters().orElse(UNKNOWN));
    line(text, "boost", board.boosted().map(Enum::name).orElse(UNKNOWN));
    line(text, "lines", Integer.toString(board.lines().size()));
    for (var line : board.lines()) {
      text.append(line.position())
          .append(' ')
          .append(line.application().value())
          .append(' ')
          .append(line.total())
          .append(' ')
          .append(line.facts().orElse(UNKNOWN));
      for (var criterion : line.sheet().lines()) {
        text.append(' ').append(criterion.criterion().code()).append('=');
        points(text, criterion);
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of {@link #bytes}, 64 hexadecimal digits. */
  public static String digest(FrozenBoard board) {
    return sha256(bytes(board));
  }

  /** SHA-256 of what a file is ranked on, 64 hexadecimal digits. */
  public static String facts(Entry entry) {
    var text = new StringBuilder(512);
    text.append("alin-facts/1\n");
    line(text, "number", entry.number().value());
    line(text, "registered", entry.firstRegisteredOn().toString());
    line(text, "applied", entry.submittedAt().toString());
    line(text, "employer", entry.employer().map(Enum::name).orElse(UNKNOWN));
    line(text, "rules", entry.ruleSetVersion());
    for (var criterion : entry.ownSheet().lines()) {
      text.append(criterion.criterion().code()).append(' ');
      points(text, criterion);
      text.append(' ').append(inOneLine(criterion.fact())).append('\n');
    }
    return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(' ').append(inOneLine(value)).append('\n');
  }

  private static void points(StringBuilder text, ScoreLine line) {
    text.append(line.points()).append('/').append(line.maximum());
  }

  /** Nothing that is written can pass for another line. */
  private static String inOneLine(String value) {
    return value.indexOf('\n') < 0 && value.indexOf('\\') < 0
        ? value
        : value.replace("\\", "\\\\").replace("\n", "\\n");
  }

  static String sha256(byte[] bytes) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
