package fr.alin.application;

import fr.alin.company.Employer;
import fr.alin.eligibility.CandidateReading;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.Place;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Port: the narrow copy of submitted requests that ranking, lists and counts read. Written in the
 * transaction of the request, by {@link KeepRequest} and the first load of a demonstration alone.
 *
 * <p>What is put or removed is written just before the transaction commits: all places that change
 * are then locked in ascending order, for a moment only, and each gets one new version. Whatever did
 * not change is not written, and a place in which nothing changed keeps its version.
 */
public interface Projections {

  /**
   * What is kept of one request.
   *
   * @param phases consecutive, at least one
   * @param places canonical, see {@link Place#canonical}
   */
  record Projected(
      RequestId request,
      UniqueNumber number,
      List<CandidateProjection> phases,
      NavigableSet<Place> places) {

    /** Days before the end of what is stored on which a request is computed again. */
    private static final int EARLY_DAYS = 15;

    public Projected {
      phases = List.copyOf(phases);
      places = Collections.unmodifiableNavigableSet(new TreeSet<>(places));
      if (phases.isEmpty()) {
        throw new IllegalArgumentException("a request without phases");
      }
    }

    /**
     * As of a day. The eve is covered too: a view that read the clock before midnight may be answered
     * after it.
     */
    public static Projected of(
        HousingRequest request,
        CandidateReading reading,
        Parameters parameters,
        Communes communes,
        LocalDate today) {
      return of(request, reading.employer(request), reading, parameters, communes, today);
    }

    /** The same, for a caller that has read the employers of many requests at once. */
    public static Projected of(
        HousingRequest request,
        Fact<Employer> employer,
        CandidateReading reading,
        Parameters parameters,
        Communes communes,
        LocalDate today) {
      return new Projected(
          request.id(),
          request.register().number(),
          CandidateProjection.phases(
              rules -> reading.of(request, employer, rules.thresholds().jobChangeMonths()),
              today.minusDays(1),
              parameters),
          Place.canonical(reading.places(request.register()), communes));
    }

    /** The first day about which the phases say nothing; {@link LocalDate#MAX} for never. */
    public LocalDate staleOn() {
      return phases.getLast().changesOn();
    }

    /** When to compute them again, well before; {@link LocalDate#MAX} for never. */
    public LocalDate refreshOn() {
      return staleOn().equals(LocalDate.MAX) ? LocalDate.MAX : staleOn().minusDays(EARLY_DAYS);
    }
  }

  void put(Projected projected);

  /** Many requests at once that have none yet: the first load of a demonstration or of a migration. */
  default void addAll(List<Projected> fresh) {
    fresh.forEach(this::put);
  }

  void remove(RequestId request);

  /**
   * Requests to compute again on or before this day, locked until the transaction ends; those that
   * another transaction has locked are left to it.
   */
  List<RequestId> ageing(LocalDate today, int limit);

  /** Requests in these places about which the stored phases say nothing on that day, locked. */
  List<RequestId> behind(Set<Place> places, LocalDate day, int limit);

  /** Writes down until when these places are true, once nothing in them is behind. */
  void settle(Set<Place> places, LocalDate day);

  /** Places that may be behind on that day. */
  Set<Place> unsettled(LocalDate day, int limit);

  /** The rules that were adopted last; unknown before the first time. */
  Fact<String> adopted();

  /**
   * Tells by which rules projections are computed from now on, see {@link CandidateProjection#rules};
   * when they were computed by others, all of them are due at once.
   */
  void adopt(String rules);
}
