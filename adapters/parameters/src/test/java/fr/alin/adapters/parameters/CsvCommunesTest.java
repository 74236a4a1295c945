package fr.alin.adapters.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.reference.AbcZone;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.SocialZone;
import fr.alin.shared.Fact;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("fast")
class CsvCommunesTest {

  private static final CsvCommunes COMMUNES = new CsvCommunes();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "92050, Nanterre, 92, A_BIS, ILE_DE_FRANCE",
    "95476, Osny, 95, A, ILE_DE_FRANCE",
    "78358, Maisons-Laffitte, 78, A_BIS, ILE_DE_FRANCE",
    "69123, Lyon, 69, A, OTHER_REGIONS",
    "69386, Lyon 6e Arrondissement, 69, A, OTHER_REGIONS",
    "75056, Paris, 75, A_BIS, PARIS_AND_ADJOINING",
    "75116, Paris 16e Arrondissement, 75, A_BIS, PARIS_AND_ADJOINING",
    "92012, Boulogne-Billancourt, 92, A_BIS, PARIS_AND_ADJOINING",
    "38185, Grenoble, 38, A, OTHER_REGIONS",
    "78646, Versailles, 78, A_BIS, ILE_DE_FRANCE",
    "93008, Bobigny, 93, A, ILE_DE_FRANCE",
    "2A004, Ajaccio, 2A, A, OTHER_REGIONS"
  })
  void a_commune_has_its_zones(
      String code, String name, String department, AbcZone abc, SocialZone social) {
    var commune = commune(code);
    assertThat(commune.name()).isEqualTo(name);
    assertThat(commune.department().value()).isEqualTo(department);
    assertThat(commune.abcZone()).isEqualTo(Fact.known(abc));
    assertThat(commune.socialZone()).isEqualTo(Fact.known(social));
    assertThat(commune.overseas()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"97209, true", "97411, true", "97502, false", "98818, false"})
  void overseas_has_no_social_zone(String code, boolean placed) {
    var commune = commune(code);
    assertThat(commune.overseas()).isTrue();
    assertThat(commune.socialZone().isKnown()).isFalse();
    assertThat(commune.coordinates().isKnown()).isEqualTo(placed);
  }

  @Test
  void a_search_takes_the_beginning_of_an_insee_code() {
    assertThat(COMMUNES.search("69266", 10))
        .extracting(Commune::name)
        .containsExactly("Villeurbanne");
    assertThat(COMMUNES.search("2a004", 10)).extracting(Commune::name).containsExactly("Ajaccio");
    assertThat(COMMUNES.search("6938", 10)).hasSize(9);
  }

  @Test
  void arrondissements_know_their_city() {
    assertThat(commune("69386").parent()).isEqualTo(Fact.known(new CommuneCode("69123")));
    assertThat(commune("13208").parent()).isEqualTo(Fact.known(new CommuneCode("13055")));
    assertThat(commune("75111").parent()).isEqualTo(Fact.known(new CommuneCode("75056")));
    assertThat(commune("69123").parent().isKnown()).isFalse();
  }

  @Test
  void an_unknown_code_is_unknown() {
    assertThat(COMMUNES.byCode(new CommuneCode("99999")).isKnown()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "saint etienne, Saint-Étienne",
    "SAINT-ÉTIENNE, Saint-Étienne",
    "l hay, L'Haÿ-les-Roses",
    "œuilly, Œuilly",
    "oeuilly, Œuilly",
    "paris, Paris",
    "nîmes, Nîmes",
    "nimes, Nîmes"
  })
  void a_search_ignores_accents_case_and_separators(String typed, String first) {
    assertThat(names(typed, 1)).containsExactly(first);
  }

  @Test
  void names_that_begin_so_come_before_names_that_contain_it() {
    assertThat(names("lyon", 60))
        .startsWith("Lyon")
        .containsSubsequence("Lyons-la-Forêt", "Sainte-Foy-lès-Lyon")
        .hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void nothing_typed_finds_nothing() {
    assertThat(COMMUNES.search(" - ", 10)).isEmpty();
    assertThat(COMMUNES.search("lyon", 0)).isEmpty();
  }

  @Test
  void the_neighbourhood_is_measured_on_every_commune() {
    var lyon = commune("69123").coordinates().get();
    var near = COMMUNES.within(new CommuneCode("69123"), 70_000);
    assertThat(near)
        .contains(new CommuneCode("69123"), new CommuneCode("69386"), new CommuneCode("42218"))
        .doesNotContain(
            new CommuneCode("38185"), new CommuneCode("75056"), new CommuneCode("97502"));
    var measured =
        List.of("01004", "38544", "42187", "71270", "26362", "73065", "43137", "07010", "01283")
            .stream()
            .map(CsvCommunesTest::commune)
            .toList();
    assertThat(measured)
        .allSatisfy(
            commune ->
                assertThat(near.contains(commune.code()))
                    .isEqualTo(commune.coordinates().get().metresTo(lyon) <= 70_000));
    assertThat(COMMUNES.within(new CommuneCode("69123"), 70_000)).isSameAs(near);
  }

  @Test
  void a_commune_that_is_not_on_the_map_is_near_itself_alone() {
    var saintPierre = new CommuneCode("97502");
    assertThat(COMMUNES.within(saintPierre, 70_000)).containsExactly(saintPierre);
  }

  private static Commune commune(String code) {
    return COMMUNES.byCode(new CommuneCode(code)).get();
  }

  private static List<String> names(String typed, int limit) {
    return COMMUNES.search(typed, limit).stream().map(Commune::name).toList();
  }
}
