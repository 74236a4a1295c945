package fr.alin.application;

import fr.alin.reference.SizeClass;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.ScoreLine;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

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
 * 1 01928f6f-… 539 279 20 240 3f1c…
 * </pre>
 *
 * <p>Each applicant's line: position, application, total, own points, seniority, balancing, SHA-256
 * of the facts, which cover every own criterion. The source of a rule is not part of it: it may be
 * worded better one day. The facts of a file, hashed line by line:
 *
 * <pre>
 * alin-facts/1
 * number 0690…
 * registered 2019-06-01
 * applied 2026-11-20T09:00:00.123456Z
 * employer LARGE
 * rules 2026.1                rule set of the day of the application
 * under-30 70/70 age=29       own criteria: points, maximum, the fact used
 * </pre>
 */
public final class CanonicalBoard {

  private static final String UNKNOWN = "-";
  private static final HexFormat HEX = HexFormat.of();

  private CanonicalBoard() {}

  /** The board in the form above. */
  public static byte[] bytes(FrozenBoard board) {
    var text =
        head(
            board.offer(),
            board.closedAt(),
            board.ruleSetVersion(),
            board.parameters().orElse(UNKNOWN),
            board.boosted(),
            board.lines().size());
    for (var line : board.lines()) {
      var relative = line.sheet().lines().stream().filter(l -> l.criterion().isRelative()).toList();
      place(
          text,
          line.position(),
          line.application(),
          line.total(),
          line.sheet().own().total(),
          relative,
          line.facts().orElse(UNKNOWN));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same form, before the sheets are put in. */
  public static byte[] bytes(BoardOrder order) {
    var text =
        head(
            order.offer(),
            order.closedAt(),
            order.ruleSetVersion(),
            order.parameters(),
            order.boosted(),
            order.places().size());
    for (var place : order.places()) {
      var applicant = place.applicant();
      place(
          text,
          place.position(),
          applicant.id(),
          place.total(),
          applicant.ownPoints(),
          place.relative(),
          applicant.facts());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  public static String digest(FrozenBoard board) {
    return sha256(bytes(board));
  }

  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  public static String digest(BoardOrder order) {
    return sha256(bytes(order));
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
      text.append(criterion.criterion().code())
          .append(' ')
          .append(criterion.points())
          .append('/')
          .append(criterion.maximum())
          .append(' ')
          .append(inOneLine(criterion.fact()))
          .append('\n');
    }
    return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static StringBuilder head(
      OfferId offer,
      Instant closedAt,
      String rules,
      String parameters,
      Fact<SizeClass> boosted,
      int lines) {
    var text = new StringBuilder(256 + 160 * lines);
    text.append("alin-board/1\n");
    line(text, "offer", offer.value().toString());
    line(text, "closed", closedAt.toString());
    line(text, "rules", rules);
    line(text, "parameters", parameters);
    line(text, "boost", boosted.map(Enum::name).orElse(UNKNOWN));
    line(text, "lines", Integer.toString(lines));
    return text;
  }

  private static void place(
      StringBuilder text,
      int position,
      ApplicationId application,
      int total,
      int own,
      List<ScoreLine> relative,
      String facts) {
    text.append(position)
        .append(' ')
        .append(application.value())
        .append(' ')
        .append(total)
        .append(' ')
        .append(own)
        .append(' ')
        .append(points(relative, Criterion.SENIORITY))
        .append(' ')
        .append(points(relative, Criterion.BALANCING))
        .append(' ')
        .append(facts)
        .append('\n');
  }

  private static int points(List<ScoreLine> lines, Criterion criterion) {
    var points = 0;
    for (var line : lines) {
      points += line.criterion() == criterion ? line.points() : 0;
    }
    return points;
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(' ').append(inOneLine(value)).append('\n');
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
