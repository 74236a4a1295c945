package fr.alin.api.rules;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.openapi.api.RulesApi;
import fr.alin.openapi.model.RuleSetDto;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleSet;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class RuleController implements RulesApi {

  private final Parameters parameters;
  private final BusinessClock clock;
  private final RuleSetMapper mapper;
  private final Caller caller;

  RuleController(Parameters parameters, BusinessClock clock, RuleSetMapper mapper, Caller caller) {
    this.parameters = parameters;
    this.clock = clock;
    this.mapper = mapper;
    this.caller = caller;
  }

  @Override
  public RuleSetDto getRules(String version) {
    var inForce = parameters.publishedOn(BusinessClock.legalDate(clock.now()));
    if (version.equals("current")) {
      return mapper.ruleSet(inForce, true, caller.language());
    }
    return switch (parameters.published(version)) {
      case Known<RuleSet>(var set) ->
          mapper.ruleSet(set, set.version().equals(inForce.version()), caller.language());
      case Unknown<RuleSet> none -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }
}
