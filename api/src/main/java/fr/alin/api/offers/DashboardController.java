package fr.alin.api.offers;

import fr.alin.api.security.Caller;
import fr.alin.matching.ReadDashboard;
import fr.alin.openapi.api.DashboardApi;
import fr.alin.openapi.model.DashboardDto;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** My situation, the offers, my applications. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class DashboardController implements DashboardApi {

  private final ReadDashboard readDashboard;
  private final DashboardMapping mapping;
  private final Caller caller;

  DashboardController(ReadDashboard readDashboard, DashboardMapping mapping, Caller caller) {
    this.readDashboard = readDashboard;
    this.mapping = mapping;
    this.caller = caller;
  }

  @Override
  public DashboardDto getMyDashboard() {
    return switch (readDashboard.handle(new ReadDashboard.Command(caller.actor()))) {
      case ReadDashboard.Outcome.Newcomer newcomer -> mapping.toDto(newcomer, caller.language());
      case ReadDashboard.Outcome.Found(var dashboard) ->
          mapping.toDto(dashboard, caller.language());
    };
  }
}
