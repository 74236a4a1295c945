package fr.alin.api.requests;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.wire.Wire;
import fr.alin.matching.PreviewDisclosure;
import fr.alin.openapi.api.DisclosureApi;
import fr.alin.openapi.model.DisclosureChangePageDto;
import fr.alin.openapi.model.DisclosurePreviewDto;
import fr.alin.openapi.model.EmployerCheckDto;
import fr.alin.request.CheckEmployer;
import fr.alin.request.ListDisclosureChanges;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** The employer: who it is, what it would see, and the ledger of what it was let see. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class DisclosureController implements DisclosureApi {

  private final PreviewDisclosure previewDisclosure;
  private final ListDisclosureChanges listChanges;
  private final CheckEmployer checkEmployer;
  private final DisclosureMapping mapping;
  private final Caller caller;

  DisclosureController(
      PreviewDisclosure previewDisclosure,
      ListDisclosureChanges listChanges,
      CheckEmployer checkEmployer,
      DisclosureMapping mapping,
      Caller caller) {
    this.previewDisclosure = previewDisclosure;
    this.listChanges = listChanges;
    this.checkEmployer = checkEmployer;
    this.mapping = mapping;
    this.caller = caller;
  }

  @Override
  public DisclosurePreviewDto previewDisclosure() {
    return switch (previewDisclosure.handle(new PreviewDisclosure.Command(caller.actor()))) {
      case PreviewDisclosure.Outcome.Previewed previewed ->
          mapping.preview(previewed, caller.language());
      case PreviewDisclosure.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }

  @Override
  public DisclosureChangePageDto listDisclosureChanges(
      @Nullable String cursor, @Nullable Integer limit) {
    var command = new ListDisclosureChanges.Command(caller.actor(), Wire.page(cursor, limit));
    return switch (listChanges.handle(command)) {
      case ListDisclosureChanges.Outcome.Listed(var changes) ->
          mapping.changes(changes, caller.language());
    };
  }

  @Override
  public EmployerCheckDto checkEmployer(String siret) {
    return mapping.check(checkEmployer.handle(new CheckEmployer.Command(siret)), caller.language());
  }
}
