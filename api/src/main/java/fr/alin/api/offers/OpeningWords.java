package fr.alin.api.offers;

import fr.alin.api.wire.Places;
import fr.alin.api.words.Words;
import fr.alin.eligibility.NearestChange;
import fr.alin.mail.Language;
import fr.alin.openapi.model.OpeningDto;
import fr.alin.openapi.model.OpeningReachDto;
import fr.alin.openapi.model.RuleIdDto;
import jakarta.inject.Singleton;
import java.util.List;

/** What would open a home, in words. */
@Singleton
final class OpeningWords {

  private final Words words;
  private final Places places;

  OpeningWords(Words words, Places places) {
    this.words = words;
    this.places = places;
  }

  List<OpeningDto> toDtos(List<NearestChange> changes, Language language) {
    return changes.stream()
        .map(
            change ->
                new OpeningDto(
                    RuleIdDto.fromValue(change.rule().code()),
                    OpeningReachDto.valueOf(change.reach().name()),
                    message(change, language)))
        .toList();
  }

  private String message(NearestChange change, Language language) {
    return switch (change) {
      case NearestChange.EarnMonthly(var atLeast) ->
          words.say(language, "opening.earn", words.money(language, atLeast.cents()));
      case NearestChange.TaxIncomeOf(var year, var atMost) ->
          words.say(
              language,
              "opening.tax-income",
              Integer.toString(year),
              words.money(language, atMost.cents()));
      case NearestChange.SearchIn(var commune) ->
          words.say(language, "opening.search", places.commune(commune).getName());
      case NearestChange.RenewNumber r -> words.say(language, "opening.renew");
      case NearestChange.PersonsInHome(var persons) ->
          words.say(language, "opening.persons", persons);
      case NearestChange.OutOfReach(var rule) -> words.say(language, "opening.none." + rule.code());
    };
  }
}
