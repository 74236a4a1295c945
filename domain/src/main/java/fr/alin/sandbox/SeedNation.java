package fr.alin.sandbox;

import fr.alin.account.Password;
import fr.alin.account.PasswordHash;
import fr.alin.account.Passwords;
import fr.alin.application.Assessment;
import fr.alin.application.Boards;
import fr.alin.application.Projections;
import fr.alin.eligibility.CandidateReading;
import fr.alin.ranking.CandidateProjection;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Fills an empty database with an invented nation, to measure the product at its size. Everything is written as the
 * product itself would have written it. Absent in production.
 */
public final class SeedNation {

  /** Told now and then, from any thread. */
  @FunctionalInterface
  public interface Progress {
    void at(String step, int done, int of);
  }

  /** The anchor is the day of the clock. */
  public record Command(InventedNation.Size size, Progress progress) {}

  /** What was done. */
  public sealed interface Outcome {

    /** All is there. */
    record Seeded(LocalDate anchor, int submitted, int offers, int applications)
        implements Outcome {}

    /** The database holds something: nothing is written beside it. */
    record Occupied() implements Outcome {}
  }

  /** Written in one go by one thread. */
  private static final int CHUNK = 2_000;

  /** From the middle of the country to any place of the mainland and of Corsica. */
  private static final long WHOLE_COUNTRY_METRES = 1_500_000;

  /** Bourges: some commune whose place on the map is known. */
  private static final CommuneCode MIDDLE = new CommuneCode("18033");

  private final InventedNations nations;
  private final NationStore store;
  private final Communes communes;
  private final Assessment assessment;
  private final Boards boards;
  private final Parameters parameters;
  private final Passwords passwords;
  private final BusinessClock clock;
  private final Transactions transactions;

  public SeedNation(
      InventedNations nations,
      NationStore store,
      Communes communes,
      Assessment assessment,
      Boards boards,
      Parameters parameters,
      Passwords passwords,
      BusinessClock clock,
      Transactions transactions) {
    this.nations = nations;
    this.store = store;
    this.communes = communes;
    this.assessment = assessment;
    this.boards = boards;
    this.parameters = parameters;
    this.passwords = passwords;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var now = transactions.read(clock::now);
    if (transactions.read(store::isOccupied)) {
      return new Outcome.Occupied();
    }
    var anchor = BusinessClock.legalDate(now);
    var nation = nations.of(command.size(), anchor, mainland());
    var reading = new CandidateReading(new WorldCompanies(nation.companies()), communes);
    var seekers = Seekers.of(nation, reading, command.progress());
    var play =
        new Play(
            assessment,
            boards,
            parameters,
            anchor.atStartOfDay(BusinessClock.LEGAL_ZONE).toInstant());
    var played = new NationHistory(nation, seekers, reading, play).play(command.progress());
    store.begin();
    store.world(nation.companies(), nation.landlords(), nation.offers());
    var submitted = people(nation, played, reading, command.progress());
    store.applications(played.applications(), played.boards());
    command.progress().at("indexes and statistics", 0, 1);
    store.finish(CandidateProjection.rules(parameters));
    command.progress().at("indexes and statistics", 1, 1);
    return new Outcome.Seeded(
        anchor, submitted, nation.offers().size(), played.applications().size());
  }

  /** By code. Overseas no ceiling is published: nobody is eligible there. */
  private List<Commune> mainland() {
    var found = new ArrayList<Commune>();
    for (var code : communes.within(MIDDLE, WHOLE_COUNTRY_METRES).stream().sorted().toList()) {
      communes.byCode(code).map(found::add);
    }
    found.removeIf(Commune::overseas);
    return found;
  }

  private int people(
      InventedNation nation,
      NationHistory.Played played,
      CandidateReading reading,
      SeedNation.Progress progress) {
    var size = nation.size().requests();
    var hash = passwords.hash(new Password(LoadDemo.PASSWORD));
    var submitted = new AtomicInteger();
    var done = new AtomicInteger();
    IntStream.range(0, Math.ceilDiv(size, CHUNK))
        .parallel()
        .forEach(
            chunk -> {
              var requests =
                  IntStream.range(chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK))
                      .mapToObj(number -> played.request(number, nation))
                      .toList();
              submitted.addAndGet(write(requests, reading, nation.anchor(), hash));
              progress.at("requests", done.addAndGet(requests.size()), size);
            });
    return submitted.get();
  }

  private int write(
      List<HousingRequest> requests,
      CandidateReading reading,
      LocalDate today,
      PasswordHash password) {
    var projected =
        requests.stream()
            .filter(HousingRequest::isSubmitted)
            .map(request -> Projections.Projected.of(request, reading, parameters, communes, today))
            .toList();
    store.people(
        requests.stream().map(request -> DemoPeople.applicant(request, password)).toList(),
        requests,
        projected);
    return projected.size();
  }
}
