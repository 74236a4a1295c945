package fr.alin.adapters.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Password;
import fr.alin.account.PasswordHash;
import fr.alin.account.Passwords;
import fr.alin.account.Role;
import fr.alin.application.Application;
import fr.alin.application.Assessment;
import fr.alin.application.FrozenBoard;
import fr.alin.application.Lifecycle;
import fr.alin.application.Projections;
import fr.alin.application.Status;
import fr.alin.eligibility.Eligibility;
import fr.alin.offer.Offer;
import fr.alin.ranking.MatchRanking;
import fr.alin.ranking.Place;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.sandbox.DemoApplication;
import fr.alin.sandbox.DemoStore;
import fr.alin.sandbox.LoadDemo;
import fr.alin.scoring.Scoring;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The forty days of history, judged by the real rules, as the first start of the product loads them. */
@Fast
class LoadDemoTest {

  private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 21);
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private static InMemoryDemo demo = new InMemoryDemo();
  private static DemoStore.Content content = first();

  @BeforeAll
  static void load() {
    demo = new InMemoryDemo();
    demo.load(Fact.known(ANCHOR));
    content = first();
  }

  private static DemoStore.Content first() {
    return demo.loaded.isEmpty()
        ? new DemoStore.Content(
            ANCHOR, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
        : demo.loaded.getFirst();
  }

  /** Doubles of everything outside, in one. */
  private static final class InMemoryDemo
      implements DemoStore, Projections, Transactions, Passwords {
    private final List<Content> loaded = new ArrayList<>();
    private final Map<RequestId, Projected> projections = new HashMap<>();
    private final List<LocalDate> told = new ArrayList<>();
    private boolean occupied;
    private boolean inTransaction;

    LoadDemo.Outcome load(Fact<LocalDate> anchor) {
      try (var context = ApplicationContext.run("test")) {
        var parameters = context.getBean(Parameters.class);
        var communes = context.getBean(Communes.class);
        var scoring = new Scoring(parameters, communes);
        return new LoadDemo(
                day -> new SyntheticWorld(SyntheticWorld.DEMONSTRATION, day),
                this,
                day -> {
                  assertThat(inTransaction).isFalse();
                  return told.add(day);
                },
                this,
                communes,
                new Assessment(new Eligibility(parameters), scoring),
                scoring,
                new MatchRanking(),
                parameters,
                this,
                () -> NOW,
                this)
            .handle(new LoadDemo.Command(anchor));
      }
    }

    @Override
    public Fact<LocalDate> anchor() {
      return loaded.isEmpty() ? Fact.unknown("anchor") : Fact.known(loaded.getFirst().anchor());
    }

    @Override
    public boolean isOccupied() {
      return occupied;
    }

    @Override
    public void load(Content all) {
      assertThat(inTransaction).isTrue();
      loaded.add(all);
    }

    @Override
    public void put(Projected projected) {
      projections.put(projected.request(), projected);
    }

    @Override
    public void remove(RequestId request) {
      projections.remove(request);
    }

    @Override
    public List<RequestId> ageing(LocalDate today, int limit) {
      return List.of();
    }

    @Override
    public List<RequestId> behind(Set<Place> places, LocalDate day, int limit) {
      return List.of();
    }

    @Override
    public void settle(Set<Place> places, LocalDate day) {}

    @Override
    public Set<Place> unsettled(LocalDate day, int limit) {
      return Set.of();
    }

    @Override
    public Fact<String> adopted() {
      return Fact.unknown("rules");
    }

    @Override
    public void adopt(String rules) {
      assertThat(projections).as("rules are told before the first rows").isEmpty();
    }

    @Override
    public <T> T writeAtOnce(Supplier<T> work) {
      return write(work);
    }

    @Override
    public <T> T write(Supplier<T> work) {
      inTransaction = true;
      try {
        return work.get();
      } finally {
        inTransaction = false;
      }
    }

    @Override
    public <T> T read(Supplier<T> work) {
      return work.get();
    }

    @Override
    public PasswordHash hash(Password password) {
      assertThat(inTransaction).isFalse();
      return new PasswordHash("hash of " + password.value());
    }

    @Override
    public boolean verify(Password password, PasswordHash hash) {
      return hash(password).equals(hash);
    }

    @Override
    public PasswordHash decoy() {
      return new PasswordHash("decoy");
    }
  }

  private static Map<Status, Long> byStatus() {
    return content.applications().stream()
        .collect(
            Collectors.groupingBy(
                a -> a.application().status(),
                () -> new EnumMap<>(Status.class),
                Collectors.counting()));
  }

  private static Set<OfferId> online() {
    return content.offers().stream()
        .filter(o -> !o.closedAt().isKnown())
        .map(Offer::id)
        .collect(Collectors.toSet());
  }

  @Test
  void the_platform_looks_alive() {
    var online = online();
    var live =
        content.applications().stream()
            .filter(
                a ->
                    a.application().status() == Status.SUBMITTED
                        && online.contains(a.application().entry().offer()))
            .count();

    assertThat(live).as("live applications; %s", byStatus()).isBetween(900L, 1_600L);
    assertThat(content.applications().size() - live)
        .as("historical ones; %s", byStatus())
        .isBetween(4_000L, 6_500L);
    assertThat(byStatus().keySet())
        .as("every status occurs")
        .containsExactlyInAnyOrder(Status.values());
    assertThat(demo.projections).hasSizeGreaterThan(4_700);
  }

  @Test
  void nobody_has_two_live_applications() {
    var live =
        content.applications().stream()
            .map(DemoApplication::application)
            .filter(a -> !a.status().isFinal())
            .toList();

    assertThat(live.stream().map(a -> a.entry().request())).doesNotHaveDuplicates();
    assertThat(content.applications().stream().map(a -> a.application().entry().id()))
        .doesNotHaveDuplicates();
  }

  @Test
  void nobody_s_applications_overlap_in_time() {
    var byRequest =
        content.applications().stream()
            .collect(Collectors.groupingBy(a -> a.application().entry().request()));
    for (var own : byRequest.values()) {
      var sorted =
          own.stream()
              .sorted(java.util.Comparator.comparing(a -> a.application().entry().submittedAt()))
              .toList();
      for (var i = 1; i < sorted.size(); i++) {
        var before = sorted.get(i - 1);
        assertThat(before.application().status().isFinal()).isTrue();
        assertThat(before.history().getLast().at())
            .isBefore(sorted.get(i).application().entry().submittedAt());
      }
    }
  }

  @Test
  void every_history_follows_the_lifecycle_and_time() {
    var start = ANCHOR.atStartOfDay(BusinessClock.LEGAL_ZONE).toInstant();
    for (var application : content.applications()) {
      var history = application.history();
      assertThat(history.getFirst().status()).isEqualTo(Status.SUBMITTED);
      assertThat(history.getLast().at()).isBefore(start);
      for (var i = 1; i < history.size(); i++) {
        var from = history.get(i - 1);
        var to = history.get(i);
        assertThat(to.at()).isAfterOrEqualTo(from.at());
        assertThat(Lifecycle.MOVES)
            .anyMatch(move -> move.from() == from.status() && move.to() == to.status());
      }
    }
  }

  @Test
  void applications_lie_in_the_window_of_their_offer_and_after_the_submission_of_the_request() {
    var offers =
        content.offers().stream().collect(Collectors.toMap(Offer::id, Function.identity()));
    var requests =
        content.requests().stream().collect(Collectors.toMap(r -> r.id(), Function.identity()));
    for (var application : content.applications()) {
      var entry = application.application().entry();
      var offer = offers.get(entry.offer());
      assertThat(entry.submittedAt()).isBetween(offer.opensAt(), offer.deadline());
      assertThat(entry.submittedAt()).isAfter(requests.get(entry.request()).submittedAt().get());
    }
  }

  @Test
  void each_closed_offer_has_a_board_and_no_other() {
    var closed =
        content.offers().stream().filter(o -> o.closedAt().isKnown()).map(Offer::id).toList();

    assertThat(content.boards().stream().map(FrozenBoard::offer))
        .containsExactlyInAnyOrderElementsOf(closed);
    for (var board : content.boards()) {
      for (var i = 0; i < board.lines().size(); i++) {
        assertThat(board.lines().get(i).position()).isEqualTo(i + 1);
        assertThat(board.lines().get(i).sheet().lines()).hasSize(11);
        assertThat(board.lines().get(i).sheet().total()).isEqualTo(board.lines().get(i).total());
        assertThat(i == 0 || board.lines().get(i - 1).total() >= board.lines().get(i).total())
            .isTrue();
      }
    }
  }

  @Test
  void at_most_one_household_holds_a_home() {
    var holding =
        java.util.EnumSet.of(
            Status.ALLOCATED, Status.OFFER_ACCEPTED, Status.LEASE_SIGNED, Status.MOVED_IN);
    var held = new HashSet<>();
    for (var application : content.applications()) {
      if (holding.contains(application.application().status())) {
        assertThat(held.add(application.application().entry().offer())).isTrue();
      }
    }
  }

  @Test
  void the_stories_find_what_they_need() {
    var stories = new SyntheticWorld(SyntheticWorld.DEMONSTRATION, ANCHOR).stories();
    var employee = content.accounts().getFirst();
    var landlord = content.landlords().getFirst().id();
    var offers =
        content.offers().stream().collect(Collectors.toMap(Offer::id, Function.identity()));

    assertThat(
            content.applications().stream()
                .filter(a -> a.application().entry().offer().equals(stories.workedExample())))
        .isEmpty();
    assertThat(
            content.applications().stream()
                .filter(a -> a.application().entry().offer().equals(stories.employee()))
                .count())
        .isBetween(5L, 15L);
    assertThat(employee.email()).isEqualTo("employee@demo.alin.example");
    var own =
        content.applications().stream()
            .map(DemoApplication::application)
            .filter(a -> a.entry().account().equals(employee.id()))
            .toList();
    assertThat(own).hasSize(1).allMatch(a -> a instanceof Application.Withdrawn);
    assertThat(
            content.accounts().stream().filter(a -> a.role() != Role.APPLICANT).map(a -> a.email()))
        .containsExactlyInAnyOrder(
            "adviser@demo.alin.example", "landlord@demo.alin.example", "admin@demo.alin.example");
    assertThat(
            content.applications().stream()
                .map(DemoApplication::application)
                .filter(a -> a.status() == Status.DESIGNATED || a.status() == Status.TO_COMMISSION)
                .filter(a -> offers.get(a.entry().offer()).landlord().equals(landlord))
                .count())
        .isGreaterThan(5);
    assertThat(content.accounts().stream().map(a -> a.email())).doesNotHaveDuplicates();
  }

  @Test
  void a_second_start_loads_nothing_and_tells_the_simulator_the_stored_anchor() {
    var second = demo.load(Fact.known(ANCHOR.plusDays(5)));

    assertThat(second).isEqualTo(new LoadDemo.Outcome.LoadedBefore(ANCHOR));
    assertThat(demo.loaded).hasSize(1);
    assertThat(demo.told).isNotEmpty().containsOnly(ANCHOR);
  }

  @Test
  void a_database_with_other_content_is_left_alone() {
    var other = new InMemoryDemo();
    other.occupied = true;

    assertThat(other.load(Fact.known(ANCHOR))).isEqualTo(new LoadDemo.Outcome.Occupied());
    assertThat(other.loaded).isEmpty();
    assertThat(other.told).isEmpty();
  }
}
