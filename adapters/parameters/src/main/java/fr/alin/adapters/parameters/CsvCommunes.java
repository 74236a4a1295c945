package fr.alin.adapters.parameters;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.Coordinates;
import fr.alin.shared.Fact;
import io.micronaut.context.annotation.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The 35 000 communes of the official geographic code, in memory. */
@Context
final class CsvCommunes implements Communes {

  /** Neighbourhoods kept: more than the places in which homes are offered at one time. */
  private static final int KEPT_NEIGHBOURHOODS = 2_048;

  /** Metres of a hundred-thousandth of a degree of latitude, rounded down: safe to leave places out. */
  private static final double METRES_PER_LATITUDE_STEP = 1.1119;

  private final Map<CommuneCode, Commune> byCode;
  private final LoadingCache<Neighbourhood, Set<CommuneCode>> neighbourhoods =
      Caffeine.newBuilder().maximumSize(KEPT_NEIGHBOURHOODS).build(this::measure);

  /** Prepared by the first search: the start does not wait for it. */
  private @Nullable CommuneNames names;

  @Inject
  CsvCommunes() {
    var communes = CommuneFile.read();
    byCode = HashMap.newHashMap(communes.size());
    for (var commune : communes) {
      byCode.put(commune.code(), commune);
    }
  }

  @Override
  public Fact<Commune> byCode(CommuneCode code) {
    var commune = byCode.get(code);
    return commune == null ? Fact.unknown("commune") : Fact.known(commune);
  }

  @Override
  public List<Commune> search(String text, int limit) {
    return names().search(text, limit);
  }

  private synchronized CommuneNames names() {
    if (names == null) {
      names = new CommuneNames(byCode.values());
    }
    return names;
  }

  @Override
  public Set<CommuneCode> within(CommuneCode code, long metres) {
    return neighbourhoods.get(new Neighbourhood(code, metres));
  }

  private Set<CommuneCode> measure(Neighbourhood wanted) {
    var near = new HashSet<CommuneCode>();
    near.add(wanted.centre());
    byCode(wanted.centre())
        .flatMap(Commune::coordinates)
        .map(centre -> near.addAll(around(centre, wanted.metres())));
    return Set.copyOf(near);
  }

  private List<CommuneCode> around(Coordinates centre, long metres) {
    var latitudeSteps = (long) (metres / METRES_PER_LATITUDE_STEP) + 2;
    var near = new ArrayList<CommuneCode>();
    for (var commune : byCode.values()) {
      if (commune.coordinates() instanceof Fact.Known<Coordinates>(var place)
          && Math.abs(place.latitudeE5() - centre.latitudeE5()) <= latitudeSteps
          && centre.metresTo(place) <= metres) {
        near.add(commune.code());
      }
    }
    return near;
  }

  private record Neighbourhood(CommuneCode centre, long metres) {}
}
