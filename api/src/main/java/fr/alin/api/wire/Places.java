package fr.alin.api.wire;

import fr.alin.openapi.model.CommuneDto;
import fr.alin.openapi.model.DepartmentDto;
import fr.alin.openapi.model.RegistrationSiteDto;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.RegistrationSite;
import fr.alin.reference.RegistrationSites;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import jakarta.inject.Singleton;

/** Names of places, from the reference data. */
@Singleton
public final class Places {

  private final Communes communes;
  private final RegistrationSites sites;

  Places(Communes communes, RegistrationSites sites) {
    this.communes = communes;
    this.sites = sites;
  }

  /** A code that the reference lacks is named by itself: the register may know newer communes. */
  public CommuneDto commune(CommuneCode code) {
    return switch (communes.byCode(code)) {
      case Known<Commune>(var known) -> Wire.commune(known);
      case Unknown<Commune> u -> new CommuneDto(code.value(), code.value(), departmentOf(code));
    };
  }

  public DepartmentDto department(DepartmentCode code) {
    return new DepartmentDto(
        code.value(), sites.of(code).map(RegistrationSite::departmentName).orElse(code.value()));
  }

  /** The site of a département; its own address when the reference lacks it. */
  public RegistrationSiteDto site(DepartmentCode code) {
    return switch (sites.of(code)) {
      case Known<RegistrationSite>(var site) -> site(site);
      case Unknown<RegistrationSite> u ->
          new RegistrationSiteDto(
              "demande-logement-social.gouv.fr", "https://www.demande-logement-social.gouv.fr");
    };
  }

  public static RegistrationSiteDto site(RegistrationSite site) {
    return new RegistrationSiteDto(site.name(), site.url())
        .departmentCode(site.department().value())
        .departmentName(site.departmentName());
  }

  private static String departmentOf(CommuneCode code) {
    return code.value().startsWith("97")
        ? code.value().substring(0, 3)
        : code.value().substring(0, 2);
  }
}
