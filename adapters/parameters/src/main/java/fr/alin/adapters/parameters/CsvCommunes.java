package fr.alin.adapters.parameters;

import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.Coordinates;
import fr.alin.shared.Fact;
import io.micronaut.context.annotation.Context;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The 35 000 communes of the official geographic code, in memory. */
@Context
final class CsvCommunes implements Communes {

  /** Neighbourhoods kept: more than the places in which homes are offered at one time. */
  private static final int KEPT_NEIGHBOURHOODS = 512;

  /** Metres of a hundred-thousandth of a degree of latitude, rounded down: safe to leave places out. */
  private static final double METRES_PER_LATITUDE_STEP = 1.1119;

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

  private final Map<CommuneCode, Commune> byCode;
  private final List<Named> names;
  private final List<Placed> places;
  private final Neighbourhoods neighbourhoods = new Neighbourhoods();

  @Inject
  CsvCommunes() {
    var communes = CommuneFile.read();
    byCode = HashMap.newHashMap(communes.size());
    var named = new ArrayList<Named>(communes.size());
    var placed = new ArrayList<Placed>(communes.size());
    for (var commune : communes) {
      byCode.put(commune.code(), commune);
      named.add(new Named(plain(commune.name()), commune));
      commune.coordinates().map(at -> placed.add(new Placed(at, commune.code())));
    }
    named.sort(
        Comparator.comparingInt((Named entry) -> entry.commune().population())
            .reversed()
            .thenComparing(entry -> entry.commune().code()));
    names = List.copyOf(named);
    places = List.copyOf(placed);
  }

  @Override
  public Fact<Commune> byCode(CommuneCode code) {
    var commune = byCode.get(code);
    return commune == null ? Fact.unknown("commune") : Fact.known(commune);
  }

  @Override
  public List<Commune> search(String text, int limit) {
    var wanted = plain(text);
    if (wanted.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Commune>();
    for (var entry : names) {
      if (found.size() == limit) {
        return found;
      }
      if (entry.plainName().startsWith(wanted)) {
        found.add(entry.commune());
      }
    }
    for (var entry : names) {
      if (found.size() == limit) {
        return found;
      }
      if (entry.plainName().indexOf(wanted) > 0) {
        found.add(entry.commune());
      }
    }
    return found;
  }

  @Override
  public Set<CommuneCode> within(CommuneCode code, long metres) {
    return neighbourhoods.of(new Neighbourhood(code, metres), this::measure);
  }

  private Set<CommuneCode> measure(Neighbourhood wanted) {
    var near = new HashSet<CommuneCode>();
    near.add(wanted.centre());
    byCode(wanted.centre()).flatMap(Commune::coordinates).map(centre -> near.addAll(around(centre, wanted.metres())));
    return Set.copyOf(near);
  }

  private List<CommuneCode> around(Coordinates centre, long metres) {
    var latitudeSteps = (long) (metres / METRES_PER_LATITUDE_STEP) + 2;
    var near = new ArrayList<CommuneCode>();
    for (var place : places) {
      if (Math.abs(place.at().latitudeE5() - centre.latitudeE5()) <= latitudeSteps
          && centre.metresTo(place.at()) <= metres) {
        near.add(place.code());
      }
    }
    return near;
  }

  /** Lower case, without accents, separators as one space: "L'Haÿ-les-Roses" reads "l hay les roses". */
  private static String plain(String text) {
    var lower = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
    var bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return SEPARATORS.matcher(bare).replaceAll(" ").strip();
  }

  private record Named(String plainName, Commune commune) {}

  private record Placed(Coordinates at, CommuneCode code) {}

  private record Neighbourhood(CommuneCode centre, long metres) {}

  /** The neighbourhoods asked for last. */
  private static final class Neighbourhoods {
    private final Map<Neighbourhood, Set<CommuneCode>> kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Neighbourhood, Set<CommuneCode>> eldest) {
            return size() > KEPT_NEIGHBOURHOODS;
          }
        };

    Set<CommuneCode> of(
        Neighbourhood wanted, java.util.function.Function<Neighbourhood, Set<CommuneCode>> measure) {
      synchronized (kept) {
        var known = kept.get(wanted);
        if (known != null) {
          return known;
        }
      }
      // Measured outside the lock: two threads may measure the same, with the same result.
      var measured = measure.apply(wanted);
      synchronized (kept) {
        kept.put(wanted, measured);
      }
      return measured;
    }
  }
}
