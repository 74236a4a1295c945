package fr.alin.adapters.synthetic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Chance that repeats itself: SplitMix64, written out so that no release of the JDK can change the
 * world. Each person, company and home throws dice of its own, hence adding one moves no other.
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long seed, String purpose, int index) {
    var hash = seed;
    for (var i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
    }
    var dice = new Dice(hash ^ (index * GOLDEN_GAMMA));
    dice.next();
    return new Dice(dice.next());
  }

  long next() {
    state += GOLDEN_GAMMA;
    var z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From 0 to {@code bound} - 1. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** Both borders included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Both borders included, the middle likelier than the ends. */
  int around(int low, int high) {
    return (between(low, high) + between(low, high)) / 2;
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  <T> T pick(List<T> items) {
    return items.get(below(items.size()));
  }

  <T> T weighted(List<T> items, ToIntFunction<T> weight) {
    var total = 0;
    for (var item : items) {
      total += weight.applyAsInt(item);
    }
    var left = below(total);
    for (var item : items) {
      left -= weight.applyAsInt(item);
      if (left < 0) {
        return item;
      }
    }
    throw new IllegalStateException("no item has any weight");
  }

  /** An identifier of version 7, as if given at that instant. */
  UUID id(Instant at) {
    var high = (at.toEpochMilli() << 16) | 0x7000L | (next() & 0x0FFFL);
    var low = (next() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
