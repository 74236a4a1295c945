package fr.alin.consent;

/** What the employee lets the employer see (domain.md 2.10). */
public enum DisclosureLevel {
  ANONYMOUS(1),
  IDENTIFICATION(2),
  SUPPORTED(3),
  ENTERED_BY_COMPANY(4);

  private final int number;

  DisclosureLevel(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public static DisclosureLevel of(int number) {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("disclosure level outside 1 to 4");
    }
    return values()[number - 1];
  }
}
