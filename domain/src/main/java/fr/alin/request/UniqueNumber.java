package fr.alin.request;

import fr.alin.reference.DepartmentCode;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unique number of a housing request: TTT MMYY SSSSSS GGGGG, 18 characters, no check digit
 * (domain.md 4.1). Its decoded parts serve soft validation and routing only, never seniority.
 */
public record UniqueNumber(String value) implements Comparable<UniqueNumber> {
  private static final Pattern FORM =
      Pattern.compile("(?:\\d{3}|02[AB])(?:0[1-9]|1[0-2])\\d{2}\\d{6}[A-Z0-9]{5}");
  private static final Pattern TERRITORY =
      Pattern.compile("0(?:0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5])|97[1-6]|111");

  public UniqueNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException("unique number malformed");
    }
  }

  public static boolean isValid(String text) {
    return FORM.matcher(text).matches() && TERRITORY.matcher(text.substring(0, 3)).matches();
  }

  /** Upper case, spaces stripped; unknown when it is no unique number, or one dated in the future. */
  public static Fact<UniqueNumber> parse(String typed, LocalDate today) {
    var text = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!isValid(text)) {
      return Fact.unknown("unique number");
    }
    var number = new UniqueNumber(text);
    return number.registeredIn().isAfter(YearMonth.from(today))
        ? Fact.unknown("unique number")
        : Fact.known(number);
  }

  /** Three characters: 0 + département, an overseas département, or 111 for Île-de-France. */
  public String territory() {
    return value.substring(0, 3);
  }

  /** The département whose site registers and renews it: its own, Paris for all of Île-de-France. */
  public DepartmentCode department() {
    if (territory().equals("111")) {
      return new DepartmentCode("75");
    }
    return new DepartmentCode(territory().startsWith("0") ? territory().substring(1) : territory());
  }

  public YearMonth registeredIn() {
    return YearMonth.of(
        2000 + Integer.parseInt(value.substring(5, 7)), Integer.parseInt(value.substring(3, 5)));
  }

  public String sequence() {
    return value.substring(7, 13);
  }

  /** The registering desk: GDPUB public web portal, ACLOG Action Logement, G1175… */
  public String desk() {
    return value.substring(13);
  }

  @Override
  public int compareTo(UniqueNumber other) {
    return value.compareTo(other.value);
  }
}
