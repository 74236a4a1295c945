package fr.alin.adapters.registry;

import fr.alin.registry.Delivered;
import fr.alin.registry.Fingerprint;
import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** A record cut out of a file, not read yet. */
record SneDelivered(UniqueNumber number, Fingerprint fingerprint, SneCutter.Cut cut)
    implements Delivered {

  /** Takes fingerprints; for one file, hence one thread. */
  static final class Reader {

    private final MessageDigest digest;

    Reader() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    /** Unknown when the record has no number that could be one. */
    Fact<Delivered> of(SneCutter.Cut cut) {
      if (!UniqueNumber.isValid(cut.number())) {
        return Fact.unknown("number");
      }
      // Another reading of the same bytes may be another record.
      digest.update((byte) SneRecord.READING);
      digest.update(cut.before());
      var half = ByteBuffer.wrap(digest.digest(cut.record()));
      return Fact.known(
          new SneDelivered(
              new UniqueNumber(cut.number()),
              new Fingerprint(new UUID(half.getLong(), half.getLong())),
              cut));
    }
  }

  @Override
  public Fact<RegisterRecord> read() {
    var document = new byte[cut.before().length + cut.record().length + cut.after().length];
    ByteBuffer.wrap(document).put(cut.before()).put(cut.record()).put(cut.after());
    try {
      var node = XmlNode.parse(document);
      while (!node.name().equals("demandeLogement") && node.children().size() == 1) {
        node = node.children().getFirst();
      }
      return node.namespace().equals(SneElement.NUU)
          ? Fact.known(SneRecord.read(new SneElement(node)))
          : Fact.unknown("record");
    } catch (XmlNode.Unreadable | SneElement.Malformed malformed) {
      return Fact.unknown("record");
    }
  }
}
