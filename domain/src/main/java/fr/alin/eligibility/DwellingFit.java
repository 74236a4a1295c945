package fr.alin.eligibility;

import fr.alin.reference.DwellingType;
import fr.alin.reference.RuleParameters;
import fr.alin.request.Household;
import fr.alin.shared.Fact;
import java.util.stream.Stream;

/**
 * Which homes fit a household, expected births included. Source: handbook (S3), domain.md 2.2.
 *
 * @param maximumRooms unknown when there is no upper bound (five persons and more)
 * @param minimumSurface in square metres, shown but no rule
 */
public record DwellingFit(
    int persons, int minimumRooms, Fact<Integer> maximumRooms, int minimumSurface) {

  public static DwellingFit of(Household household, RuleParameters parameters) {
    return of(household.sizeForDwelling(), parameters);
  }

  public static DwellingFit of(int persons, RuleParameters parameters) {
    var row = parameters.thresholds().dwellingFor(persons);
    return new DwellingFit(
        persons,
        row.minimumRooms(),
        row.maximumRooms(),
        parameters.thresholds().minimumSurfaceFor(persons));
  }

  /** A room (chambre) is below T1 and fits nobody. */
  public boolean admits(DwellingType type) {
    return type.rooms() >= minimumRooms
        && type.rooms() <= maximumRooms.orElse(DwellingType.T6_PLUS.rooms());
  }

  /** The smallest type that fits. */
  public DwellingType smallest() {
    return typeOf(minimumRooms);
  }

  /** The largest type that fits. */
  public DwellingType largest() {
    return typeOf(maximumRooms.orElse(DwellingType.T6_PLUS.rooms()));
  }

  /** The border to name: the one crossed, else the upper one, else the only one there is. */
  long borderFor(DwellingType type) {
    return type.rooms() < minimumRooms ? minimumRooms : maximumRooms.orElse(minimumRooms);
  }

  private static DwellingType typeOf(int rooms) {
    return Stream.of(DwellingType.values())
        .filter(type -> type.rooms() == rooms)
        .findFirst()
        .orElseThrow();
  }
}
