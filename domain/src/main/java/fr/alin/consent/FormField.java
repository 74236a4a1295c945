package fr.alin.consent;

import fr.alin.shared.Bounds;

/**
 * One field of the request form (CERFA 14069), and what lets an employer see it.
 *
 * @param number 1 to 134, as domain.md 3.2 numbers them
 * @param key stable name; labels are in the catalogues of texts
 * @param openFrom lowest disclosure level at which the employer sees it; {@link #NEVER} for what no
 *     employer may see: nationality, social security number, health, violence (domain.md 9)
 */
public record FormField(int number, Section section, String key, int openFrom) {

  public static final int NEVER = 99;

  /** The parts of the form, A to M. */
  public enum Section {
    APPLICANT,
    POSTAL_ADDRESS,
    CURRENT_ADDRESS,
    CO_APPLICANT,
    PERSONS,
    WORK,
    TAX_INCOME,
    RESOURCES,
    CURRENT_HOUSING,
    REASONS,
    DWELLING_SOUGHT,
    LOCATION,
    DISABILITY
  }

  public FormField {
    if (number < 1 || number > FieldCatalogue.SIZE) {
      throw new IllegalArgumentException("field number outside 1 to " + FieldCatalogue.SIZE);
    }
    Bounds.text("key", 60, key);
  }

  public boolean isSeenAt(DisclosureLevel level) {
    return level.number() >= openFrom;
  }
}
