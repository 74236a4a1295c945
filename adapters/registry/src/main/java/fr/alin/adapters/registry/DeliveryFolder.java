package fr.alin.adapters.registry;

import fr.alin.registry.RegisterDeliveries;
import fr.alin.shared.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A folder in which the register's files are put, read in the order of their names. A file that was taken over is renamed. No
 * folder, no deliveries.
 */
final class DeliveryFolder implements RegisterDeliveries {

  private final Fact<Path> folder;

  DeliveryFolder(Fact<Path> folder) {
    this.folder = folder;
  }

  @Override
  public Fact<Delivery> next() {
    if (!(folder instanceof Fact.Known<Path>(var path)) || !Files.isDirectory(path)) {
      return Fact.unknown("delivery");
    }
    try (var files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".xml"))
          .min(Comparator.comparing(file -> file.getFileName().toString()))
          .<Fact<Delivery>>map(file -> Fact.known(SneDelivery.of(file)))
          .orElse(Fact.unknown("delivery"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
