package fr.alin.sandbox;

import fr.alin.application.Application;
import fr.alin.application.Assessment;
import fr.alin.application.Boards;
import fr.alin.application.FrozenBoard;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.CandidateReading;
import fr.alin.offer.Offer;
import fr.alin.ranking.MatchRanking;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.SearchedPlaces;
import fr.alin.request.SupportingDocument;
import fr.alin.scoring.Scoring;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Plays the forty days before the anchor: who applied where, how each board was frozen, what became
 * of the files. Judged and ranked by the very rules of the product; only who feels like applying is
 * drawn by lot. One live application per request holds here as everywhere.
 */
final class History {

  /** What was played; requests carry what their past applications entail. */
  record Played(
      List<DemoApplication> applications,
      List<FrozenBoard> boards,
      List<HousingRequest> requests) {}

  private final InventedWorld world;
  private final CandidateReading reading;
  private final Play play;

  private final Map<RequestId, HousingRequest> requests = new LinkedHashMap<>();
  private final Map<RequestId, SearchedPlaces> searching = new LinkedHashMap<>();
  private final Map<RequestId, CandidateFacts> facts = new HashMap<>();
  private final Map<RequestId, Instant> freeFrom = new HashMap<>();
  private final Map<CommuneCode, List<RequestId>> seekers = new HashMap<>();
  private final List<PlayedFile> files = new ArrayList<>();
  private final List<FrozenBoard> boards = new ArrayList<>();

  History(
      InventedWorld world,
      CandidateReading reading,
      Assessment assessment,
      Scoring scoring,
      MatchRanking ranking,
      Parameters parameters) {
    this.world = world;
    this.reading = reading;
    this.play =
        new Play(
            assessment,
            new Boards(ranking, scoring, parameters),
            parameters,
            world.anchor().atStartOfDay(BusinessClock.LEGAL_ZONE).toInstant());
  }

  Played play() {
    readSearches();
    var employee = world.requests().getFirst();
    var byDeadline = world.offers().stream().sorted(Comparator.comparing(Offer::deadline)).toList();
    for (var offer : byDeadline) {
      if (offer.id().equals(world.stories().workedExample())) {
        continue; // whoever tries the worked example finds the home as in the deck: with nobody on
        // it
      }
      var applicants = applicants(offer, employee);
      if (offer.closedAt().isKnown()) {
        boards.add(play.close(offer, applicants));
      }
      applicants.forEach(this::settle);
      files.addAll(applicants);
    }
    return new Played(
        files.stream().map(PlayedFile::played).toList(),
        List.copyOf(boards),
        List.copyOf(requests.values()));
  }

  /** Some are looked at by many, most by a few. */
  private int wanted(Offer offer) {
    var key = offer.id().value();
    var online = !offer.closedAt().isKnown();
    if (offer.id().equals(world.stories().employee())) {
      return 12;
    }
    if (Chance.percent(online ? 10 : 4, key, "popular")) {
      return 8 + Chance.below(18, key, "how popular");
    }
    return Chance.below(online ? 8 : 7, key, "how many");
  }

  private List<PlayedFile> applicants(Offer offer, HousingRequest employee) {
    var key = offer.id().value();
    var wanted = wanted(offer);
    var applicants = new ArrayList<PlayedFile>();
    var inOrder =
        seekers(offer.facts().commune()).stream()
            .sorted(Comparator.comparingLong(id -> Chance.hash(id.value(), key.toString())))
            .toList();
    for (var id : inOrder) {
      if (applicants.size() >= wanted) {
        break;
      }
      if (!id.equals(employee.id())
          && enter(offer, id) instanceof Fact.Known<PlayedFile>(var file)) {
        applicants.add(file);
      }
    }
    triedByEmployee(offer, employee).map(applicants::add);
    applicants.stream()
        .filter(file -> !file.current().entry().request().equals(employee.id()))
        .forEach(file -> PlayedOffer.perhapsWithdraw(file, offer.deadline()));
    return applicants;
  }

  /** The log-in of the employee has a past, one withdrawal, and is free for the story. */
  private Fact<PlayedFile> triedByEmployee(Offer offer, HousingRequest employee) {
    if (freeFrom.containsKey(employee.id()) || !offer.closedAt().isKnown()) {
      return Fact.unknown("application");
    }
    return enter(offer, employee.id())
        .map(
            file -> {
              var halfway = Duration.between(file.lastChange(), offer.deadline()).dividedBy(2);
              file.move(
                  Application.Submitted.class,
                  Application.Submitted::withdraw,
                  file.lastChange().plus(halfway).truncatedTo(ChronoUnit.SECONDS));
              return file;
            });
  }

  private List<RequestId> seekers(Commune commune) {
    return seekers.computeIfAbsent(
        commune.code(),
        code ->
            searching.entrySet().stream()
                .filter(search -> search.getValue().include(commune))
                .map(Map.Entry::getKey)
                .toList());
  }

  /** Where everybody searches who may apply as far as the request itself goes. */
  private void readSearches() {
    var all = EnumSet.allOf(SupportingDocument.Tier.class);
    for (var request : world.requests()) {
      requests.put(request.id(), request);
      if (request.isSubmitted() && request.documentsMissing(all).isEmpty()) {
        searching.put(request.id(), reading.places(request.register()));
      }
    }
  }

  /** An application as the person would have made it, when rules and other applications allow it. */
  private Fact<PlayedFile> enter(Offer offer, RequestId id) {
    var request = requests.get(id);
    if (request == null) {
      return Fact.unknown("application");
    }
    return play.enter(
        offer,
        request,
        freeFrom.getOrDefault(id, Instant.EPOCH),
        months -> facts.computeIfAbsent(id, missing -> reading.of(request, months)));
  }

  private void settle(PlayedFile file) {
    var id = file.current().entry().request();
    freeFrom.put(id, Play.freeFrom(file));
    var before = request(id);
    var after = Play.after(file, before);
    if (after != before) {
      requests.put(id, after);
      facts.remove(id);
    }
  }

  private HousingRequest request(RequestId id) {
    return Objects.requireNonNull(requests.get(id));
  }
}
