package fr.alin.ranking;

import fr.alin.reference.CommuneCode;
import java.util.Set;

/** A set of communes as bits: the old homes that give no mobility on an offer. */
public final class Surroundings {

  private static final int NUMBERED = 100_000;
  private static final int IN_A_CORSICAN_DEPARTMENT = 1_000;

  /** One more than the highest index. */
  static final int INDEXES = NUMBERED + 2 * IN_A_CORSICAN_DEPARTMENT;

  private final long[] bits = new long[(INDEXES + Long.SIZE - 1) / Long.SIZE];

  public Surroundings(Set<CommuneCode> communes) {
    for (var commune : communes) {
      var index = index(commune.value());
      bits[index >>> 6] |= 1L << index;
    }
  }

  /** A number for every code; Corsica's letters come after the numbers. */
  public static int index(String code) {
    var within = digits(code, 2);
    return switch (code.charAt(1)) {
      case 'A' -> NUMBERED + within;
      case 'B' -> NUMBERED + IN_A_CORSICAN_DEPARTMENT + within;
      default -> digits(code, 0);
    };
  }

  private static int digits(String code, int from) {
    var number = 0;
    for (var i = from; i < code.length(); i++) {
      number = 10 * number + (code.charAt(i) - '0');
    }
    return number;
  }

  /** 1 when the commune lies outside, else 0. */
  int outside(int index) {
    return (int) (~(bits[index >>> 6] >>> index) & 1L);
  }

  long[] bits() {
    return bits;
  }
}
