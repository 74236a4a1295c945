package fr.alin.bench;

import fr.alin.account.AccessTokens;
import fr.alin.account.Actor;
import fr.alin.account.RealTime;
import fr.alin.account.Role;
import fr.alin.application.Applications;
import fr.alin.application.Assessment;
import fr.alin.application.CanonicalBoard;
import fr.alin.application.CloseDueOffers;
import fr.alin.application.Entry;
import fr.alin.application.ReplayBoards;
import fr.alin.eligibility.CandidateReading;
import fr.alin.matching.RecordAlerts;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.reference.Parameters;
import fr.alin.registry.RefreshRequests;
import fr.alin.registry.TakeDeliveries;
import fr.alin.request.Complement;
import fr.alin.request.Holder;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.Requests;
import fr.alin.request.SupportingDocument;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.OfferId;
import fr.alin.shared.SessionId;
import fr.alin.shared.Transactions;
import fr.alin.simulator.DeliveryFile;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What the measuring side asks a node for: who may ask what, with tokens; closings in one go. */
@Controller("/bench")
@Requires(env = Node.ENVIRONMENT, notEnv = "production")
@ExecuteOn(TaskExecutors.BLOCKING)
class ToolController {

  /** Somebody, with an open offer in a place they search, the more seekers a place has the oftener. */
  private static final String VISITS =
      """
      with somebody as materialized (
        select h.id, h.account_id,
          array(select jsonb_array_elements_text(h.register->'wish'->'communes')) as communes,
          array(select jsonb_array_elements_text(h.register->'wish'->'departments')) as departments
        from housing_request h tablesample system ({1}) repeatable (7)
        where h.submitted_at is not null limit {0})
      select s.account_id, o.id
      from somebody s
      cross join lateral (
        select o.id from offer o
        where o.closed_at is null
          and (o.commune_code = any (s.communes) or o.city_code = any (s.communes)
            or o.department_code = any (s.departments))
        order by md5(o.id::text || s.id::text) limit 1) o
      """;

  private static final String SEEKERS =
      """
      select h.account_id
      from (select distinct r.request_id
            from offer o join request_place r on r.place in (o.commune_code, o.city_code, o.department_code)
            where o.id = {0} and not r.gone) seeking
      join housing_request h on h.id = seeking.request_id
      where not exists (select from application a where a.request_id = h.id and a.live)
      order by md5(h.id::text)
      limit {1}
      """;

  private static final String DUE_OFFERS =
      """
      insert into offer (id, deadline, closed_at, <rest>)
      select fresh.id, now() - interval '1 second', null, <rest>
      from unnest({0}) fresh (id)
      cross join (select * from offer where closed_at is null and opens_at < now() - interval '1 hour'
                  and deadline > now() order by id limit 1) t
      """;

  private static final String IDLE =
      """
      select h.id, h.unique_number, (h.register->>'firstRegisteredOn')::date
      from housing_request h
      where h.submitted_at is not null
        and not exists (select from application a where a.request_id = h.id and a.live)
      limit {0}
      """;

  private static final String DUE_APPLICATIONS =
      """
      insert into application (id, offer_id, request_id, account_id, unique_number, first_registered_on, facts_digest, <rest>)
      select p.id, p.offer_id, h.id, h.account_id, h.unique_number, (h.register->>'firstRegisteredOn')::date,
        decode(p.digest, 'hex'), <rest>
      from unnest({0}, {1}, {2}, {3}) p (id, offer_id, request_id, digest)
      join housing_request h on h.id = p.request_id
      cross join (select * from application where id = {4}) t
      """;

  private final DSLContext jooq;
  private final Transactions transactions;
  private final AccessTokens tokens;
  private final RealTime realTime;
  private final Ids ids;
  private final Requests requests;
  private final Offers offers;
  private final CandidateReading reading;
  private final Assessment assessment;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final CloseDueOffers closeDueOffers;
  private final Applications applications;
  private final RecordAlerts recordAlerts;
  private final ReplayBoards replayBoards;
  private final TakeDeliveries takeDeliveries;

