package fr.alin.api.applications;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.application.ApplicationView;
import fr.alin.application.FollowRanks.Rank;
import fr.alin.application.Placement;
import fr.alin.application.ReadApplication;
import fr.alin.openapi.model.RankDto;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.reactivestreams.Publisher;

/**
 * Pushes a rank to an open page. The generated interface cannot return a stream; the operation is of
 * the contract all the same, hence guarded by it.
 */
@Controller("/api/v1")
class RankStreamController {

  private final ReadApplication readApplication;
  private final RankStreams streams;
  private final Caller caller;

  RankStreamController(ReadApplication readApplication, RankStreams streams, Caller caller) {
    this.readApplication = readApplication;
    this.streams = streams;
    this.caller = caller;
  }

  @Get("/applications/{applicationId}/rank/stream")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @ExecuteOn(TaskExecutors.BLOCKING)
  Publisher<Event<RankDto>> streamApplicationRank(UUID applicationId) {
    var id = new ApplicationId(applicationId);
    var actor = caller.actor();
    return switch (readApplication.handle(new ReadApplication.Command(actor, id))) {
      case ReadApplication.Outcome.Found(var view) ->
          streams
              .open(actor.account(), id, first(view))
              .map(told -> Event.of(dto(told.rank())).name(told.beat() ? "beat" : "rank"));
      case ReadApplication.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }

  private static Rank first(ApplicationView view) {
    return switch (view.placement()) {
      case Fact.Known<Placement>(var place) ->
          new Rank(place.position(), place.outOf(), place.frozen(), view.asOf());
      case Fact.Unknown<Placement> withdrawn -> throw ProblemException.of(Problem.NOT_IN_STATE);
    };
  }

  private static RankDto dto(Rank rank) {
    return new RankDto(rank.position(), rank.outOf(), Values.at(rank.asOf()), rank.frozen());
  }
}
