package fr.alin.sandbox;

import java.time.Instant;

/** Port: the movable clock of the demonstration; it only moves forward. Absent in production. */
public interface SandboxClock {

  /** Moves the business time to this instant; false, and nothing done, when it lies in the past. */
  boolean moveTo(Instant target);
}
