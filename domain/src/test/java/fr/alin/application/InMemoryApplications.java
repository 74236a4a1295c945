package fr.alin.application;

import fr.alin.mail.Announcement;
import fr.alin.mail.MailOrder;
import fr.alin.offer.InMemoryOffers;
import fr.alin.offer.Offer;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.shared.RequestId;
import fr.alin.shared.Slice;
import fr.alin.testing.InMemoryOutbox;
import fr.alin.testing.InMemoryTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applications in memory, with the constraints of the real store. */
public final class InMemoryApplications implements Applications, InMemoryTransactions.Undoable {

  private record Claim(String fingerprint, ApplicationId application) {}

  private record Key(AccountId owner, String key) {}

  private final InMemoryOffers offers;
  private final InMemoryOutbox outbox;
  private final InMemoryTransactions transactions;
  private final Map<ApplicationId, Application> rows = new LinkedHashMap<>();
  private final Map<ApplicationId, List<HistoryEvent>> events = new HashMap<>();
  private final Map<Key, Claim> claims = new HashMap<>();
  private final Map<OfferId, FrozenBoard> boards = new HashMap<>();
  private final Map<OfferId, String> signatures = new HashMap<>();

  public InMemoryApplications(
      InMemoryOffers offers, InMemoryOutbox outbox, InMemoryTransactions transactions) {
    this.offers = offers;
    this.outbox = outbox;
    this.transactions = transactions;
    transactions.covering(this);
  }

  @Override
  public Submission submit(
      Application.Submitted application, IdempotencyClaim claim, Instant now, MailOrder mail) {
    demandTransaction();
    var entry = application.entry();
    if (!offers.find(entry.offer()).map(o -> o.isOpenAt(now)).orElse(false)) {
      return new Submission.OfferNotOpen();
    }
    var key = new Key(claim.owner(), claim.key());
    var held = claims.get(key);
    if (held != null) {
      return new Submission.KeyInUse(held.application());
    }
    if (liveOf(entry.request()) instanceof Fact.Known<Application>(var live)) {
      return new Submission.Taken(live.entry().id());
    }
    claims.put(key, new Claim(claim.fingerprint(), entry.id()));
    store(application, 1);
    record(application, Fact.unknown("reason"), entry.submittedAt());
    outbox.tell(new Announcement(entry.account(), mail));
    return new Submission.Entered();
  }

  @Override
  public Earlier earlier(IdempotencyClaim claim) {
    var held = claims.get(new Key(claim.owner(), claim.key()));
    if (held == null) {
      return new Earlier.None();
    }
    return held.fingerprint().equals(claim.fingerprint())
        ? new Earlier.SameRequest(held.application())
        : new Earlier.OtherRequest();
  }

  @Override
  public Fact<Application> find(ApplicationId id) {
    var row = rows.get(id);
    return row == null ? Fact.unknown("application") : Fact.known(row);
  }

  @Override
  public Map<ApplicationId, Application> findAll(Collection<ApplicationId> ids) {
    return select(a -> ids.contains(a.entry().id()))
        .collect(Collectors.toMap(a -> a.entry().id(), a -> a));
  }

  @Override
  public Fact<Application> liveOf(RequestId request) {
    return rows.values().stream()
        .filter(a -> a.entry().request().equals(request) && !a.status().isFinal())
        .findFirst()
        .map(Fact::known)
        .orElse(Fact.unknown("live application"));
  }

  @Override
  public Map<RequestId, Application> liveOfAll(Collection<RequestId> requests) {
    return select(a -> requests.contains(a.entry().request()) && !a.status().isFinal())
        .collect(Collectors.toMap(a -> a.entry().request(), a -> a));
  }

  @Override
  public boolean save(Application next, Fact<Reason> reason, Instant at) {
    demandTransaction();
    var stored = rows.get(next.entry().id());
    if (stored == null || stored.entry().version() != next.entry().version()) {
      return false;
    }
    store(next, next.entry().version() + 1);
    record(next, reason, at);
    return true;
  }

  @Override
  public boolean withdraw(Application.Withdrawn next, Instant at, MailOrder mail) {
    if (!save(next, Fact.unknown("reason"), at)) {
      return false;
    }
    outbox.tell(new Announcement(next.entry().account(), mail));
    return true;
  }

  @Override
  public void rescore(Application.Submitted application) {
    demandTransaction();
    store(application, application.entry().version() + 1);
  }

