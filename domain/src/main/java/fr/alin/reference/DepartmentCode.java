package fr.alin.reference;

import java.util.regex.Pattern;

/** Code of a département: 01 to 95, 2A, 2B, 971 to 976, and the overseas collectivities 975 to 989. */
public record DepartmentCode(String value) implements Comparable<DepartmentCode> {
  private static final Pattern FORM = Pattern.compile("\\d{2}|2[AB]|9[78]\\d");

  public DepartmentCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("département code malformed");
    }
  }

  @Override
  public int compareTo(DepartmentCode other) {
    return value.compareTo(other.value);
  }
}
