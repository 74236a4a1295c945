package fr.alin.api.mapping;

import fr.alin.api.words.Reader;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Score sheets, with each line in words: the fact used, its source, whether and how it can change. */
@Singleton
public final class Sheets {

  private final Words words;

  Sheets(Words words) {
    this.words = words;
  }

  /** In the words for the household itself. */
  public ScoreSheetDto toDto(ScoreSheet sheet, Language language) {
    return toDto(sheet, Reader.APPLICANT, language);
  }

  public ScoreSheetDto toDto(ScoreSheet sheet, Reader reader, Language language) {
    return new ScoreSheetDto(
        block(sheet, Criterion.Block.ALS, reader, language),
        block(sheet, Criterion.Block.COMPANY, reader, language),
        block(sheet, Criterion.Block.BALANCING, reader, language),
        block(sheet, Criterion.Block.TERRITORY, reader, language),
        sheet.total());
  }

  private ScoreBlockDto block(
      ScoreSheet sheet, Criterion.Block block, Reader reader, Language language) {
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
                        fact(line, reader, language),
                        source(line, language)))
            .toList());
  }

  /**
   * Every line told to the household itself.
   *
   * @param frozen the board is closed: nothing can change any more
   */
  public List<CriterionExplanationDto> explain(
      ScoreSheet sheet, boolean frozen, Language language) {
    return explain(sheet, frozen, Reader.APPLICANT, language);
  }

  public List<CriterionExplanationDto> explain(
      ScoreSheet sheet, boolean frozen, Reader reader, Language language) {
    return sheet.lines().stream().map(line -> explain(line, frozen, reader, language)).toList();
  }

  private CriterionExplanationDto explain(
      ScoreLine line, boolean frozen, Reader reader, Language language) {
    var code = line.criterion().code();
    var canChange =
        !frozen && words.say(language, "criterion." + code + ".canChange").equals("true");
    var explanation =
        new CriterionExplanationDto(
            CriterionIdDto.fromValue(code),
            ScoreBlockIdDto.valueOf(line.criterion().block().name()),
            words.say(language, "criterion." + code + ".label"),
            line.points(),
            line.maximum(),
            fact(line, reader, language),
            source(line, language),
            canChange);
    explanation.setHowToChange(
        words.say(language, frozen ? "criterion.frozen" : "criterion." + code + ".how"));
    return explanation;
  }

  /** The neutral fact of a line, in words. */
  private String fact(ScoreLine line, Reader reader, Language language) {
    var facts = parse(line.fact());
    return switch (line.criterion()) {
      case UNDER_30 -> say(language, reader, "fact.age", text(facts, "age"));
      case GEOGRAPHIC_MOBILITY -> mobility(facts, reader, language);
      case EFFORT_RATE ->
          "unknown".equals(facts.get("effort"))
              ? say(language, reader, "fact.effort.unknown")
              : say(language, reader, "fact.effort", text(facts, "effort"));
      case COMMISSION_REFUSAL ->
          say(language, reader, "fact.commissionRefusals", number(facts, "commissionRefusals"));
      case REFUSED_ALLOCATION ->
          "none".equals(facts.get("refusedOn"))
              ? say(language, reader, "fact.refused.none")
              : say(
                  language,
                  reader,
                  "fact.refused",
                  words.date(language, LocalDate.parse(text(facts, "refusedOn"))));
      case SENIORITY -> say(language, reader, "fact.older", number(facts, "olderApplicants"));
      case COMPANY_CONFIRMED -> company(facts, reader, language);
      case TRANCHE_A, TRANCHE_B, TRANCHE_C -> tranche(facts, reader, language);
      case BALANCING ->
          say(
              language,
              reader,
              "fact.balancing",
              words.say(language, "sizeClass." + facts.get("employer")),
              words.say(language, "boost." + facts.get("boost")));
    };
  }

  private String mobility(Map<String, String> facts, Reader reader, Language language) {
    var distance =
        "unknown".equals(facts.get("distanceKm"))
            ? say(language, reader, "fact.distance.unknown")
            : say(language, reader, "fact.distance", text(facts, "distanceKm"));
    return say(language, reader, "fact.jobChange." + facts.get("jobChange"), distance);
  }

  private String company(Map<String, String> facts, Reader reader, Language language) {
    if ("1".equals(facts.get("level"))) {
      return say(language, reader, "fact.company.anonymous");
    }
    if ("NONE".equals(facts.get("contribution"))) {
      return say(language, reader, "fact.company.noContribution");
    }
    return say(language, reader, "fact.company." + facts.get("confirmation"));
  }

  private String tranche(Map<String, String> facts, Reader reader, Language language) {
    if (!"true".equals(facts.get("companyPoints"))) {
      return say(language, reader, "fact.tranche.closed");
    }
    return say(language, reader, "fact.tranche." + facts.get("granted"));
  }

  private String say(Language language, Reader reader, String key, Object... values) {
    return words.say(language, words.key(reader, key), values);
  }

  /** Where a rule comes from, in words; a key of older boards without words is shown as it stands. */
  private String source(ScoreLine line, Language language) {
    return Arrays.stream(line.source().split("; ", -1))
        .map(key -> words.sayOr(language, "source." + key.replaceAll("[^A-Za-z0-9]+", "-"), key))
        .collect(Collectors.joining(language == Language.FR ? "\u00a0; " : "; "));
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