  @Override
  public void lockOffer(OfferId offer) {
    demandTransaction();
  }

  @Override
  public List<Application> ofOffer(OfferId offer, Set<Status> states) {
    return select(a -> a.entry().offer().equals(offer) && states.contains(a.status()))
        .sorted(
            Comparator.comparingInt(this::boardPosition)
                .thenComparing(a -> a.entry().submittedAt())
                .thenComparing(a -> a.entry().id().value()))
        .toList();
  }

  @Override
  public void saveAll(List<Application> next, Fact<Reason> reason, Instant at) {
    for (var application : next) {
      if (!save(application, reason, at)) {
        throw new IllegalStateException("an application moved meanwhile");
      }
    }
  }

  @Override
  public void freeze(FrozenBoard board) {
    demandTransaction();
    if (boards.putIfAbsent(board.offer(), board) != null) {
      throw new IllegalStateException("the board is frozen already");
    }
    signatures.put(board.offer(), CanonicalBoard.digest(board));
  }

  /** The digest that was written when the board was frozen. */
  String signature(OfferId offer) {
    return java.util.Objects.requireNonNull(signatures.get(offer));
  }

  /** What must never happen: a frozen board is another one, its signature stays. */
  public void tamper(FrozenBoard board) {
    boards.put(board.offer(), board);
  }

  @Override
  public Fact<FrozenBoard> frozen(OfferId offer) {
    var board = boards.get(offer);
    return board == null ? Fact.unknown("frozen board") : Fact.known(board);
  }

  @Override
  public Map<ApplicationId, Placement> frozenPlaces(Collection<ApplicationId> ids) {
    var places = new HashMap<ApplicationId, Placement>();
    for (var board : boards.values()) {
      for (var line : board.lines()) {
        if (ids.contains(line.application())) {
          places.put(
              line.application(),
              new Placement(line.position(), board.lines().size(), line.sheet(), true));
        }
      }
    }
    return places;
  }

  @Override
  public Map<ApplicationId, List<HistoryEvent>> histories(Collection<ApplicationId> ids) {
    return ids.stream()
        .distinct()
        .filter(events::containsKey)
        .collect(Collectors.toMap(id -> id, this::history));
  }

  @Override
  public List<HistoryEvent> history(ApplicationId id) {
    return List.copyOf(events.getOrDefault(id, List.of()));
  }

  @Override
  public Map<OfferId, Integer> applicantCounts(Collection<OfferId> asked) {
    var counts = new HashMap<OfferId, Integer>();
    for (var offer : asked) {
      var board = boards.get(offer);
      counts.put(
          offer,
          board == null
              ? (int)
                  select(a -> a.entry().offer().equals(offer) && a.status() == Status.SUBMITTED)
                      .count()
              : board.lines().size());
    }
    return counts;
  }

  @Override
  public Map<OfferId, ApplicationId> ofAccountOn(AccountId account, Collection<OfferId> asked) {
    var mine = new HashMap<OfferId, ApplicationId>();
    select(a -> a.entry().account().equals(account) && asked.contains(a.entry().offer()))
        .sorted(Comparator.comparing(a -> a.entry().submittedAt()))
        .forEach(a -> mine.put(a.entry().offer(), a.entry().id()));
    return mine;
  }

  @Override
  public Slice<ApplicationId> ofAccount(AccountId account, Page page) {
    return first(
        select(a -> a.entry().account().equals(account))
            .sorted(
                Comparator.<Application, Instant>comparing(a -> a.entry().submittedAt())
                    .thenComparing(a -> a.entry().id().value())
                    .reversed()),
        page);
  }

  @Override
  public Slice<ApplicationId> reviews(
      Territories territories, Set<Status> states, Fact<OfferId> offer, Page page) {
    return first(
        select(
                a ->
                    states.contains(a.status())
                        && offer.map(o -> o.equals(a.entry().offer())).orElse(true)
                        && (territories.everywhere()
                            || territories
                                .departments()
                                .contains(offerOf(a).facts().commune().department())))
            .sorted(
                Comparator.<Application, Instant>comparing(a -> offerOf(a).deadline())
                    .thenComparingInt(this::boardPosition)),
        page);
  }

  @Override
  public Slice<ApplicationId> designations(
      LandlordId landlord, Set<Status> states, Fact<OfferId> offer, Page page) {
    return first(
        select(
                a ->
                    states.contains(a.status())
                        && offer.map(o -> o.equals(a.entry().offer())).orElse(true)
                        && offerOf(a).landlord().equals(landlord))
            .sorted(Comparator.comparing(this::sentAt).thenComparing(a -> a.entry().id().value())),
        page);
  }

