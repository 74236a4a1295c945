package fr.alin.api.mapping;

import fr.alin.api.words.Reader;
import fr.alin.api.words.Words;
import fr.alin.application.FileView;
import fr.alin.eligibility.Finding;
import fr.alin.eligibility.IncomeCeilingFacts;
import fr.alin.eligibility.RuleId;
import fr.alin.eligibility.Verdict;
import fr.alin.mail.Language;
import fr.alin.openapi.model.FindingDto;
import fr.alin.openapi.model.HousingZoneDto;
import fr.alin.openapi.model.IncomeCeilingDto;
import fr.alin.openapi.model.JudgementDto;
import fr.alin.openapi.model.MissingFactDto;
import fr.alin.openapi.model.ProblemReasonDto;
import fr.alin.openapi.model.RuleIdDto;
import fr.alin.openapi.model.VerdictDto;
import fr.alin.scoring.Scoring;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings of the rules, each in words: what was found, against which border, by how much. */
@Singleton
public final class Findings {

  private final Words words;

  Findings(Words words) {
    this.words = words;
  }

  /** In the words for the household itself. */
  public List<FindingDto> toDtos(List<Finding> findings, Language language) {
    return toDtos(findings, Reader.APPLICANT, language);
  }

  public List<FindingDto> toDtos(List<Finding> findings, Reader reader, Language language) {
    return findings.stream().map(finding -> toDto(finding, reader, language)).toList();
  }

  private FindingDto toDto(Finding finding, Reader reader, Language language) {
    var dto =
        new FindingDto(
            RuleIdDto.fromValue(finding.rule().code()),
            JudgementDto.valueOf(finding.judgement().name()),
            message(finding, reader, language));
    dto.setActual(number(finding.actual()));
    dto.setLimit(number(finding.limit()));
    return dto;
  }

  /** The findings that stand in the way, as reasons of a problem. */
  public List<ProblemReasonDto> reasons(List<Finding> findings, Language language) {
    return findings.stream()
        .filter(finding -> finding.judgement() != Finding.Judgement.MET)
        .map(
            finding -> {
              var reason =
                  new ProblemReasonDto(
                      finding.rule().code(), message(finding, Reader.APPLICANT, language));
              reason.setJudgement(JudgementDto.valueOf(finding.judgement().name()));
              reason.setActual(number(finding.actual()));
              reason.setLimit(number(finding.limit()));
              return reason;
            })
        .toList();
  }

  /** What an undetermined offer waits for. */
  public List<MissingFactDto> missing(List<Finding> findings, Language language) {
    return findings.stream()
        .filter(finding -> finding.judgement() == Finding.Judgement.UNKNOWN)
        .map(
            finding ->
                new MissingFactDto(
                    finding.rule().code(), message(finding, Reader.APPLICANT, language)))
        .toList();
  }

  public VerdictDto toDto(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Eligible e -> VerdictDto.ELIGIBLE;
      case Verdict.Ineligible i -> VerdictDto.INELIGIBLE;
      case Verdict.Undetermined u -> VerdictDto.UNDETERMINED;
    };
  }

  public @Nullable IncomeCeilingDto toDto(Fact<IncomeCeilingFacts> ceiling) {
    return Values.orNull(
        ceiling.map(
            c ->
                new IncomeCeilingDto(
                    c.category(), HousingZoneDto.valueOf(c.zone().name()), c.amount().cents())));
  }

  /** The legal effort rate that a file shows to adviser and landlord; null without income. */
  public static @Nullable Integer effortRate(FileView file) {
    return Values.orNull(
        file.facts()
            .monthlyIncome()
            .flatMap(
                income ->
                    Scoring.effortRate(
                        file.application().offer().facts().rentWithCharges(),
                        file.facts().housingBenefit(),
                        income))
            .map(Math::toIntExact));
  }

  private static @Nullable BigDecimal number(Fact<Long> fact) {
    return Values.orNull(fact.map(BigDecimal::valueOf));
  }

  private String message(Finding finding, Reader reader, Language language) {
    var key =
        words.key(reader, "finding." + finding.rule().code() + "." + finding.judgement().name());
    if (finding.judgement() == Finding.Judgement.UNKNOWN) {
      var named =
          finding.missing().stream()
              .map(what -> words.sayOr(language, words.key(reader, "missing." + slug(what)), what))
              .toList();
      return words.say(language, key, String.join(", ", named));
    }
    return words.say(
        language,
        key,
        figure(finding.rule(), finding.actual(), language),
        figure(finding.rule(), finding.limit(), language),
        gap(finding, language));
  }

  private static String slug(String what) {
    return what.replaceAll("\\d", "").strip().replace(' ', '-');
  }

  private String gap(Finding finding, Language language) {
    if (!finding.actual().isKnown() || !finding.limit().isKnown()) {
      return "";
    }
    var gap = Math.abs(finding.actual().get() - finding.limit().get());
    return figure(finding.rule(), Fact.known(gap), language);
  }

  private String figure(RuleId rule, Fact<Long> figure, Language language) {
    if (!figure.isKnown()) {
      return "";
    }
    return switch (rule) {
      case INCOME_UNDER_CEILING, RENT_AFFORDABLE -> words.money(language, figure.get());
      case DWELLING_TYPE_FITS_HOUSEHOLD ->
          figure.get() == 0 ? words.say(language, "dwelling.room") : "T" + figure.get();
      default -> Long.toString(figure.get());
    };
  }
}
