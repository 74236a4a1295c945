package fr.alin.api.requests;

import fr.alin.api.words.Words;
import fr.alin.mail.Language;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.request.RegisterChange;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What changed in the register, as one reads it: amounts, dates, places and reasons in words. */
@Singleton
final class ChangeWords {

  private final Communes communes;
  private final Words words;

  ChangeWords(Communes communes, Words words) {
    this.communes = communes;
    this.words = words;
  }

  String say(RegisterChange change, String value, Language language) {
    if (value.isEmpty() || value.equals("[]")) {
      return "";
    }
    return switch (change.field()) {
      case "monthlyIncome", "housingBenefit" -> money(value, language);
      case "taxIncome" -> each(value, amount -> money(amount, language));
      case "searchedCommunes" -> each(value, this::commune);
      case "reasons" -> each(value, code -> words.sayOr(language, "reason.register." + code, code));
      case "birthDate", "expiresOn" -> words.date(language, LocalDate.parse(value));
      case "familySituation" -> words.sayOr(language, "form.list.family." + value, value);
      case "widened" ->
          words.say(language, value.equals("true") ? "form.answer.yes" : "form.answer.no");
      case "dalo" -> words.sayOr(language, "dalo." + value, value);
      default -> value.startsWith("[") ? each(value, UnaryOperator.identity()) : value;
    };
  }

  private String money(String cents, Language language) {
    return words.money(language, Long.parseLong(cents));
  }

  private String commune(String code) {
    return communes.byCode(new CommuneCode(code)).map(Commune::name).orElse(code);
  }

  /** Lists are stored as Java writes them: [a, b]. */
  private static String each(String list, UnaryOperator<String> word) {
    return Arrays.stream(list.substring(1, list.length() - 1).split(", "))
        .map(word)
        .collect(Collectors.joining(", "));
  }
}
