package fr.alin.simulator;

import fr.alin.request.RegisterRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A file of many records as the register delivers them at night. */
public final class DeliveryFile {

  private DeliveryFile() {}

  /** Under its name only when it is whole, so that nobody takes half of it. */
  public static void write(Path file, Iterable<RegisterRecord> records, LocalDate today)
      throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try (var out = Files.newBufferedWriter(part)) {
      SneXml.write(out, records, today);
    }
    Files.move(part, file);
  }
}
