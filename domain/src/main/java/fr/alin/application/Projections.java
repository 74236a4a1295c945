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

  void remove(RequestId request);

  /** Submitted requests whose projection changes with time on or before this day. */
  List<RequestId> ageing(LocalDate today, int limit);
}
