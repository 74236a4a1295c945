package fr.alin.application;

import fr.alin.ranking.CandidateProjection;
import fr.alin.request.SearchedPlaces;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.RequestId;
import java.time.LocalDate;
import java.util.List;

/**
 * Port: the narrow copy of submitted requests that ranking, lists and counts read. Written in the
 * transaction of the request, by {@link KeepRequest} alone.
 */
public interface Projections {
  void put(RequestId request, UniqueNumber number, CandidateProjection projection, SearchedPlaces places);

  /** What is kept of one request. */
  record Projected(
      RequestId request, UniqueNumber number, CandidateProjection projection, SearchedPlaces places) {}

  /** Many requests at once that have none yet: the first load of a demonstration or of a migration. */
  default void addAll(List<Projected> fresh) {
    fresh.forEach(one -> put(one.request(), one.number(), one.projection(), one.places()));
  }

  void remove(RequestId request);

  /** Submitted requests whose projection changes with time on or before this day. */
  List<RequestId> ageing(LocalDate today, int limit);
}
