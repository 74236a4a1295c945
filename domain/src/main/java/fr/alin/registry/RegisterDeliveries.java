package fr.alin.registry;

import fr.alin.request.RegisterRecord;
import fr.alin.shared.Fact;
import java.util.List;

/** Port: files that the register delivers, one after the other, oldest first. */
public interface RegisterDeliveries {

  /** The oldest that was not taken over yet. */
  Fact<Delivery> next();

  /** One file, read once from its beginning and never held whole. */
  interface Delivery extends AutoCloseable {

    /** The next records, at most so many; none at the end. Records that cannot be read are passed over. */
    List<RegisterRecord> next(int limit);

    /** How many were passed over so far. */
    int unreadable();

    /** All of it was taken over: it is not offered again. */
    void done();

    @Override
    void close();
  }
}
