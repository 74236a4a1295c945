package fr.alin.adapters.parameters;

import fr.alin.reference.CeilingTable;
import fr.alin.reference.CeilingZone;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.IncomeCeilings;
import fr.alin.shared.Euros;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** Reads the ceilings: one file by financing, one dated table by year, whole euros. */
final class CeilingFiles {

  private CeilingFiles() {}

  static IncomeCeilings read(Collection<YamlNode> files) {
    return new IncomeCeilings(files.stream().flatMap(file -> tables(file).stream()).toList());
  }

  private static List<CeilingTable> tables(YamlNode file) {
    var financing = FinancingCategory.valueOf(file.text("financing"));
    var tables = file.nodes("tables").stream().map(table -> table(financing, table)).toList();
    file.refuseOthers();
    return tables;
  }

  private static CeilingTable table(FinancingCategory financing, YamlNode node) {
    var zones = node.node("zones");
    var columns = new EnumMap<CeilingZone, CeilingTable.Column>(CeilingZone.class);
    for (var zone : CeilingZone.schemeOf(financing)) {
      var column = zones.node(zone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      columns.put(
          zone,
          new CeilingTable.Column(
              column.wholes("categories").stream().map(Euros::euros).toList(),
              Euros.euros(column.whole("supplement"))));
      column.refuseOthers();
    }
    zones.refuseOthers();
    var note = node.text("note", "");
    var table =
        new CeilingTable(
            financing,
            node.day("from"),
            node.day("to"),
            columns,
            note.isEmpty() ? node.text("source") : node.text("source") + " – " + note,
            node.text("confidence"));
    node.refuseOthers();
    return table;
  }
}
