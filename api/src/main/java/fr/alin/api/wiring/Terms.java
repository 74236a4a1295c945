package fr.alin.api.wiring;

import fr.alin.account.TermsOfUse;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The terms of use in force, from {@code alin.terms.since}. */
@Factory
final class Terms {

  @Singleton
  TermsOfUse termsOfUse(@Value("${alin.terms.since}") String since) {
    return new TermsOfUse(LocalDate.parse(since));
  }
}
