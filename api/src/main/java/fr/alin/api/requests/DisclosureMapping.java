package fr.alin.api.requests;

import fr.alin.api.mapping.Values;
import fr.alin.api.words.Words;
import fr.alin.company.Company;
import fr.alin.company.ExtraField;
import fr.alin.consent.DisclosureLevel;
import fr.alin.form.RequestForm;
import fr.alin.mail.Language;
import fr.alin.matching.PreviewDisclosure;
import fr.alin.openapi.model.DisclosureChangeDto;
import fr.alin.openapi.model.DisclosureChangePageDto;
import fr.alin.openapi.model.DisclosurePreviewDto;
import fr.alin.openapi.model.DisclosurePreviewOptionDto;
import fr.alin.openapi.model.EmployerCheckDto;
import fr.alin.openapi.model.EmployerCheckStateDto;
import fr.alin.openapi.model.EmployerPointsDto;
import fr.alin.openapi.model.HolderDto;
import fr.alin.openapi.model.HolderOptionDto;
import fr.alin.openapi.model.ShownFieldDto;
import fr.alin.openapi.model.SizeClassDto;
import fr.alin.request.CheckEmployer;
import fr.alin.request.DisclosureChange;
import fr.alin.request.EmployerView;
import fr.alin.shared.Slice;
import jakarta.inject.Singleton;
import java.util.List;

/** What employers see and give, in the words of the caller. */
@Singleton
final class DisclosureMapping {

  private final QuestionMapping questions;
  private final Words words;

  DisclosureMapping(QuestionMapping questions, Words words) {
    this.questions = questions;
    this.words = words;
  }

  DisclosurePreviewDto preview(PreviewDisclosure.Outcome.Previewed previewed, Language language) {
    return new DisclosurePreviewDto(
        previewed.options().stream().map(option -> option(option, language)).toList(),
        previewed.holders().stream().map(DisclosureMapping::holder).toList());
  }

  private DisclosurePreviewOptionDto option(PreviewDisclosure.Option option, Language language) {
    return new DisclosurePreviewOptionDto(
        option.level().number(),
        label(option.level(), language),
        option.seen().stream().map(shown -> shown(shown, language)).toList(),
        option.showsApplications(),
        points(option.points()));
  }

  private String label(DisclosureLevel level, Language language) {
    return words.say(language, "disclosure." + level.number() + ".label");
  }

  /** The form knows how each of its answers reads. */
  private ShownFieldDto shown(EmployerView.Shown shown, Language language) {
    var key = shown.field().key();
    var values =
        RequestForm.PAGES.stream()
            .flatMap(page -> page.questions().stream())
            .filter(question -> question.key().equals(key))
            .findFirst()
            .map(question -> questions.labels(question, shown.values(), language))
            .orElse(List.of());
    return new ShownFieldDto(key, words.say(language, "field." + key), values);
  }

  private static EmployerPointsDto points(PreviewDisclosure.Points points) {
    return new EmployerPointsDto(points.now(), points.whenConfirmed(), points.most());
  }

  private static HolderOptionDto holder(PreviewDisclosure.HolderOption option) {
    var dto =
        new HolderOptionDto(
            HolderDto.valueOf(option.holder().name()), option.name(), points(option.points()));
    dto.setEmployerName(Values.orNull(option.employerName()));
    dto.setCompanyName(Values.orNull(option.company().map(Company::name)));
    dto.setSpaceOpened(Values.orNull(option.company().map(Company::hasOpenedSpace)));
    return dto;
  }

  DisclosureChangePageDto changes(Slice<DisclosureChange> changes, Language language) {
    var dto =
        new DisclosureChangePageDto(
            changes.items().stream().map(change -> change(change, language)).toList());
    dto.setNext(Values.orNull(changes.next()));
    return dto;
  }

  private DisclosureChangeDto change(DisclosureChange change, Language language) {
    var dto =
        new DisclosureChangeDto(
            Values.at(change.at()),
            change.platformNumber(),
            change.after().number(),
            label(change.after(), language));
    dto.setLevelBefore(Values.orNull(change.before().map(DisclosureLevel::number)));
    dto.setLabelBefore(Values.orNull(change.before().map(level -> label(level, language))));
    return dto;
  }

  EmployerCheckDto check(CheckEmployer.Outcome outcome, Language language) {
    return switch (outcome) {
      case CheckEmployer.Outcome.Invalid i ->
          said(EmployerCheckStateDto.INVALID, "employer.check.invalid", language);
      case CheckEmployer.Outcome.NotInReference n ->
          said(EmployerCheckStateDto.NOT_IN_REFERENCE, "employer.check.unknown", language);
      case CheckEmployer.Outcome.Known(var company) -> {
        var dto =
            said(
                EmployerCheckStateDto.KNOWN,
                company.hasOpenedSpace() ? "employer.check.opened" : "employer.check.notOpened",
                language,
                company.name());
        dto.setCompanyName(company.name());
        dto.setSizeClass(SizeClassDto.valueOf(company.sizeClass().name()));
        dto.setSpaceOpened(company.hasOpenedSpace());
        dto.setAskedFields(asked(company));
        yield dto;
      }
    };
  }

  private EmployerCheckDto said(
      EmployerCheckStateDto state, String key, Language language, Object... figures) {
    return new EmployerCheckDto(state, words.say(language, key, figures), List.of());
  }

  /** The names that these fields have in the body of {@code updateMyRequest}. */
  static List<String> asked(Company company) {
    return company.policy().askedFields().stream().sorted().map(DisclosureMapping::name).toList();
  }

  private static String name(ExtraField field) {
    return switch (field) {
      case STAFF_NUMBER -> "staffNumber";
      case COMPANY_ENTRY_DATE -> "companyEntryDate";
      case DEPARTMENT -> "department";
      case PERMANENT_TEMP_CONTRACT -> "permanentTempContract";
      case TEMPORARY_HOUSING -> "temporaryHousing";
    };
  }
}
