package fr.alin.shared;

/** An amount of money, never below zero, in cents; arithmetic is exact and overflow is loud. */
public record Euros(long cents) implements Comparable<Euros> {

  public static final Euros ZERO = new Euros(0);

  public Euros {
    if (cents < 0) {
      throw new IllegalArgumentException("cents below zero");
    }
  }

  public static Euros cents(long cents) {
    return new Euros(cents);
  }

  public static Euros euros(long euros) {
    return new Euros(Math.multiplyExact(euros, 100L));
  }

  public Euros plus(Euros other) {
    return new Euros(Math.addExact(cents, other.cents));
  }

  public Euros times(long factor) {
    return new Euros(Math.multiplyExact(cents, factor));
  }

  public boolean isAtMost(Euros limit) {
    return cents <= limit.cents;
  }

  @Override
  public int compareTo(Euros other) {
    return Long.compare(cents, other.cents);
  }
}
