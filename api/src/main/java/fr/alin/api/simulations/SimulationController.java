package fr.alin.api.simulations;

import fr.alin.api.mapping.Findings;
import fr.alin.api.mapping.Sheets;
import fr.alin.api.security.Caller;
import fr.alin.matching.SimulateMatch;
import fr.alin.openapi.api.SimulationsApi;
import fr.alin.openapi.model.MatchSimulationDto;
import fr.alin.openapi.model.SimulateMatchRequestDto;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class SimulationController implements SimulationsApi {

  private final SimulateMatch simulateMatch;
  private final SimulationFacts facts;
  private final Findings findings;
  private final Sheets sheets;
  private final Caller caller;

  SimulationController(
      SimulateMatch simulateMatch,
      SimulationFacts facts,
      Findings findings,
      Sheets sheets,
      Caller caller) {
    this.simulateMatch = simulateMatch;
    this.facts = facts;
    this.findings = findings;
    this.sheets = sheets;
    this.caller = caller;
  }

  @Override
  public MatchSimulationDto simulateMatch(SimulateMatchRequestDto simulateMatchRequestDto) {
    var language = caller.language();
    return switch (simulateMatch.handle(facts.command(simulateMatchRequestDto, language))) {
      case SimulateMatch.Outcome.Simulated(var verdict, var ceiling, var sheet, var version) ->
          new MatchSimulationDto(
              findings.toDto(verdict),
              findings.toDtos(verdict.findings(), language),
              findings.toDto(ceiling),
              sheets.toDto(sheet, language),
              version);
    };
  }
}
