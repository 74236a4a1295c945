package fr.alin.shared;

import java.util.UUID;

/** Port: fresh identifiers, time-ordered (UUID version 7). */
public interface Ids {
  UUID next();
}
