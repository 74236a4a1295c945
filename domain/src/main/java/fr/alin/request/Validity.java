package fr.alin.request;

import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How long a unique number still holds: a year from its filing or last renewal (CCH R.441-2-7). The
 * register sends its own notice a month before; the platform warns 60, 30 and 7 days before
 * (domain.md 4.2), on the screen and by mail.
 *
 * @param expiresOn last day on which it holds
 * @param daysLeft 0 on that day, negative afterwards
 */
public record Validity(LocalDate expiresOn, long daysLeft) {

  /** Days before the last one from which a warning is given, first to last. */
  public static final List<Integer> WARNINGS = List.of(60, 30, 7);

  public static Validity of(LocalDate expiresOn, LocalDate today) {
    return new Validity(expiresOn, ChronoUnit.DAYS.between(today, expiresOn));
  }

  /** Where the countdown stands. */
  public enum Stage {
    VALID,
    SIXTY_DAYS,
    THIRTY_DAYS,
    SEVEN_DAYS,
    EXPIRED
  }

  public Stage stage() {
    if (daysLeft < 0) {
      return Stage.EXPIRED;
    }
    return Stage.values()[(int) WARNINGS.stream().filter(days -> daysLeft <= days).count()];
  }

  /** The warning that is due: 60, 30 or 7; none while it holds for longer, nor once it has expired. */
  public Fact<Integer> warning() {
    return stage() == Stage.VALID || stage() == Stage.EXPIRED
        ? Fact.unknown("warning")
        : Fact.known(WARNINGS.get(stage().ordinal() - 1));
  }
}