  @Override
  public Slice<OfferFiles> offersWithFiles(
      Territories territories, Fact<Boolean> closed, Page page) {
    return grouped(
        o ->
            asked(closed, o)
                && (territories.everywhere()
                    || territories.departments().contains(o.facts().commune().department())),
        page);
  }

  @Override
  public Slice<OfferFiles> offersWithFiles(LandlordId landlord, Fact<Boolean> closed, Page page) {
    return grouped(o -> asked(closed, o) && o.landlord().equals(landlord), page);
  }

  @Override
  public List<ApplicationId> unanswered(Instant now, int limit) {
    return select(a -> a instanceof Application.Allocated x && !now.isBefore(x.answerBy()))
        .map(a -> a.entry().id())
        .limit(limit)
        .toList();
  }

  @Override
  public List<ApplicationId> conditionsDue(LocalDate today, int limit) {
    return select(
            a ->
                a instanceof Application.AllocatedConditionally c
                    && c.conditionDeadline().isBefore(today))
        .map(a -> a.entry().id())
        .limit(limit)
        .toList();
  }

  @Override
  public Runnable snapshot() {
    var oldRows = new LinkedHashMap<>(rows);
    var oldEvents = new HashMap<ApplicationId, List<HistoryEvent>>();
    events.forEach((id, list) -> oldEvents.put(id, new ArrayList<>(list)));
    var oldClaims = new HashMap<>(claims);
    var oldBoards = new HashMap<>(boards);
    return () -> {
      rows.clear();
      rows.putAll(oldRows);
      events.clear();
      events.putAll(oldEvents);
      claims.clear();
      claims.putAll(oldClaims);
      boards.clear();
      boards.putAll(oldBoards);
    };
  }

  private static boolean asked(Fact<Boolean> closed, Offer offer) {
    return closed.map(wanted -> wanted == offer.closedAt().isKnown()).orElse(true);
  }

  private Slice<OfferFiles> grouped(Predicate<Offer> wanted, Page page) {
    return slice(
        offers.all().stream()
            .filter(wanted)
            .sorted(
                Comparator.comparing(Offer::deadline)
                    .thenComparing(offer -> offer.id().value())
                    .reversed())
            .map(offer -> new OfferFiles(offer, files(offer.id()))),
        page);
  }

  private Map<Status, Integer> files(OfferId offer) {
    var files = new HashMap<Status, Integer>();
    select(a -> a.entry().offer().equals(offer))
        .forEach(a -> files.merge(a.status(), 1, Integer::sum));
    return files;
  }

  private Stream<Application> select(Predicate<Application> wanted) {
    return rows.values().stream().filter(wanted);
  }

  private static Slice<ApplicationId> first(Stream<Application> found, Page page) {
    return slice(found.map(a -> a.entry().id()), page);
  }

  /** The cursor is the number of items read so far. */
  private static <T> Slice<T> slice(Stream<T> found, Page page) {
    var all = found.toList();
    var from = page.after().map(Integer::parseInt).orElse(0);
    var to = Math.min(all.size(), from + page.limit());
    return new Slice<>(
        all.subList(from, to),
        to < all.size() ? Fact.known(Integer.toString(to)) : Fact.unknown("next page"));
  }

  private Instant sentAt(Application application) {
    return history(application.entry().id()).stream()
        .filter(event -> event.status() == Status.DESIGNATED)
        .findFirst()
        .map(HistoryEvent::at)
        .orElse(Instant.MAX);
  }

  private Offer offerOf(Application application) {
    return offers.find(application.entry().offer()).get();
  }

  private int boardPosition(Application application) {
    var board = boards.get(application.entry().offer());
    return board == null
        ? 0
        : board
            .of(application.entry().id())
            .map(FrozenBoard.Line::position)
            .orElse(Integer.MAX_VALUE);
  }

  private void store(Application application, long version) {
    rows.put(application.entry().id(), Versions.with(application, version));
  }

  private void record(Application application, Fact<Reason> reason, Instant at) {
    events
        .computeIfAbsent(application.entry().id(), id -> new ArrayList<>())
        .add(new HistoryEvent(application.status(), at, reason));
  }

  private void demandTransaction() {
    if (!transactions.isOpen()) {
      throw new AssertionError("applications are written inside a transaction");
    }
  }
}
