package fr.alin.adapters.registry;

import fr.alin.registry.Delivered;
import fr.alin.registry.RegisterDeliveries.Delivery;
import fr.alin.registry.RegisterDeliveries.Flaw;
import fr.alin.registry.RegisterDeliveries.Part;
import fr.alin.shared.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in the register's own XML: one {@code demandeLogement} after the other, of which some are in memory at a time. Put it
 * into the folder under another name and rename it when it is whole.
 */
final class SneDelivery implements Delivery {

  static final String TAKEN = ".taken";
  static final String BROKEN = ".broken";

  private static final Logger LOG = LoggerFactory.getLogger(SneDelivery.class);

  private final Path file;
  private final DeliveryMeter meter;
  private final SneDelivered.Reader reader = new SneDelivered.Reader();
  private final InputStream stream;
  private final SneCutter cutter;
  private @Nullable Flaw flaw;
  private int nameless;

  private SneDelivery(Path file, DeliveryMeter meter, InputStream stream) {
    this.file = file;
    this.meter = meter;
    this.stream = stream;
    this.cutter = new SneCutter(stream);
  }

  static SneDelivery of(Path file, DeliveryMeter meter) {
    try {
      return new SneDelivery(file, meter, Files.newInputStream(file));
    } catch (IOException closed) {
      var delivery = new SneDelivery(file, meter, InputStream.nullInputStream());
      delivery.flaw = Flaw.CLOSED;
      return delivery;
    }
  }

  @Override
  public Part next(int limit) {
    if (flaw != null) {
      return new Part.Broken(flaw);
    }
    var records = new ArrayList<Delivered>();
    try {
      while (records.size() < limit) {
        var cut = cutter.next();
        if (cut == null) {
          return records.isEmpty() ? new Part.End() : new Part.Records(records);
        }
        switch (reader.of(cut)) {
          case Fact.Known<Delivered>(var delivered) -> records.add(delivered);
          case Fact.Unknown<Delivered> none -> nameless++;
        }
      }
      return new Part.Records(records);
    } catch (SneCutter.Broken broken) {
      flaw = broken.flaw();
      return records.isEmpty() ? new Part.Broken(flaw) : new Part.Records(records);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public int nameless() {
    return nameless;
  }

  @Override
  public void done() {
    rename(TAKEN);
    meter.taken();
  }

  @Override
  public void refuse(Flaw why) {
    rename(BROKEN);
    meter.refused(why);
    // The name of a file is the register's, not a person's; what is in it is not told.
    LOG.warn("a delivery of the register is set aside as {}: {}", file.getFileName() + BROKEN, why);
  }

  private void rename(String ending) {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ending),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
