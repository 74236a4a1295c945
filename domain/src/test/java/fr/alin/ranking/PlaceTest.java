package fr.alin.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.SampleCommunes;
import fr.alin.request.SearchedPlaces;
import fr.alin.testing.Fast;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Canonical places: an offer matches as the wish says, and never twice. */
@Fast
@Tag("fast")
class PlaceTest {

  private final SampleCommunes communes = new SampleCommunes();

  @Property(tries = 5_000)
  void an_offer_matches_as_wished_and_at_most_one_place(@ForAll long seed) {
    var random = new Random(seed);
    Set<CommuneCode> wished = new HashSet<>();
    Set<DepartmentCode> departments = new HashSet<>();
    for (var i = random.nextInt(9); i > 0; i--) {
      wished.add(any(random).code());
    }
    for (var i = random.nextInt(3); i > 0; i--) {
      departments.add(any(random).department());
    }
    var places = new SearchedPlaces(wished, departments);
    var canonical = Place.canonical(places, communes);
    for (var commune : SampleCommunes.ALL) {
      var read = new TreeSet<>(Set.of(Place.of(commune.code()), Place.of(commune.department())));
      commune.parent().map(Place::of).map(read::add);
      read.retainAll(canonical);
      assertThat(read.size()).as(commune.name()).isEqualTo(places.include(commune) ? 1 : 0);
    }
  }

  private static Commune any(Random random) {
    return SampleCommunes.ALL.get(random.nextInt(SampleCommunes.ALL.size()));
  }

  @Example
  void what_another_wish_contains_is_dropped_and_its_neighbour_is_kept() {
    var lyon6 = SampleCommunes.LYON_6;
    assertThat(canonical(Set.of(lyon6.code(), SampleCommunes.LYON.code()), Set.of()))
        .containsExactly(Place.of(SampleCommunes.LYON.code()));
    assertThat(canonical(Set.of(lyon6.code()), Set.of(lyon6.department())))
        .containsExactly(Place.of(lyon6.department()));
    assertThat(canonical(Set.of(lyon6.code()), Set.of())).containsExactly(Place.of(lyon6.code()));
    assertThat(canonical(Set.of(new CommuneCode("99999")), Set.of()))
        .containsExactly(new Place("99999"));
  }

  private Set<Place> canonical(Set<CommuneCode> wished, Set<DepartmentCode> departments) {
    return Place.canonical(new SearchedPlaces(wished, departments), communes);
  }

  @Example
  void a_place_has_the_form_of_a_code() {
    assertThat(new Place("2A004").code()).isEqualTo("2A004");
    assertThat(new Place("971")).isLessThan(new Place("97101")).isGreaterThan(new Place("75056"));
    for (var wrong : new String[] {"", "7", "7505", "750567", "Lyon"}) {
      assertThatThrownBy(() -> new Place(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
