package fr.alin.testing;

import fr.alin.reference.DepartmentCode;
import fr.alin.reference.RegistrationSite;
import fr.alin.reference.RegistrationSites;
import fr.alin.shared.Fact;
import java.util.List;

/** The départements of the sample communes. */
public final class SampleSites implements RegistrationSites {

  private static final List<RegistrationSite> SITES =
      List.of(site("38", "Isère"), site("42", "Loire"), site("69", "Rhône"), site("75", "Paris"));

  private static RegistrationSite site(String code, String name) {
    return new RegistrationSite(
        new DepartmentCode(code), name, "Demande de logement", "https://" + code + ".example");
  }

  @Override
  public Fact<RegistrationSite> of(DepartmentCode department) {
    return SITES.stream()
        .filter(site -> site.department().equals(department))
        .findFirst()
        .<Fact<RegistrationSite>>map(Fact::known)
        .orElse(Fact.unknown("registration site"));
  }

  @Override
  public List<RegistrationSite> all() {
    return SITES;
  }
}
