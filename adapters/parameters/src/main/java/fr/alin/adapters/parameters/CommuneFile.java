package fr.alin.adapters.parameters;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.alin.reference.AbcZone;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Coordinates;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.Fact;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the communes and the list of Paris and the 29 communes next to it. */
final class CommuneFile {

  private static final String COMMUNES = "/reference/communes.csv";
  private static final String PARIS_AND_ADJOINING = "/reference/paris-et-communes-limitrophes.csv";
  private static final List<String> HEADINGS =
      List.of(
          "code",
          "name",
          "parent",
          "department",
          "region",
          "overseas",
          "population",
          "lon",
          "lat",
          "zone_abc");

  private CommuneFile() {}

  static List<Commune> read() {
    var adjoining = parisAndAdjoining();
    var departments = new HashMap<String, DepartmentCode>();
    var communes = new ArrayList<Commune>(36_000);
    try (var rows = CsvReader.builder().ofCsvRecord(Resources.open(COMMUNES))) {
      for (var row : rows) {
        if (row.getStartingLineNumber() == 1) {
          if (!row.getFields().equals(HEADINGS)) {
            throw new BrokenParameters(COMMUNES, "unexpected headings");
          }
        } else {
          communes.add(commune(row.getFields(), adjoining, departments));
        }
      }
    } catch (IOException e) {
      throw new BrokenParameters(COMMUNES, e);
    }
    return communes;
  }

  private static Set<String> parisAndAdjoining() {
    var codes = new HashSet<String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(Resources.open(PARIS_AND_ADJOINING))) {
      rows.forEach(row -> codes.add(row.getField("code_insee")));
    } catch (IOException e) {
      throw new BrokenParameters(PARIS_AND_ADJOINING, e);
    }
    return codes;
  }

  private static Commune commune(
      List<String> row, Set<String> adjoining, Map<String, DepartmentCode> departments) {
    var parent = row.get(2);
    return new Commune(
        new CommuneCode(row.get(0)),
        row.get(1),
        departments.computeIfAbsent(row.get(3), DepartmentCode::new),
        row.get(4),
        !row.get(5).isEmpty(),
        parent.isEmpty() ? Fact.unknown("parent commune") : Fact.known(new CommuneCode(parent)),
        zone(row.get(9)),
        // An arrondissement of Paris lies in the zone of its city.
        adjoining.contains(row.get(0)) || adjoining.contains(parent),
        coordinates(row.get(7), row.get(8)),
        row.get(6).isEmpty() ? 0 : Integer.parseInt(row.get(6)));
  }

  private static Fact<AbcZone> zone(String text) {
    return switch (text) {
      case "Abis" -> Fact.known(AbcZone.A_BIS);
      case "A" -> Fact.known(AbcZone.A);
      case "B1" -> Fact.known(AbcZone.B1);
      case "B2", "C" -> Fact.known(AbcZone.B2_C);
      case "" -> Fact.unknown("zone A bis to C");
      default -> throw new BrokenParameters(COMMUNES, "unknown zone " + text);
    };
  }

  private static Fact<Coordinates> coordinates(String longitude, String latitude) {
    return longitude.isEmpty() || latitude.isEmpty()
        ? Fact.unknown("coordinates")
        : Fact.known(new Coordinates(hundredThousandths(latitude), hundredThousandths(longitude)));
  }

  private static int hundredThousandths(String degrees) {
    return new BigDecimal(degrees).movePointRight(5).intValueExact();
  }
}
