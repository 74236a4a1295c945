package fr.alin.reference;

/** A place on the globe, in hundred-thousandths of a degree (WGS84). */
public record Coordinates(int latitudeE5, int longitudeE5) {

  /** Mean radius of the earth, in metres. */
  private static final int EARTH_RADIUS_METRES = 6_371_000;

  private static final int PER_DEGREE = 100_000;

  public Coordinates {
    if (Math.abs(latitudeE5) > 90 * PER_DEGREE || Math.abs(longitudeE5) > 180 * PER_DEGREE) {
      throw new IllegalArgumentException("coordinates off the globe");
    }
  }

  /**
   * Great-circle distance in metres, rounded up, so that it is over a border exactly when the true
   * distance is; no road factor (domain.md 2.13).
   */
  public long metresTo(Coordinates other) {
    var lat1 = StrictMath.toRadians((double) latitudeE5 / PER_DEGREE);
    var lat2 = StrictMath.toRadians((double) other.latitudeE5 / PER_DEGREE);
    var halfLat = StrictMath.sin((lat2 - lat1) / 2);
    var halfLon =
        StrictMath.sin(
            StrictMath.toRadians((double) (other.longitudeE5 - longitudeE5) / PER_DEGREE) / 2);
    var h = halfLat * halfLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * halfLon * halfLon;
    return (long)
        StrictMath.ceil(
            2 * EARTH_RADIUS_METRES * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h))));
  }
}
