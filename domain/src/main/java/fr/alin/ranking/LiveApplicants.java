package fr.alin.ranking;

import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Those who applied to an offer and are in the running, in columns: what was stored when they applied.
 */
public final class LiveApplicants {

  /** One of them. */
  public record Applicant(RequestId request, Candidate candidate) {}

  private final long[] high;
  private final long[] low;
  private final int[] registered;
  private final int[] own;
  private final int[] sizeClass;
  private final long[] appliedMicros;
  private final String[] numbers;

  private LiveApplicants(int size) {
    high = new long[size];
    low = new long[size];
    registered = new int[size];
    own = new int[size];
    sizeClass = new int[size];
    appliedMicros = new long[size];
    numbers = new String[size];
  }

  public static LiveApplicants of(List<Applicant> applicants) {
    var columns = new LiveApplicants(applicants.size());
    for (var i = 0; i < applicants.size(); i++) {
      var candidate = applicants.get(i).candidate();
      columns.fill(
          i,
          applicants.get(i).request().value(),
          PlaceRow.day(candidate.firstRegisteredOn()),
          candidate.ownPoints(),
          PlaceRow.sizeClass(candidate.employer()),
          micros(candidate.appliedAt().get()),
          candidate.number().value());
    }
    return columns;
  }

  /** Where a reader fills in one applicant after another. */
  public static LiveApplicants ofSize(int size) {
    return new LiveApplicants(size);
  }

  /**
   * @param size 0 when unknown, else the ordinal plus one
   * @param applied microseconds since 1970
   */
  public void fill(
      int index,
      UUID request,
      int registeredOn,
      int ownPoints,
      int size,
      long applied,
      String number) {
    high[index] = request.getMostSignificantBits();
    low[index] = request.getLeastSignificantBits();
    registered[index] = registeredOn;
    own[index] = ownPoints;
    sizeClass[index] = size;
    appliedMicros[index] = applied;
    numbers[index] = number;
  }

  /** Instants are cut to microseconds at the source. */
  public static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  public int size() {
    return high.length;
  }

  long high(int index) {
    return high[index];
  }

  long low(int index) {
    return low[index];
  }

  int registered(int index) {
    return registered[index];
  }

  int own(int index) {
    return own[index];
  }

  int sizeClass(int index) {
    return sizeClass[index];
  }

  boolean is(int index, UUID request) {
    return low[index] == request.getLeastSignificantBits()
        && high[index] == request.getMostSignificantBits();
  }

  /** Whether the applicant stands before another of equal total and date. */
  boolean appliedBefore(int index, Contender other) {
    return appliedMicros[index] < other.appliedMicros()
        || appliedMicros[index] == other.appliedMicros()
            && numbers[index].compareTo(other.number()) < 0;
  }

  /** Somebody to be placed, as if applying at the instant. */
  public record Contender(
      UUID request,
      String number,
      int registeredOn,
      int ownPoints,
      int sizeClass,
      long appliedMicros) {

    public static Contender of(RequestId request, Candidate candidate) {
      return new Contender(
          request.value(),
          candidate.number().value(),
          PlaceRow.day(candidate.firstRegisteredOn()),
          candidate.ownPoints(),
          PlaceRow.sizeClass(candidate.employer()),
          micros(candidate.appliedAt().get()));
    }

    public static Contender of(
        RequestId request,
        UniqueNumber number,
        LocalDate registered,
        int ownPoints,
        Fact<SizeClass> employer,
        Instant appliedAt) {
      return new Contender(
          request.value(),
          number.value(),
          PlaceRow.day(registered),
          ownPoints,
          PlaceRow.sizeClass(employer),
          micros(appliedAt));
    }
  }
}
