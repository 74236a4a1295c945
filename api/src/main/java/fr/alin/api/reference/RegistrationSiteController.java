package fr.alin.api.reference;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.wire.Places;
import fr.alin.openapi.api.RegistrationSitesApi;
import fr.alin.openapi.model.RegistrationSiteDto;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.RegistrationSite;
import fr.alin.reference.RegistrationSites;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.regex.Pattern;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationSiteController implements RegistrationSitesApi {

  private static final Pattern EXISTING = Pattern.compile("0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97[1-6]");

  private final RegistrationSites sites;

  RegistrationSiteController(RegistrationSites sites) {
    this.sites = sites;
  }

  @Override
  public RegistrationSiteDto getRegistrationSite(String departmentCode) {
    if (!EXISTING.matcher(departmentCode).matches()) {
      throw ProblemException.of(Problem.NOT_FOUND);
    }
    return switch (sites.of(new DepartmentCode(departmentCode))) {
      case Known<RegistrationSite>(var site) -> Places.site(site);
      case Unknown<RegistrationSite> none -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }
}
