package fr.alin.adapters.registry;

import fr.alin.registry.RegisterDeliveries.Delivery;
import fr.alin.request.RegisterRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file in the register's own XML: one {@code demandeLogement} after the other, of which one is in memory at a time. A record
 * that is not what it should be is passed over and counted; a file that is cut off or no XML at all fails.
 */
final class SneDelivery implements Delivery {

  static final String TAKEN = ".taken";

  private final Path file;
  private final InputStream stream;
  private final XMLStreamReader reader;
  private int unreadable;

  private SneDelivery(Path file, InputStream stream, XMLStreamReader reader) {
    this.file = file;
    this.stream = stream;
    this.reader = reader;
  }

  static SneDelivery of(Path file) {
    try {
      var stream = new BufferedInputStream(Files.newInputStream(file));
      return new SneDelivery(file, stream, XmlNode.reader(stream));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("a delivery of the register is not XML", broken);
    }
  }

  @Override
  public List<RegisterRecord> next(int limit) {
    var records = new ArrayList<RegisterRecord>();
    try {
      while (records.size() < limit && reader.hasNext()) {
        var event = reader.next();
        XmlNode.refuse(event);
        if (event == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("demandeLogement")
            && SneElement.NUU.equals(reader.getNamespaceURI())) {
          read(XmlNode.here(reader), records);
        }
      }
    } catch (XMLStreamException | XmlNode.Unreadable broken) {
      throw new IllegalStateException("a delivery of the register cannot be read", broken);
    }
    return records;
  }

  private void read(XmlNode request, List<RegisterRecord> records) {
    try {
      records.add(SneRecord.read(new SneElement(request)));
    } catch (SneElement.Malformed malformed) {
      unreadable++;
    }
  }

  @Override
  public int unreadable() {
    return unreadable;
  }

  @Override
  public void done() {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + TAKEN),
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
