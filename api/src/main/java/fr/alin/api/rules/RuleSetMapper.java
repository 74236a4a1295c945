package fr.alin.api.rules;

import fr.alin.api.wire.Wire;
import fr.alin.api.words.Words;
import fr.alin.mail.Language;
import fr.alin.openapi.model.CeilingCellDto;
import fr.alin.openapi.model.CeilingSupplementDto;
import fr.alin.openapi.model.CeilingTableDto;
import fr.alin.openapi.model.CriterionIdDto;
import fr.alin.openapi.model.FinancingCategoryDto;
import fr.alin.openapi.model.HousingZoneDto;
import fr.alin.openapi.model.PublishedCriterionDto;
import fr.alin.openapi.model.PublishedParameterDto;
import fr.alin.openapi.model.PublishedRuleDto;
import fr.alin.openapi.model.RuleIdDto;
import fr.alin.openapi.model.RuleSetDto;
import fr.alin.openapi.model.ScoreBlockIdDto;
import fr.alin.reference.BilingualText;
import fr.alin.reference.BoostPeriod;
import fr.alin.reference.CeilingTable;
import fr.alin.reference.RuleSet;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rule set on the wire, in the caller's language. */
@Singleton
final class RuleSetMapper {

  private static final List<String> ORDER =
      List.of("order.total", "order.registration", "order.application", "order.number");

  private final Words words;

  RuleSetMapper(Words words) {
    this.words = words;
  }

  RuleSetDto ruleSet(RuleSet set, boolean current, Language language) {
    return new RuleSetDto(
        set.version(),
        current,
        set.validFrom(),
        set.rules().stream().map(rule -> rule(rule, language)).toList(),
        set.criteria().stream().map(criterion -> criterion(criterion, language)).toList(),
        ORDER.stream().map(key -> words.say(language, key)).toList(),
        Stream.concat(
                set.figures().stream().map(figure -> parameter(figure, set)),
                set.boosts().stream().map(boost -> boost(boost, language)))
            .toList(),
        set.ceilings().stream().map(RuleSetMapper::table).toList());
  }

  private static PublishedRuleDto rule(RuleSet.PublishedRule rule, Language language) {
    return new PublishedRuleDto(
        RuleIdDto.valueOf(constant(rule.id())),
        in(language, rule.title()),
        in(language, rule.text()),
        rule.source());
  }

  /** A criterion that only takes points off has the maximum 0, as on a sheet. */
  private static PublishedCriterionDto criterion(
      RuleSet.PublishedCriterion criterion, Language language) {
    return new PublishedCriterionDto(
        CriterionIdDto.valueOf(constant(criterion.id())),
        ScoreBlockIdDto.valueOf(constant(criterion.block())),
        in(language, criterion.title()),
        Math.max(0, criterion.points()),
        in(language, criterion.text()),
        criterion.source());
  }

  private static PublishedParameterDto parameter(RuleSet.Figure figure, RuleSet set) {
    return new PublishedParameterDto(
            figure.id(), Long.toString(figure.value()), figure.unit(), figure.source())
        .validFrom(set.validFrom())
        .validTo(Wire.orNull(set.validTo()));
  }

  private static PublishedParameterDto boost(BoostPeriod boost, Language language) {
    return new PublishedParameterDto(
            "balancing.boosted-size-class",
            boost.boosted().name(),
            "size class",
            in(language, boost.reason()))
        .validFrom(boost.from())
        .validTo(Wire.orNull(boost.to()));
  }

  private static CeilingTableDto table(CeilingTable table) {
    var cells =
        table.columns().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .flatMap(
                column ->
                    IntStream.rangeClosed(1, CeilingTable.WRITTEN_CATEGORIES)
                        .mapToObj(
                            category ->
                                new CeilingCellDto(
                                    Wire.same(HousingZoneDto.class, column.getKey()),
                                    category,
                                    column.getValue().ceiling(category).cents())))
            .toList();
    var supplements =
        table.columns().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(
                column ->
                    new CeilingSupplementDto(
                        Wire.same(HousingZoneDto.class, column.getKey()),
                        column.getValue().supplement().cents()))
            .toList();
    return new CeilingTableDto(
            Wire.same(FinancingCategoryDto.class, table.financing()),
            table.validFrom(),
            cells,
            supplements,
            table.source())
        .validTo(table.validTo());
  }

  private static String in(Language language, BilingualText text) {
    return language == Language.FR ? text.french() : text.english();
  }

  private static String constant(String id) {
    return id.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
