package fr.alin.api.requests;

import fr.alin.api.mapping.Values;
import fr.alin.form.FormFault;
import fr.alin.form.FormPage;
import fr.alin.form.FormReading;
import fr.alin.form.FormSection;
import fr.alin.form.PageItem;
import fr.alin.form.PageReading;
import fr.alin.form.PageState;
import fr.alin.form.SaveFormPage;
import fr.alin.mail.Language;
import fr.alin.openapi.model.FormAnswerDto;
import fr.alin.openapi.model.FormAnswerEntryDto;
import fr.alin.openapi.model.FormGapDto;
import fr.alin.openapi.model.FormItemDto;
import fr.alin.openapi.model.FormPageDto;
import fr.alin.openapi.model.FormSectionCodeDto;
import fr.alin.openapi.model.FormSectionDto;
import fr.alin.openapi.model.FormStateDto;
import fr.alin.openapi.model.ProblemReasonDto;
import fr.alin.openapi.model.RequestFormDto;
import fr.alin.openapi.model.SaveFormPageRequestDto;
import fr.alin.openapi.model.ViolationDto;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form, its answers and what is wrong with them, in the words of the caller. */
@Singleton
final class FormMapping {

  private final QuestionMapping questions;

  FormMapping(QuestionMapping questions) {
    this.questions = questions;
  }

  static List<SaveFormPage.Entry> entries(SaveFormPageRequestDto dto) {
    return dto.getItems().stream()
        .map(
            item ->
                new SaveFormPage.Entry(
                    Values.fact(item.getId(), "entry"),
                    item.getAnswers().stream()
                        .collect(
                            Collectors.toMap(
                                FormAnswerEntryDto::getQuestion,
                                FormAnswerEntryDto::getValues,
                                (first, again) -> again))))
        .toList();
  }

  RequestFormDto toDto(FormReading form, boolean registered, LocalDate today, Language language) {
    var draft = form.draft();
    var dto =
        new RequestFormDto(
            draft.version(),
            draft.version() > 0,
            form.isComplete(),
            registered,
            Arrays.stream(FormSection.values())
                .map(section -> section(form, section, today, language))
                .toList());
    if (draft.version() > 0) {
      dto.setSavedAt(Values.at(draft.savedAt()));
    }
    return dto;
  }

  private FormSectionDto section(
      FormReading form, FormSection section, LocalDate today, Language language) {
    return new FormSectionDto(
        FormSectionCodeDto.valueOf(section.name()),
        questions.say(language, "form.section." + section.name()),
        state(form.state(section)),
        form.pages().stream()
            .filter(page -> page.page().section() == section)
            .map(page -> page(form, page, today, language))
            .toList());
  }

  private static FormStateDto state(PageState state) {
    return FormStateDto.valueOf(state.name());
  }

  private FormPageDto page(
      FormReading form, PageReading reading, LocalDate today, Language language) {
    var page = reading.page();
    var dto =
        new FormPageDto(
            page.key(),
            questions.say(language, "form.page." + page.key()),
            state(reading.state()),
            mostItems(page),
            page.repeats() instanceof FormPage.Repeats.Along,
            page.questions().stream()
                .map(question -> questions.toDto(question, today, language))
                .toList(),
            reading.items().stream().map(item -> item(form, page, item, language)).toList(),
            reading.gaps().stream()
                .map(gap -> new FormGapDto(gap.item(), gap.question(), gap(gap, language)))
                .toList());
    dto.setLead(questions.sayIfAny(language, "form.page." + page.key() + ".lead"));
    return dto;
  }

  private static int mostItems(FormPage page) {
    return switch (page.repeats()) {
      case FormPage.Repeats.Once once -> 1;
      case FormPage.Repeats.ForEach(var most) -> most;
      case FormPage.Repeats.Along along -> mostItems(page.listedOn());
    };
  }

  private String gap(PageReading.Gap gap, Language language) {
    return questions.say(language, "form.missing", questions.label(gap.question(), language));
  }

  private FormItemDto item(FormReading form, FormPage page, PageItem item, Language language) {
    var dto =
        new FormItemDto(
            item.id(),
            page.questions().stream()
                .filter(question -> item.has(question.key()))
                .map(
                    question ->
                        new FormAnswerDto(
                            question.key(),
                            item.all(question.key()),
                            questions.labels(question, item.all(question.key()), language)))
                .toList());
    dto.setName(name(form, page, item));
    return dto;
  }

  /** The first name of the person that the entry is about, once it is known. */
  private static @Nullable String name(FormReading form, FormPage page, PageItem item) {
    if (page.repeats() instanceof FormPage.Repeats.Once) {
      return null;
    }
    return form.draft().items(page.listedOn()).stream()
        .filter(listed -> listed.id().equals(item.id()))
        .flatMap(
            listed ->
                listed.answers().entrySet().stream()
                    .filter(answer -> answer.getKey().endsWith(".firstName"))
                    .map(answer -> answer.getValue().getFirst()))
        .findFirst()
        .orElse(null);
  }

  /** Where the answers of one page are wrong; pointers lead into its entries by the code of the question. */
  List<ViolationDto> violations(List<FormFault> faults, Language language) {
    return faults.stream()
        .map(
            fault ->
                new ViolationDto(
                    "/items/" + fault.item() + "/" + fault.question(), words(fault, language)))
        .toList();
  }

  /** Where answers of several pages cannot be true together. */
  List<ViolationDto> faultsByPage(List<FormFault> faults, Language language) {
    return faults.stream()
        .map(
            fault ->
                new ViolationDto(
                    "/" + fault.page() + "/items/" + fault.item() + "/" + fault.question(),
                    words(fault, language)))
        .toList();
  }

  private String words(FormFault fault, Language language) {
    return questions.say(
        language,
        "form.fault." + fault.code().name(),
        questions.label(fault.question(), language),
        fault.figure());
  }

  List<ProblemReasonDto> missing(FormReading form, Language language) {
    return form.pages().stream()
        .filter(page -> page.state() != PageState.COMPLETE && page.state() != PageState.NOT_ASKED)
        .map(
            page ->
                new ProblemReasonDto(
                    page.page().key(), questions.say(language, "form.page." + page.page().key())))
        .toList();
  }
}
