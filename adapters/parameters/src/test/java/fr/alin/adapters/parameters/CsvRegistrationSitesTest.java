package fr.alin.adapters.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.reference.DepartmentCode;
import fr.alin.reference.RegistrationSite;
import java.util.Comparator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T58. */
@Tag("fast")
class CsvRegistrationSitesTest {

  private final CsvRegistrationSites sites = new CsvRegistrationSites();

  @ParameterizedTest
  @CsvSource({
    "29, Finistère, demandelogement29.fr", "75, Paris, demande-logement-social.gouv.fr",
    "67, Bas-Rhin, demandedelogement-alsace.fr", "33, Gironde, demande-logement-social.gouv.fr",
    "2A, Corse-du-Sud, demande-logement-social.gouv.fr",
        "974, La Réunion, demande-logement-social.gouv.fr"
  })
  void each_departement_has_its_site(String code, String departement, String name) {
    var site = sites.of(new DepartmentCode(code)).get();
    assertThat(site.departmentName()).isEqualTo(departement);
    assertThat(site.name()).isEqualTo(name);
    assertThat(site.url()).startsWith("https://").contains(name);
  }

  @Test
  void all_101_departements_are_listed_in_order() {
    assertThat(sites.all())
        .hasSize(101)
        .isSortedAccordingTo(Comparator.comparing(RegistrationSite::department));
  }

  @Test
  void a_collectivity_without_site_is_unknown() {
    assertThat(sites.of(new DepartmentCode("988")).isKnown()).isFalse();
  }
}
