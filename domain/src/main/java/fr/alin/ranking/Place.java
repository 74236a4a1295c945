package fr.alin.ranking;

import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DepartmentCode;
import fr.alin.request.SearchedPlaces;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where requests and offers meet: a commune (five characters) or a whole département (two or three).
 * What a household wishes is made canonical, so that an offer matches at most one of its places: an
 * offer then unites the rows of the few places that it reads, without looking for twins.
 */
public record Place(String code) implements Comparable<Place> {

  /** A commune, its whole city, its département. */
  public static final int MOST_OF_AN_OFFER = 3;

  private static final Pattern FORM = Pattern.compile("(?:\\d{2}|2[AB])(?:\\d|\\d{3})?");

  public Place {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("place malformed");
    }
  }

  public static Place of(CommuneCode commune) {
    return new Place(commune.value());
  }

  public static Place of(DepartmentCode department) {
    return new Place(department.value());
  }

  /** Where the requests search that a home in the commune answers: there, in its whole city, its département; ascending. */
  public static List<Place> around(Commune commune) {
    var places = new TreeSet<>(List.of(of(commune.code()), of(commune.department())));
    commune.parent().map(city -> places.add(of(city)));
    return List.copyOf(places);
  }

  /**
   * The same wishes without what is contained in another: a commune of a wished département, an
   * arrondissement of a wished city. Ascending. A commune unknown to the reference is kept: no offer
   * can name it.
   */
  public static NavigableSet<Place> canonical(SearchedPlaces wished, Communes communes) {
    var places = new TreeSet<Place>();
    wished.departments().forEach(department -> places.add(of(department)));
    for (var code : wished.communes()) {
      var known = communes.byCode(code);
      var withDepartment =
          known.map(c -> wished.departments().contains(c.department())).orElse(false);
      var withCity = known.flatMap(Commune::parent).map(wished.communes()::contains);
      if (!withDepartment && !withCity.orElse(false)) {
        places.add(of(code));
      }
    }
    return Collections.unmodifiableNavigableSet(places);
  }

  /** By characters, as the database orders them: everybody locks places in this order. */
  @Override
  public int compareTo(Place other) {
    return code.compareTo(other.code);
  }
}
