package fr.alin.sandbox;

import java.time.LocalDate;

/**
 * Port: the day around which the register simulator builds its world. Remote. The platform tells it
 * the anchor that its database stores, so that both hold the same people whatever day the simulator
 * was started.
 */
public interface RegisterWorld {

  /** True once the simulator holds the world around this day; false when it did not answer. */
  boolean anchorAt(LocalDate anchor);
}