  ToolController(
      DSLContext jooq,
      Transactions transactions,
      AccessTokens tokens,
      RealTime realTime,
      Ids ids,
      Requests requests,
      Offers offers,
      CandidateReading reading,
      Assessment assessment,
      Parameters parameters,
      BusinessClock clock,
      CloseDueOffers closeDueOffers,
      Applications applications,
      RecordAlerts recordAlerts,
      ReplayBoards replayBoards,
      TakeDeliveries takeDeliveries) {
    this.applications = applications;
    this.recordAlerts = recordAlerts;
    this.replayBoards = replayBoards;
    this.takeDeliveries = takeDeliveries;
    this.jooq = jooq;
    this.transactions = transactions;
    this.tokens = tokens;
    this.realTime = realTime;
    this.ids = ids;
    this.requests = requests;
    this.offers = offers;
    this.reading = reading;
    this.assessment = assessment;
    this.parameters = parameters;
    this.clock = clock;
    this.closeDueOffers = closeDueOffers;
  }

  /** Lines of offer and token. */
  @Get(uri = "/visits", produces = MediaType.TEXT_PLAIN)
  String visits(int count) {
    var size =
        transactions.read(
            () ->
                jooq.fetchSingle(
                        "select reltuples::bigint from pg_class where relname = 'housing_request'")
                    .get(0, Long.class));
    var percent = Math.min(100.0, 100.0 * count * 3 / Math.max(1, size));
    var found =
        transactions.read(
            () ->
                jooq.fetch(VISITS, DSL.inline(count), DSL.inline(percent))
                    .map(row -> Map.entry(row.get(0, UUID.class), row.get(1, UUID.class))));
    var lines = new StringBuilder();
    found.forEach(
        visit ->
            lines.append(visit.getValue()).append('\t').append(token(visit.getKey())).append('\n'));
    return lines.toString();
  }

  /** Lines of account and token: people who may apply to the offer and have not applied anywhere. */
  @Get(uri = "/eligible", produces = MediaType.TEXT_PLAIN)
  String eligible(UUID offer, int count) {
    var people =
        transactions.read(
            () -> {
              var home = offers.find(new OfferId(offer)).get();
              var found = new ArrayList<UUID>();
              for (var account : seekers(offer, count * 30)) {
                if (found.size() < count && mayApply(account, home)) {
                  found.add(account);
                }
              }
              return found;
            });
    var lines = new StringBuilder();
    people.forEach(
        account -> lines.append(account).append('\t').append(token(account)).append('\n'));
    return lines.toString();
  }

  /** Two lines: somebody eligible whose co-applicant's job would not do, and somebody else eligible. */
  @Get(uri = "/toggles", produces = MediaType.TEXT_PLAIN)
  String toggles(UUID offer) {
    return transactions.read(
        () -> {
          var home = offers.find(new OfferId(offer)).get();
          var eligible =
              seekers(offer, 5_000).stream()
                  .filter(account -> mayApply(account, home))
                  .limit(400)
                  .toList();
          var mover =
              eligible.stream()
                  .filter(account -> isOutWithCoApplicant(account, home))
                  .findFirst()
                  .orElseThrow();
          var viewer =
              eligible.stream().filter(account -> !account.equals(mover)).findFirst().orElseThrow();
          return mover + "\t" + token(mover) + "\n" + viewer + "\t" + token(viewer) + "\n";
        });
  }

  private boolean isOutWithCoApplicant(UUID account, Offer offer) {
    var request = requests.ofAccount(new AccountId(account)).get();
    var said = request.complement();
    if (said.holder() != Holder.APPLICANT || request.register().coHolders().isEmpty()) {
      return false;
    }
    var other =
        new Complement(
            Holder.CO_APPLICANT,
            Fact.unknown("employer SIRET"),
            Fact.unknown("employer name"),
            said.companyCode(),
            said.staffNumber(),
            said.department(),
            said.companyEntryDate(),
            said.permanentTempContract(),
            said.temporaryHousing());
    return !isEligible(request.completed(other), offer);
  }

