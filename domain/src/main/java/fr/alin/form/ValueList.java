package fr.alin.form;

import java.util.List;

/**
 * A list of the register from which an answer is chosen (domain.md 3.3).
 *
 * @param name prefix of its texts in the catalogues
 */
public record ValueList(String name, List<String> codes) {

  public ValueList {
    codes = List.copyOf(codes);
  }

  static final ValueList CIVILITY = of("civility", "1", "2");
  static final ValueList NATIONALITY = of("nationality", "1", "2", "3");
  static final ValueList FAMILY = of("family", "C", "M", "P", "U", "S", "D", "V");
  static final ValueList LINK = of("link", "M", "P", "C", "L");
  static final ValueList SEX = of("sex", "F", "M");
  static final ValueList KINSHIP = of("kinship", "E", "P", "A");

  /** PUB splits civil servants from CDI, as the form does since 14069*03; the register knows CDI alone. */
  static final ValueList CONTRACT =
      of("contract", "CDI", "PUB", "CDD", "ART", "CHO", "APP", "ETU", "RET", "AUT");

  static final ValueList HOUSING =
      of(
          "housing", "HLM", "LP", "RS", "RHVS", "RE", "SLHT", "SH", "CDEFCM", "CPE", "CP", "LTG",
          "FONC", "POCC", "CAMCAR", "HOT", "SD", "SQUAT");
  static final ValueList REASON =
      of(
          "reason.register",
          "01",
          "02",
          "03",
          "04",
          "05",
          "06",
          "07",
          "08",
          "09",
          "10",
          "11",
          "12",
          "13",
          "14",
          "15",
          "16",
          "17",
          "18",
          "19",
          "20",
          "21",
          "22",
          "23");
  static final ValueList BUILDING = of("building", "A", "M");
  static final ValueList BUILDING_SOUGHT = of("building", "A", "M", "I");
  static final ValueList DWELLING = of("dwelling", "C", "T1", "T2", "T3", "T4", "T5", "T6P");
  static final ValueList WHO = of("who", "APPLICANT", "CO_APPLICANT", "DEPENDANT");
  static final ValueList IMPAIRMENT = of("impairment", "MS", "MI", "DA", "DV");
  static final ValueList COURSE = of("course", "STA", "EVO");
  static final ValueList STEPS = of("steps", "1", "2", "3", "4");
  static final ValueList AIDS = of("aids", "1", "2", "3", "4", "5", "6", "7");
  static final ValueList EQUIPMENT = of("equipment", "1", "2", "3", "4", "5", "6");
  static final ValueList OTHER_HOME = of("otherHome", "A", "M", "T");
  static final ValueList HOLDER = of("holder", "APPLICANT", "CO_APPLICANT");

  private static ValueList of(String name, String... codes) {
    return new ValueList(name, List.of(codes));
  }
}
