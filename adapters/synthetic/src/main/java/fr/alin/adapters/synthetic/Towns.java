package fr.alin.adapters.synthetic;

import fr.alin.reference.AbcZone;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Coordinates;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The communes of an invented world. Those of the demonstration are the towns of the 2020 deck, large cities, and those
 * that the worked examples name: a copy of the reference data, because the simulator stands alone. A nation takes all.
 */
final class Towns {

  private static final String RESOURCE = "towns.csv";

  private final Map<String, Town> byCode;
  private final List<Town> inhabited;
  private final Map<String, List<Town>> byBasin;
  private final Crowd everybody;

  /** By basin; empty where the towns around are wished for evenly. */
  private final Map<String, Crowd> crowds;

  private Towns(Map<String, Town> byCode, boolean poles) {
    this.byCode = byCode;
    this.inhabited = byCode.values().stream().filter(town -> town.weight() > 0).toList();
    this.byBasin = inhabited.stream().collect(Collectors.groupingBy(Town::basin));
    this.everybody = new Crowd(inhabited);
    this.crowds =
        poles
            ? byBasin.entrySet().stream()
                .collect(
                    Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> new Crowd(e.getValue())))
            : Map.of();
  }

  /** Towns with the running sums of their weights: drawn as {@link Dice#weighted}, without walking through them. */
  private static final class Crowd {
    private final List<Town> towns;
    private final int[] upTo;

    Crowd(List<Town> towns) {
      this.towns = towns;
      this.upTo = new int[towns.size()];
      var sum = 0;
      for (var i = 0; i < upTo.length; i++) {
        sum = Math.addExact(sum, towns.get(i).weight());
        upTo[i] = sum;
      }
    }

    Town draw(Dice dice) {
      var found = Arrays.binarySearch(upTo, dice.below(upTo[upTo.length - 1]));
      // Weights are positive, hence the sums strictly grow: a hit belongs to the next town.
      return towns.get(found >= 0 ? found + 1 : -found - 1);
    }
  }

  /**
   * All communes given, as they are inhabited: people crowd in large cities more than their population says, as those who
   * ask for a home do. A whole city known by its arrondissements is wished for and not lived in.
   */
  static Towns ofNation(Collection<Commune> communes) {
    var populations =
        communes.stream().collect(Collectors.toMap(Commune::code, Commune::population));
    var cities =
        communes.stream()
            .map(commune -> commune.parent().orElse(commune.code()))
            .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    var byCode = new TreeMap<String, Town>();
    for (var commune : communes) {
      var isWholeCity = cities.getOrDefault(commune.code(), 0L) > 1;
      var city = populations.getOrDefault(commune.parent().orElse(commune.code()), 0);
      var weight = isWholeCity ? 0 : attraction(commune.population(), city);
      byCode.put(commune.code().value(), new Town(commune, postcode(commune), weight));
    }
    return new Towns(byCode, true);
  }

  /** The population, times the cube root of the city's in thousands. */
  private static int attraction(int population, int city) {
    return (int) (population * Math.cbrt(city / 1000.0) / 10);
  }

  /** Looks like the post's, which the geographic code does not tell. */
  private static String postcode(Commune commune) {
    return commune.code().value().replace('A', '0').replace('B', '0').substring(0, 2)
        + commune.code().value().substring(2);
  }

  /** Some town, the weight deciding. */
  Town anywhere(Dice dice) {
    return everybody.draw(dice);
  }

  /** Some town of the basin. */
  Town somewhereIn(String basin, Dice dice) {
    var crowd = crowds.get(basin);
    return crowd == null ? dice.pick(inBasin(basin)) : crowd.draw(dice);
  }

  /** The largest town of each basin: where groups that are everywhere have an establishment. */
  List<Town> capitals() {
    return byBasin.values().stream()
        .map(towns -> towns.stream().max(Comparator.comparingInt(Town::weight)).orElseThrow())
        .sorted(Comparator.comparing(town -> town.commune().code()))
        .toList();
  }

  static Towns load() {
    try (var stream = Towns.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new Towns(
          text.lines()
              .filter(line -> !line.startsWith("#") && !line.startsWith("code;"))
              .map(line -> town(line.split(";", -1)))
              .collect(
                  Collectors.toMap(
                      town -> town.commune().code().value(),
                      town -> town,
                      (a, b) -> a,
                      TreeMap::new)),
          false);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Town town(String[] cell) {
    var commune =
        new Commune(
            new CommuneCode(cell[0]),
            cell[1],
            new DepartmentCode(cell[2]),
            cell[3],
            cell[2].length() == 3,
            cell[4].isEmpty()
                ? Fact.unknown("parent commune")
                : Fact.known(new CommuneCode(cell[4])),
            Fact.known(AbcZone.valueOf(cell[5])),
            Boolean.parseBoolean(cell[6]),
            Fact.known(new Coordinates(Integer.parseInt(cell[7]), Integer.parseInt(cell[8]))),
            Integer.parseInt(cell[9]));
    return new Town(commune, cell[10], Integer.parseInt(cell[11]));
  }

  Town of(String code) {
    var town = byCode.get(code);
    if (town == null) {
      throw new IllegalArgumentException("no such town in the invented world: " + code);
    }
    return town;
  }

  /** Towns with homes and people, by code. */
  List<Town> inhabited() {
    return inhabited;
  }

  List<Town> inBasin(String basin) {
    return byBasin.getOrDefault(basin, List.of());
  }
}
