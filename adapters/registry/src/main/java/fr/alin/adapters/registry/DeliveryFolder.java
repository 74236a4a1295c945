package fr.alin.adapters.registry;

import fr.alin.registry.RegisterDeliveries;
import fr.alin.shared.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A folder in which the register's files are put, read in the order of their names. A file that was taken over or set
 * aside is renamed. No folder, no deliveries.
 */
final class DeliveryFolder implements RegisterDeliveries {

  private final Fact<Path> folder;
  private final DeliveryMeter meter;

  DeliveryFolder(Fact<Path> folder, DeliveryMeter meter) {
    this.folder = folder;
    this.meter = meter;
  }

  @Override
  public Fact<Delivery> next() {
    if (!(folder instanceof Fact.Known<Path>(var path)) || !Files.isDirectory(path)) {
      return Fact.unknown("delivery");
    }
    try (var files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".xml"))
          .filter(Files::isRegularFile)
          .min(Comparator.comparing(file -> file.getFileName().toString()))
          .<Fact<Delivery>>map(file -> Fact.known(SneDelivery.of(file, meter)))
          .orElse(Fact.unknown("delivery"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
