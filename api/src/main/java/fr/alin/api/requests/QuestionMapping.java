package fr.alin.api.requests;

import fr.alin.api.words.Words;
import fr.alin.form.AnswerKind;
import fr.alin.form.Condition;
import fr.alin.form.Question;
import fr.alin.form.ValueList;
import fr.alin.mail.Language;
import fr.alin.openapi.model.CodeLabelDto;
import fr.alin.openapi.model.FormConditionDto;
import fr.alin.openapi.model.FormQuestionDto;
import fr.alin.openapi.model.FormQuestionKindDto;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.RegistrationSite;
import fr.alin.reference.RegistrationSites;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions of the form and their answers, in the words of the caller. */
@Singleton
final class QuestionMapping {

  private final Communes communes;
  private final RegistrationSites sites;
  private final Words words;

  QuestionMapping(Communes communes, RegistrationSites sites, Words words) {
    this.communes = communes;
    this.sites = sites;
    this.words = words;
  }

  String say(Language language, String key, Object... figures) {
    return words.say(language, key, figures);
  }

  @Nullable String sayIfAny(Language language, String key) {
    return words.has(key) ? words.say(language, key) : null;
  }

  /** The words of the form where it has some of its own, else those of the field. */
  String label(String question, Language language) {
    var own = "form.question." + question;
    return words.say(language, words.has(own) ? own : "field." + question);
  }

  FormQuestionDto toDto(Question question, LocalDate today, Language language) {
    var dto =
        new FormQuestionDto(
            question.key(),
            label(question.key(), language),
            kind(question.kind()),
            question.required(),
            question.kind().mostValues(),
            question.kind() instanceof AnswerKind.Choice(var list, var most)
                ? choices(list, language)
                : List.of());
    dto.setHelp(help(question.key(), language));
    limits(dto, question.kind(), today);
    if (question.when() instanceof Condition.Says(var page, var key, var values)) {
      dto.setWhen(new FormConditionDto(page, key, values.stream().sorted().toList()));
    }
    return dto;
  }

  /** Co-applicants are asked the same things: the help of the applicant's question serves both. */
  private @Nullable String help(String question, Language language) {
    var own = sayIfAny(language, "form.help." + question);
    return own == null && question.startsWith("coApplicant.")
        ? sayIfAny(language, "form.help." + question.substring("coApplicant.".length()))
        : own;
  }

  private static FormQuestionKindDto kind(AnswerKind kind) {
    return switch (kind) {
      case AnswerKind.Text text -> FormQuestionKindDto.TEXT;
      case AnswerKind.Email email -> FormQuestionKindDto.EMAIL;
      case AnswerKind.Code(var form) -> FormQuestionKindDto.valueOf(form.name());
      case AnswerKind.Day day -> FormQuestionKindDto.DAY;
      case AnswerKind.Choice choice -> FormQuestionKindDto.CHOICE;
      case AnswerKind.YesNo yesNo -> FormQuestionKindDto.YES_NO;
      case AnswerKind.Whole whole ->
          whole.cents() ? FormQuestionKindDto.AMOUNT : FormQuestionKindDto.COUNT;
      case AnswerKind.Place place -> FormQuestionKindDto.COMMUNE;
      case AnswerKind.Department department -> FormQuestionKindDto.DEPARTMENT;
    };
  }

  private static void limits(FormQuestionDto dto, AnswerKind kind, LocalDate today) {
    switch (kind) {
      case AnswerKind.Text(var most, var alphabet) -> dto.setMaxLength(most);
      case AnswerKind.Day(var span) -> {
        dto.setEarliest(span.earliest(today));
        dto.setLatest(span.latest(today));
      }
      case AnswerKind.Whole(var least, var most, var cents) -> {
        dto.setLeast(least);
        dto.setMost(most);
      }
      case AnswerKind.Email email -> dto.setMaxLength(AnswerKind.Email.MOST);
      case AnswerKind.Code _, AnswerKind.Choice _, AnswerKind.YesNo _ -> {}
      case AnswerKind.Place _, AnswerKind.Department _ -> {}
    }
  }

  private List<CodeLabelDto> choices(ValueList list, Language language) {
    return list.codes().stream()
        .map(code -> new CodeLabelDto(code, choice(list, code, language)))
        .toList();
  }

  private String choice(ValueList list, String code, Language language) {
    var own = "form.list." + list.name() + "." + code;
    return words.say(language, words.has(own) ? own : list.name() + "." + code);
  }

  /** Answers as one reads them. */
  List<String> labels(Question question, List<String> values, Language language) {
    return values.stream().map(value -> read(question.kind(), value, language)).toList();
  }

  private String read(AnswerKind kind, String value, Language language) {
    return switch (kind) {
      case AnswerKind.Choice(var list, var most) -> choice(list, value, language);
      case AnswerKind.YesNo yesNo -> words.say(language, "form.answer." + value);
      case AnswerKind.Whole(var least, var most, var cents) ->
          cents ? words.money(language, Long.parseLong(value)) : value;
      case AnswerKind.Day day -> words.date(language, LocalDate.parse(value));
      case AnswerKind.Place place ->
          communes
              .byCode(new CommuneCode(value))
              .map(commune -> commune.name() + " (" + commune.department().value() + ")")
              .orElse(value);
      case AnswerKind.Department department ->
          sites
              .of(new DepartmentCode(value))
              .map(RegistrationSite::departmentName)
              .map(name -> name + " (" + value + ")")
              .orElse(value);
      case AnswerKind.Text text -> value;
      case AnswerKind.Email email -> value;
      case AnswerKind.Code code -> value;
    };
  }
}
