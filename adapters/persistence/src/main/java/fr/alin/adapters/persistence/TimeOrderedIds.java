package fr.alin.adapters.persistence;

import fr.alin.shared.Ids;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, then a counter of 12 bits that keeps the order within a millisecond and
 * when the machine's clock steps back, then 62 random bits.
 */
@Singleton
final class TimeOrderedIds implements Ids {

  private static final int COUNTER_BITS = 12;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  /** Milliseconds and counter of the last identifier, in one number. */
  private final AtomicLong last = new AtomicLong();

  TimeOrderedIds() {
    this(InstantSource.system());
  }

  TimeOrderedIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public UUID next() {
    var now = clock.millis() << COUNTER_BITS;
    var stamp = last.updateAndGet(previous -> Math.max(previous + 1, now));
    var high = (stamp >>> COUNTER_BITS << 16) | 0x7000L | (stamp & 0xFFFL);
    var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
