package fr.alin.application;

import fr.alin.ranking.Candidate;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.MatchRanking;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.ProjectedMatch;
import fr.alin.ranking.Ranked;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Ranks by brute force: everybody is put in the order of the domain, and the person looked up. */
public final class InMemoryRankingBoard implements RankingBoard {

  private final Applications applications;
  private final InMemoryProjections projections;
  private final MatchRanking ranking = new MatchRanking();

  public InMemoryRankingBoard(Applications applications, InMemoryProjections projections) {
    this.applications = applications;
    this.projections = projections;
  }

  @Override
  public Fact<Standing> amongApplicants(
      OfferId offer,
      ApplicationId application,
      Fact<SizeClass> boosted,
      RuleParameters parameters) {
    var entries = running(offer);
    return entries.stream()
        .filter(entry -> entry.id().equals(application))
        .findFirst()
        .map(
            entry ->
                Fact.known(
                    place(
                        entry.number(),
                        entries.stream().map(InMemoryRankingBoard::applicant).toList(),
                        boosted,
                        parameters)))
        .orElse(Fact.unknown("place among the applicants"));
  }

  @Override
  public Map<ApplicationId, Standing> amongApplicants(
      Collection<ApplicationId> asked, Fact<SizeClass> boosted, RuleParameters parameters) {
    var standings = new HashMap<ApplicationId, Standing>();
    for (var application : applications.findAll(asked).values()) {
      var entry = application.entry();
      if (amongApplicants(entry.offer(), entry.id(), boosted, parameters)
          instanceof Fact.Known<Standing>(var standing)) {
        standings.put(entry.id(), standing);
      }
    }
    return standings;
  }

  @Override
  public Answer standings(
      OfferId offer,
      OfferBounds bounds,
      Fact<Seeker> seeker,
      Fact<SizeClass> boosted,
      RuleParameters parameters,
      LocalDate day) {
    var behind = projections.behind(Set.copyOf(bounds.places()), day);
    if (!behind.isEmpty()) {
      return new Behind(behind);
    }
    var running = running(offer);
    var applicants = running.stream().map(InMemoryRankingBoard::applicant).toList();
    var applied = running.stream().map(Entry::request).toList();
    var others =
        projections.all().stream()
            .filter(row -> !applied.contains(row.request()))
            .filter(
                row ->
                    !Collections.disjoint(row.places(), bounds.places())
                        && ProjectedMatch.admitted(InMemoryProjections.on(row, day), bounds))
            .map(row -> mightApply(row, InMemoryProjections.on(row, day), bounds))
            .toList();
    return new Standings(
        applicants.size() + others.size(),
        applicants.size(),
        seeker.map(
            s ->
                place(
                    s.number(),
                    with(s, Stream.concat(applicants.stream(), others.stream())),
                    boosted,
                    parameters)),
        seeker.map(s -> place(s.number(), with(s, applicants.stream()), boosted, parameters)));
  }

  private static List<Candidate> with(Seeker seeker, Stream<Candidate> everybody) {
    return Stream.concat(
            everybody.filter(other -> !other.number().equals(seeker.number())),
            Stream.of(candidate(seeker)))
        .toList();
  }

  private List<Entry> running(OfferId offer) {
    return applications.ofOffer(offer, EnumSet.of(Status.SUBMITTED)).stream()
        .map(Application::entry)
        .toList();
  }

  private static Candidate applicant(Entry entry) {
    return new Candidate(
        entry.number(),
        entry.firstRegisteredOn(),
        entry.ownSheet().total(),
        entry.employer(),
        Fact.known(entry.submittedAt()));
  }

  private static Candidate candidate(Seeker seeker) {
    return new Candidate(
        seeker.number(),
        seeker.firstRegisteredOn(),
        seeker.ownPoints(),
        seeker.employer(),
        Fact.known(seeker.appliedAt()));
  }

  private static Candidate mightApply(
      Projections.Projected row, CandidateProjection projection, OfferBounds bounds) {
    return new Candidate(
        row.number(),
        projection.firstRegisteredOn(),
        ProjectedMatch.ownPoints(projection, bounds),
        projection.sizeClass(),
        Fact.unknown("application"));
  }

  private Standing place(
      UniqueNumber number,
      Collection<Candidate> everybody,
      Fact<SizeClass> boosted,
      RuleParameters parameters) {
    return ranking.rank(everybody, boosted, parameters).stream()
        .filter(ranked -> ranked.candidate().number().equals(number))
        .findFirst()
        .map(
            (Ranked r) ->
                new Standing(r.position(), everybody.size(), r.strictlyOlder(), r.total()))
        .orElseThrow();
  }
}
