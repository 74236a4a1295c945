package fr.alin.registry;

import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;

/** Port: a record of a delivery, cut out of its file; most are known by their fingerprint and never read. */
public interface Delivered {

  UniqueNumber number();

  Fingerprint fingerprint();

  /** The record; unknown when what was delivered is none. */
  Fact<RegisterRecord> read();
}
