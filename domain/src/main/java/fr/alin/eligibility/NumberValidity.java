package fr.alin.eligibility;

import fr.alin.shared.Fact;
import java.time.LocalDate;

/** Validity of the unique number, up to and including its last day. Source: CCH R.441-2-7. */
public final class NumberValidity {

  private NumberValidity() {}

  public static Fact<Boolean> on(CandidateFacts household, LocalDate day) {
    return household.numberExpiresOn().map(lastDay -> !lastDay.isBefore(day));
  }
}
