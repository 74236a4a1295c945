package fr.alin.api.mapping;

import fr.alin.api.words.Words;
import fr.alin.mail.Language;
import fr.alin.openapi.model.CriterionExplanationDto;
import fr.alin.openapi.model.CriterionIdDto;
import fr.alin.openapi.model.ScoreBlockDto;
import fr.alin.openapi.model.ScoreBlockIdDto;
import fr.alin.openapi.model.ScoreLineDto;
import fr.alin.openapi.model.ScoreSheetDto;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.ScoreLine;
import fr.alin.scoring.ScoreSheet;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Score sheets, with each line in words: the fact used, its source, whether and how it can change. */
@Singleton
public final class Sheets {

  private final Words words;

  Sheets(Words words) {
    this.words = words;
  }

  public ScoreSheetDto toDto(ScoreSheet sheet, Language language) {
    return new ScoreSheetDto(
        block(sheet, Criterion.Block.ALS, language),
        block(sheet, Criterion.Block.COMPANY, language),
        block(sheet, Criterion.Block.BALANCING, language),
        block(sheet, Criterion.Block.TERRITORY, language),
        sheet.total());
  }

  private ScoreBlockDto block(ScoreSheet sheet, Criterion.Block block, Language language) {
    return new ScoreBlockDto(
        sheet.points(block),
        sheet.maximum(block),
        sheet.of(block).stream()
            .map(
                line ->
                    new ScoreLineDto(
                        CriterionIdDto.fromValue(line.criterion().code()),
                        line.points(),
                        line.maximum(),
                        fact(line, language),
                        line.source()))
            .toList());
  }

  /**
   * Every line told to a person.
   *
   * @param frozen the board is closed: nothing can change any more
   */
  public List<CriterionExplanationDto> explain(ScoreSheet sheet, boolean frozen, Language language) {
    return sheet.lines().stream().map(line -> explain(line, frozen, language)).toList();
  }

  private CriterionExplanationDto explain(ScoreLine line, boolean frozen, Language language) {
    var code = line.criterion().code();
    var canChange = !frozen && words.say(language, "criterion." + code + ".canChange").equals("true");
    var explanation =
        new CriterionExplanationDto(
            CriterionIdDto.fromValue(code),
            ScoreBlockIdDto.valueOf(line.criterion().block().name()),
            words.say(language, "criterion." + code + ".label"),
            line.points(),
            line.maximum(),
            fact(line, language),
            line.source(),
            canChange);
    explanation.setHowToChange(
        words.say(language, frozen ? "criterion.frozen" : "criterion." + code + ".how"));
    return explanation;
  }

  /** The neutral fact of a line, in words. */
  String fact(ScoreLine line, Language language) {
    var facts = parse(line.fact());
    return switch (line.criterion()) {
      case UNDER_30 -> words.say(language, "fact.age", text(facts, "age"));
      case GEOGRAPHIC_MOBILITY -> mobility(facts, language);
      case EFFORT_RATE ->
          "unknown".equals(facts.get("effort"))
              ? words.say(language, "fact.effort.unknown")
              : words.say(language, "fact.effort", text(facts, "effort"));
      case COMMISSION_REFUSAL ->
          words.say(language, "fact.commissionRefusals", number(facts, "commissionRefusals"));
      case REFUSED_ALLOCATION ->
          "none".equals(facts.get("refusedOn"))
              ? words.say(language, "fact.refused.none")
              : words.say(
                  language,
                  "fact.refused",
                  words.date(language, LocalDate.parse(text(facts, "refusedOn"))));
      case SENIORITY -> words.say(language, "fact.older", number(facts, "olderApplicants"));
      case COMPANY_CONFIRMED -> company(facts, language);
      case TRANCHE_A, TRANCHE_B, TRANCHE_C -> tranche(facts, language);
      case BALANCING ->
          words.say(
              language,
              "fact.balancing",
              words.say(language, "sizeClass." + facts.get("employer")),
              words.say(language, "boost." + facts.get("boost")));
    };
  }

  private String mobility(Map<String, String> facts, Language language) {
    var distance =
        "unknown".equals(facts.get("distanceKm"))
            ? words.say(language, "fact.distance.unknown")
            : words.say(language, "fact.distance", text(facts, "distanceKm"));
    return words.say(language, "fact.jobChange." + facts.get("jobChange"), distance);
  }

  private String company(Map<String, String> facts, Language language) {
    if ("1".equals(facts.get("level"))) {
      return words.say(language, "fact.company.anonymous");
    }
    if ("NONE".equals(facts.get("contribution"))) {
      return words.say(language, "fact.company.noContribution");
    }
    return words.say(language, "fact.company." + facts.get("confirmation"));
  }

  private String tranche(Map<String, String> facts, Language language) {
    if (!"true".equals(facts.get("companyPoints"))) {
      return words.say(language, "fact.tranche.closed");
    }
    return words.say(language, "fact.tranche." + facts.get("granted"));
  }

  private static Map<String, String> parse(String fact) {
    var facts = new HashMap<String, String>();
    for (var part : fact.split(";", -1)) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        facts.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return facts;
  }

  private static String text(Map<String, String> facts, String name) {
    return facts.getOrDefault(name, "");
  }

  private static int number(Map<String, String> facts, String name) {
    return Integer.parseInt(facts.getOrDefault(name, "0"));
  }
}
