package fr.alin.reference;

/** Number of main rooms; a room (chambre) is below T1, six and more are one bucket. */
public enum DwellingType {
  ROOM(0),
  T1(1),
  T2(2),
  T3(3),
  T4(4),
  T5(5),
  T6_PLUS(6);

  private final int rooms;

  DwellingType(int rooms) {
    this.rooms = rooms;
  }

  /** Rooms as a number: 1 to 6; a single room that is no T1 counts 0. */
  public int rooms() {
    return rooms;
  }
}
