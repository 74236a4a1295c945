package fr.alin.guilty.request;

import java.time.Instant;

/** Asks the machine what time it is. */
public final class Impatient {
  Instant when() {
    return Instant.now();
  }
}
