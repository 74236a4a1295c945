package fr.alin.sandbox;

import fr.alin.account.Password;
import fr.alin.account.Passwords;
import fr.alin.application.Assessment;
import fr.alin.application.Projections;
import fr.alin.eligibility.CandidateReading;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.MatchRanking;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.scoring.Scoring;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Loads the demonstration at the first start, once, in one transaction, and tells the register
 * simulator at every start which day its world is anchored on. Absent in production.
 */
public final class LoadDemo {

  /** Password of every account of the demonstration; it is printed in the README, and no secret. */
  public static final String PASSWORD = "Demo-2026-alin";

  /**
   * The anchor for a first load.
   *
   * @param anchor unknown for the day of the clock
   */
  public record Command(Fact<LocalDate> anchor) {}

  /** What was done. */
  public sealed interface Outcome {

    /** Loaded now. */
    record Loaded(LocalDate anchor, int offers, int requests, int applications)
        implements Outcome {}

    /** A former start loaded it. */
    record LoadedBefore(LocalDate anchor) implements Outcome {}

    /** The database holds something else: nothing is written beside it. */
    record Occupied() implements Outcome {}
  }

  private final InventedWorlds worlds;
  private final DemoStore store;
  private final RegisterWorld register;
  private final Projections projections;
  private final Communes communes;
  private final Assessment assessment;
  private final Scoring scoring;
  private final MatchRanking ranking;
  private final Parameters parameters;
  private final Passwords passwords;
  private final BusinessClock clock;
  private final Transactions transactions;

  public LoadDemo(
      InventedWorlds worlds,
      DemoStore store,
      RegisterWorld register,
      Projections projections,
      Communes communes,
      Assessment assessment,
      Scoring scoring,
      MatchRanking ranking,
      Parameters parameters,
      Passwords passwords,
      BusinessClock clock,
      Transactions transactions) {
    this.worlds = worlds;
    this.store = store;
    this.register = register;
    this.projections = projections;
    this.communes = communes;
    this.assessment = assessment;
    this.scoring = scoring;
    this.ranking = ranking;
    this.parameters = parameters;
    this.passwords = passwords;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var now = transactions.read(clock::now);
    var loaded = transactions.read(store::anchor);
    var outcome =
        switch (loaded) {
          case Fact.Known<LocalDate>(var anchor) -> new Outcome.LoadedBefore(anchor);
          case Fact.Unknown<LocalDate> none -> load(command, now);
        };
    switch (outcome) {
      case Outcome.Loaded done -> register.anchorAt(done.anchor());
      case Outcome.LoadedBefore(var anchor) -> register.anchorAt(anchor);
      case Outcome.Occupied occupied -> {}
    }
    return outcome;
  }

  /** Everything is computed before the transaction, which then only writes. */
  private Outcome load(Command command, Instant now) {
    var world = worlds.around(command.anchor().orElse(BusinessClock.legalDate(now)));
    var reading = new CandidateReading(new WorldCompanies(world.companies()), communes);
    var played = new History(world, reading, assessment, scoring, ranking, parameters).play();
    var accounts = DemoPeople.of(world, passwords.hash(new Password(PASSWORD)));
    var content =
        new DemoStore.Content(
            world.anchor(),
            world.companies(),
            world.landlords(),
            world.offers(),
            accounts,
            played.requests(),
            played.applications(),
            played.boards());
    return transactions.write(() -> write(content, reading, now));
  }

  private Outcome write(DemoStore.Content content, CandidateReading reading, Instant now) {
    if (store.isOccupied()) {
      return new Outcome.Occupied();
    }
    store.load(content);
    project(content.requests(), reading, now);
    return new Outcome.Loaded(
        content.anchor(),
        content.offers().size(),
        content.requests().size(),
        content.applications().size());
  }

  /** The projections that a request's own use cases would have written. */
  private void project(List<HousingRequest> requests, CandidateReading reading, Instant now) {
    var today = BusinessClock.legalDate(now);
    projections.adopt(CandidateProjection.rules(parameters));
    projections.addAll(
        requests.stream()
            .filter(HousingRequest::isSubmitted)
            .map(request -> Projections.Projected.of(request, reading, parameters, communes, today))
            .toList());
  }
}
