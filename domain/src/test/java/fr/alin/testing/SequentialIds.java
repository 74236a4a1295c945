package fr.alin.testing;

import fr.alin.shared.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers 1, 2, 3… in the form of UUID version 7, so that a test can name them. */
public final class SequentialIds implements Ids {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    return nth(last.incrementAndGet());
  }

  public static UUID nth(long n) {
    return new UUID(VERSION_7, VARIANT | n);
  }
}
