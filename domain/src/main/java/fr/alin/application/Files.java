package fr.alin.application;

import fr.alin.company.Employer;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Eligibility;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.Requests;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts files together for those who decide on them, a page at a time; the number of reads does not depend on how many. */
public final class Files {

  private final ApplicationViews views;
  private final Requests requests;
  private final CandidateReading reading;
  private final Eligibility eligibility;
  private final Parameters parameters;

  public Files(
      ApplicationViews views,
      Requests requests,
      CandidateReading reading,
      Eligibility eligibility,
      Parameters parameters) {
    this.views = views;
    this.requests = requests;
    this.reading = reading;
    this.eligibility = eligibility;
    this.parameters = parameters;
  }

  /** Unknown when the application or its request is gone. */
  Fact<FileView> of(ApplicationId id, Instant now) {
    var files = ofIds(List.of(id), now);
    return files.isEmpty() ? Fact.unknown("file") : Fact.known(files.getFirst());
  }

  /** The files of these ids, in their order; one whose application or request is gone is left out. */
  List<FileView> ofIds(List<ApplicationId> ids, Instant now) {
    var found = views.ofIds(ids, now);
    if (found.isEmpty()) {
      return List.of();
    }
    var theirs =
        requests.findAll(
            found.stream()
                .map(view -> view.application().entry().request())
                .collect(Collectors.toSet()));
    var employers = reading.employers(theirs.values());
    return found.stream()
        .flatMap(
            view -> {
              var request = theirs.get(view.application().entry().request());
              return request == null
                  ? Stream.of()
                  : Stream.of(file(view, request, known(employers.get(request.id()))));
            })
        .toList();
  }

  private FileView file(ApplicationView view, HousingRequest request, Fact<Employer> employer) {
    var today = BusinessClock.legalDate(view.asOf());
    var months = parameters.inForceOn(today).thresholds().jobChangeMonths();
    var facts = reading.of(request, employer, months);
    return new FileView(
        view,
        request,
        employer.map(Employer::company),
        facts,
        eligibility.judge(facts, view.offer().facts(), today),
        today);
  }

  private static Fact<Employer> known(@Nullable Employer employer) {
    return employer == null ? Fact.unknown("company") : Fact.known(employer);
  }
}
