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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The communes of the demonstration: the towns of the 2020 deck, large cities, and those that the
 * worked examples name. A copy of the reference data, because the simulator stands alone.
 */
final class Towns {

  private static final String RESOURCE = "towns.csv";

  private final Map<String, Town> byCode;
  private final List<Town> inhabited;
  private final Map<String, List<Town>> byBasin;

  private Towns(Map<String, Town> byCode) {
    this.byCode = byCode;
    this.inhabited = byCode.values().stream().filter(town -> town.weight() > 0).toList();
    this.byBasin = inhabited.stream().collect(Collectors.groupingBy(Town::basin));
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
                      TreeMap::new)));
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
