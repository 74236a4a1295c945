package fr.alin.adapters.parameters;

import fr.alin.reference.BoostPeriod;
import fr.alin.reference.SizeClass;
import java.util.Comparator;
import java.util.List;

/** Reads the published periods of balancing; two on one day are refused (D07: one class at a time). */
final class BoostFile {

  private BoostFile() {}

  static List<BoostPeriod> read(YamlNode file) {
    var periods =
        file.nodes("periods").stream()
            .map(BoostFile::period)
            .sorted(Comparator.comparing(BoostPeriod::from))
            .toList();
    file.refuseOthers();
    for (var i = 1; i < periods.size(); i++) {
      if (periods.get(i).overlaps(periods.get(i - 1))) {
        throw new BrokenParameters(file.path(), "two boosts on " + periods.get(i).from());
      }
    }
    return periods;
  }

  private static BoostPeriod period(YamlNode node) {
    // Read for the reader of the file; the published set names the class and the reason.
    node.text("source");
    node.text("confidence");
    var period =
        new BoostPeriod(
            node.day("from"),
            node.dayIfAny("to"),
            SizeClass.valueOf(node.text("boosted")),
            RuleSetFile.bilingual(node.node("reason")));
    node.refuseOthers();
    return period;
  }
}
