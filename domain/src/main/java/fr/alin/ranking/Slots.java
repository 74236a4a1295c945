package fr.alin.ranking;

import java.util.Arrays;
import java.util.UUID;

/**
 * Where each request of a place stands: a slot for each, found by the two halves of its identifier in
 * an open table with linear steps. A slot that falls free is given again.
 */
final class Slots {

  private static final int FIRST_CAPACITY = 16;
  private static final int NONE = -1;

  private long[] high = new long[FIRST_CAPACITY];
  private long[] low = new long[FIRST_CAPACITY];

  /** Group of a slot in use; the next free slot of a free one. */
  private int[] group = new int[FIRST_CAPACITY];

  private int[] registered = new int[FIRST_CAPACITY];
  private int[] validFrom = new int[FIRST_CAPACITY];

  /** Slot plus one; 0 is empty. */
  private int[] table = new int[2 * FIRST_CAPACITY];

  private int used;
  private int size;
  private int free = NONE;

  int size() {
    return size;
  }

  /** One more than the highest slot ever given. */
  int span() {
    return used;
  }

  int group(int slot) {
    return group[slot];
  }

  int registered(int slot) {
    return registered[slot];
  }

  int validFrom(int slot) {
    return validFrom[slot];
  }

  long bytes() {
    return 28L * high.length + 4L * table.length;
  }

  int add(UUID request, int inGroup, int registeredOn, int from) {
    int slot;
    if (free == NONE) {
      if (used == high.length) {
        grow();
      }
      slot = used++;
    } else {
      slot = free;
      free = group[slot];
    }
    high[slot] = request.getMostSignificantBits();
    low[slot] = request.getLeastSignificantBits();
    group[slot] = inGroup;
    registered[slot] = registeredOn;
    validFrom[slot] = from;
    size++;
    enter(slot);
    return slot;
  }

  private void grow() {
    var capacity = high.length + Math.max(FIRST_CAPACITY, high.length / 4);
    high = Arrays.copyOf(high, capacity);
    low = Arrays.copyOf(low, capacity);
    group = Arrays.copyOf(group, capacity);
    registered = Arrays.copyOf(registered, capacity);
    validFrom = Arrays.copyOf(validFrom, capacity);
    var wanted = Integer.highestOneBit(capacity * 4 / 3) * 2;
    if (wanted > table.length) {
      table = new int[wanted];
      for (var slot = 0; slot < used; slot++) {
        enter(slot);
      }
    }
  }

  private void enter(int slot) {
    var mask = table.length - 1;
    var at = home(high[slot], low[slot], mask);
    while (table[at] != 0) {
      at = (at + 1) & mask;
    }
    table[at] = slot + 1;
  }

  /** The slot, or less than zero. */
  int find(long highHalf, long lowHalf) {
    var mask = table.length - 1;
    var at = home(highHalf, lowHalf, mask);
    while (true) {
      var slot = table[at] - 1;
      if (slot < 0 || low[slot] == lowHalf && high[slot] == highHalf) {
        return slot;
      }
      at = (at + 1) & mask;
    }
  }

  void remove(int slot) {
    var mask = table.length - 1;
    var at = home(high[slot], low[slot], mask);
    while (table[at] != slot + 1) {
      at = (at + 1) & mask;
    }
    close(at, mask);
    group[slot] = free;
    free = slot;
    size--;
  }

  /** Those behind the hole that may not stay behind it move up. */
  private void close(int hole, int mask) {
    var empty = hole;
    var at = hole;
    while (true) {
      at = (at + 1) & mask;
      var slot = table[at] - 1;
      if (slot < 0) {
        table[empty] = 0;
        return;
      }
      var home = home(high[slot], low[slot], mask);
      if (((at - home) & mask) >= ((at - empty) & mask)) {
        table[empty] = table[at];
        empty = at;
      }
    }
  }

  /** Times of creation make up the upper half, and chance the lower: both are stirred in. */
  private static int home(long highHalf, long lowHalf, int mask) {
    var mixed = (highHalf ^ lowHalf) * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 33) & mask;
  }
}
