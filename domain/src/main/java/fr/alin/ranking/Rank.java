package fr.alin.ranking;

/** A place as shown: position from 1 among so many. */
public record Rank(int position, int outOf) {

  public Rank {
    if (position < 1 || position > outOf) {
      throw new IllegalArgumentException("position outside 1 to outOf");
    }
  }
}