  private List<UUID> seekers(UUID offer, int most) {
    return jooq.fetch(SEEKERS, DSL.val(offer), DSL.inline(most)).map(row -> row.get(0, UUID.class));
  }

  private boolean mayApply(UUID account, Offer offer) {
    return requests.ofAccount(new AccountId(account))
            instanceof Fact.Known<HousingRequest>(var request)
        && request.documentsMissing(EnumSet.allOf(SupportingDocument.Tier.class)).isEmpty()
        && isEligible(request, offer);
  }

  private boolean isEligible(HousingRequest request, Offer offer) {
    var today = BusinessClock.legalDate(clock.now());
    var months = parameters.inForceOn(today).thresholds().jobChangeMonths();
    return !today.isAfter(request.register().expiresOn())
        && assessment.of(reading.of(request, months), offer.facts(), today)
            instanceof Assessment.Result.Scored;
  }

  private String token(UUID account) {
    var actor =
        new Actor(new AccountId(account), Role.APPLICANT, Set.of(), Fact.unknown("landlord"));
    return tokens.issue(actor, new SessionId(ids.next()), realTime.now()).value();
  }

  /**
   * Makes offers that are due now, copies of an open one, each with applicants: people without a live application, with the
   * sheet of a real one and the digest that it gives them.
   */
  @Post(uri = "/due", produces = MediaType.TEXT_PLAIN)
  String due(@QueryValue int offers, @QueryValue int applicants) {
    return transactions.write(
        () -> {
          var homes = IntStream.range(0, offers).mapToObj(n -> ids.next()).toArray(UUID[]::new);
          jooq.execute(
              filled(DUE_OFFERS, rest("offer", "id", "deadline", "closed_at")), DSL.val(homes));
          var sheet =
              jooq.fetchSingle(
                      "select id from application where status = 'SUBMITTED' order by id limit 1")
                  .get(0, UUID.class);
          var entry = applications.find(new ApplicationId(sheet)).get().entry();
          var people = jooq.fetch(IDLE, DSL.inline(offers * applicants));
          jooq.execute(
              filled(
                  DUE_APPLICATIONS,
                  rest(
                      "application",
                      "id",
                      "offer_id",
                      "request_id",
                      "account_id",
                      "unique_number",
                      "first_registered_on",
                      "facts_digest")),
              DSL.val(people.stream().map(person -> ids.next()).toArray(UUID[]::new)),
              DSL.val(
                  IntStream.range(0, people.size())
                      .mapToObj(n -> homes[n % offers])
                      .toArray(UUID[]::new)),
              DSL.val(people.getValues(0, UUID.class).toArray(UUID[]::new)),
              DSL.val(people.stream().map(person -> digest(entry, person)).toArray(String[]::new)),
              DSL.val(sheet));
          return people.size() + " applicants";
        });
  }

  private static String digest(Entry entry, Record person) {
    return CanonicalBoard.facts(
        new Entry(
            entry.id(),
            entry.offer(),
            entry.request(),
            entry.account(),
            new UniqueNumber(person.get(1, String.class)),
            person.get(2, LocalDate.class),
            entry.employer(),
            entry.ownSheet(),
            entry.ruleSetVersion(),
            entry.submittedAt(),
            entry.version()));
  }

  private String rest(String table, String... without) {
    return jooq
        .fetch(
            "select column_name from information_schema.columns where table_schema = 'public' and table_name = {0}"
                + " and column_name <> all ({1}) order by 1",
            DSL.val(table), DSL.val(without))
        .getValues(0, String.class)
        .stream()
        .collect(Collectors.joining(", t.", "t.", ""));
  }

