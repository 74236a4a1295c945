package fr.alin.form;

import fr.alin.shared.Fact;
import java.util.List;
import java.util.stream.Stream;

/**
 * The request form: every page in the order in which it is filled in. Contract, screens, checks and
 * the filing at the register are all read from here. The social security number is not among its
 * questions (D14): it is neither asked nor stored.
 */
public final class RequestForm {

  public static final List<FormPage> PAGES =
      Stream.of(
              PeoplePages.list(),
              MeansPages.list(),
              HousingPages.list(),
              List.of(MeansPages.employerDetails()))
          .flatMap(List::stream)
          .toList();

  private RequestForm() {}

  public static Fact<FormPage> page(String key) {
    return PAGES.stream()
        .filter(page -> page.key().equals(key))
        .findFirst()
        .<Fact<FormPage>>map(Fact::known)
        .orElse(Fact.unknown("page of the form"));
  }

  public static List<FormPage> of(FormSection section) {
    return PAGES.stream().filter(page -> page.section() == section).toList();
  }
}
