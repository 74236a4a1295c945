package fr.alin.registry;

import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Deliveries in memory; a record's form is what it says. */
final class InMemoryDeliveries implements RegisterDeliveries {

  private final Deque<File> waiting = new ArrayDeque<>();
  private final List<Flaw> setAside = new ArrayList<>();
  private int read;

  void arrives(RegisterRecord... records) {
    waiting.add(new File(List.of(records), Fact.unknown("flaw")));
  }

  /** Breaks off after these. */
  void arrivesBroken(Flaw flaw, RegisterRecord... records) {
    waiting.add(new File(List.of(records), Fact.known(flaw)));
  }

  List<Flaw> setAside() {
    return setAside;
  }

  /** How many records were read so far, and not only told apart. */
  int read() {
    return read;
  }

  int waiting() {
    return waiting.size();
  }

  @Override
  public Fact<Delivery> next() {
    return waiting.isEmpty() ? Fact.unknown("delivery") : Fact.known(waiting.getFirst());
  }

  private record One(InMemoryDeliveries in, RegisterRecord record) implements Delivered {
    @Override
    public UniqueNumber number() {
      return record.number();
    }

    @Override
    public Fingerprint fingerprint() {
      return new Fingerprint(new UUID(0, record.hashCode()));
    }

    @Override
    public Fact<RegisterRecord> read() {
      in.read++;
      return Fact.known(record);
    }
  }

  private final class File implements Delivery {
    private final List<RegisterRecord> records;
    private final Fact<Flaw> flaw;
    private int at;

    File(List<RegisterRecord> records, Fact<Flaw> flaw) {
      this.records = records;
      this.flaw = flaw;
    }

    @Override
    public Part next(int limit) {
      var some = records.subList(at, Math.min(at + limit, records.size()));
      at += some.size();
      if (!some.isEmpty()) {
        return new Part.Records(
            some.stream()
                .<Delivered>map(record -> new One(InMemoryDeliveries.this, record))
                .toList());
      }
      return flaw.isKnown() ? new Part.Broken(flaw.get()) : new Part.End();
    }

    @Override
    public int nameless() {
      return 0;
    }

    @Override
    public void done() {
      waiting.remove(this);
    }

    @Override
    public void refuse(Flaw why) {
      waiting.remove(this);
      setAside.add(why);
    }

    @Override
    public void close() {
      at = 0;
    }
  }
}