  /** Names of columns to write first, then values to read. */
  private static String filled(String sql, String columns) {
    return sql.replaceFirst("<rest>", columns.replace("t.", "")).replace("<rest>", columns);
  }

  /** Closes what is due; how long it took, in microseconds. */
  @Post(uri = "/close", produces = MediaType.TEXT_PLAIN)
  String close(@QueryValue int most) {
    var start = System.nanoTime();
    var outcome = closeDueOffers.handle(new CloseDueOffers.Command(most));
    return (System.nanoTime() - start) / 1_000 + "\t" + outcome;
  }

  /** Records whom some open offers concern, anew; microseconds and matches. */
  @Post(uri = "/alerts", produces = MediaType.TEXT_PLAIN)
  String alerts(@QueryValue int count) {
    transactions.write(
        () -> {
          jooq.execute(
              "create temp table again on commit drop as select o.id from offer o join (select offer_id, count(*) n from application"
                  + " where status = 'SUBMITTED' group by 1) a on a.offer_id = o.id where o.closed_at is null"
                  + " and o.deadline > now() order by n desc, o.id limit {0}",
              DSL.inline(count));
          jooq.execute("delete from offer_alert where offer_id in (select id from again)");
          return jooq.execute("delete from offer_alerted where offer_id in (select id from again)");
        });
    var start = System.nanoTime();
    var outcome =
        (RecordAlerts.Outcome.Recorded) recordAlerts.handle(new RecordAlerts.Command(count));
    return (System.nanoTime() - start) / 1_000 + "\t" + outcome.matches();
  }

  /** Makes boards again from their inputs until so many are made; how many differed. */
  @Post(uri = "/replays", produces = MediaType.TEXT_PLAIN)
  String replays(@QueryValue int count) {
    var made = 0L;
    var different = 0L;
    while (made < count) {
      var outcome =
          (ReplayBoards.Outcome.Replayed)
              replayBoards.handle(new ReplayBoards.Command(count - made));
      if (outcome.boards() == 0) {
        throw new IllegalStateException("no board to replay");
      }
      made += outcome.boards();
      different += outcome.different();
    }
    return different + "\t" + made;
  }

  /**
   * Writes a delivery of the register: so many records, of which one in twenty brings another income and another day of
   * expiry with every round. The same people in every file.
   */
  @Post(uri = "/delivery", produces = MediaType.TEXT_PLAIN)
  String delivery(@QueryValue String file, @QueryValue int records, @QueryValue int round)
      throws IOException {
    var numbers =
        transactions.read(
            () ->
                jooq.fetch(
                        "select unique_number from housing_request where submitted_at is not null order by md5(id::text) limit {0}",
                        DSL.inline(records))
                    .map(row -> new UniqueNumber(row.get(0, String.class))));
    var delivered = new ArrayList<RegisterRecord>(records);
    for (var from = 0; from < numbers.size(); from += RefreshRequests.MOST_RECORDS) {
      var some =
          numbers.subList(from, Math.min(numbers.size(), from + RefreshRequests.MOST_RECORDS));
      transactions
          .read(
              () ->
                  requests.ofNumbers(some).stream()
                      .map(request -> Renewal.of(request.register(), round))
                      .toList())
          .forEach(delivered::add);
    }
    DeliveryFile.write(Path.of(file), delivered, BusinessClock.legalDate(realTime.now()));
    return delivered.size() + "";
  }

  /** Takes one file over; microseconds, changed, unchanged, and unreadable or set aside. */
  @Post(uri = "/take", produces = MediaType.TEXT_PLAIN)
  String take() {
    var start = System.nanoTime();
    var taken = (TakeDeliveries.Outcome.Taken) takeDeliveries.handle(new TakeDeliveries.Command(1));
    return (System.nanoTime() - start) / 1_000
        + "\t"
        + taken.records().changed()
        + "\t"
        + taken.records().unchanged()
        + "\t"
        + (taken.unreadable() + taken.refused());
  }
}
