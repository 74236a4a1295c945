package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.account.Account;
import fr.alin.account.Accounts;
import fr.alin.account.EmailAddress;
import fr.alin.account.Role;
import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.application.Entry;
import fr.alin.application.FrozenBoard;
import fr.alin.application.HistoryEvent;
import fr.alin.application.Reason;
import fr.alin.application.Status;
import fr.alin.mail.Language;
import fr.alin.request.RegisterRecord.Title;
import fr.alin.request.Requests;
import fr.alin.sandbox.DemoAccount;
import fr.alin.sandbox.DemoApplication;
import fr.alin.sandbox.DemoStore;
import fr.alin.sandbox.InventedLandlord;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.testing.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demonstration is there as a whole, or not at all. */
@Database
class DemoStoreTest {

  private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 21);

  private final DemoStore store = World.bean(DemoStore.class);

  @BeforeEach
  void empty() {
    World.clean();
  }

  @Test
  void everything_is_there_as_it_was_invented() {
    assertThat(World.read(store::anchor).isKnown()).isFalse();

    load();

    assertThat(World.read(store::anchor)).isEqualTo(Fact.known(ANCHOR));
    assertThat(World.<Boolean>read(store::isOccupied)).isFalse();
    var account =
        World.read(
            () -> World.bean(Accounts.class).byEmail(new EmailAddress("demo1@demo.alin.example")));
    assertThat(account.get()).isInstanceOf(Account.Active.class);
    var request = World.read(() -> World.bean(Requests.class).ofAccount(account.get().id()));
    assertThat(request).isEqualTo(Fact.known(Samples.request(1)));
    var applications = World.bean(Applications.class);
    var application = World.read(() -> applications.find(demo().application().entry().id())).get();
    assertThat(application.status()).isEqualTo(Status.NOT_SELECTED);
    assertThat(World.read(() -> applications.history(application.entry().id())))
        .isEqualTo(demo().history());
    assertThat(World.read(() -> applications.frozen(board().offer())))
        .isEqualTo(Fact.known(board()));
    assertThat(World.write(() -> World.bean(Requests.class).nextPlatformNumber()))
        .as("not a number of the demonstration")
        .isGreaterThan(Samples.request(1).platformNumber());
  }

  @Test
  void an_interrupted_load_leaves_nothing() {
    assertThatThrownBy(
            () ->
                World.write(
                    () -> {
                      store.load(content());
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");

    assertThat(World.read(store::anchor).isKnown()).isFalse();
    assertThat(World.<Boolean>read(store::isOccupied)).isFalse();
    load();
    assertThat(World.read(store::anchor)).isEqualTo(Fact.known(ANCHOR));
  }

  @Test
  void a_database_in_use_is_recognised() {
    Samples.storedAccount(1);

    assertThat(World.<Boolean>read(store::isOccupied)).isTrue();
  }

  private void load() {
    World.write(
        () -> {
          store.load(content());
          return 0;
        });
  }

  private static DemoStore.Content content() {
    var company = Samples.company(1, Fact.unknown("parent company"));
    return new DemoStore.Content(
        ANCHOR,
        List.of(company, Samples.company(2, Fact.known(company.id()))),
        List.of(new InventedLandlord(Samples.LANDLORD, "Habitat des Rives", "012345678")),
        List.of(Samples.offer(1, Samples.home())),
        List.of(
            new DemoAccount(
                new AccountId(Samples.id(2, 1)),
                Role.APPLICANT,
                Title.MADAME,
                "Naissance",
                "Prénom",
                "0611223344",
                "demo1@demo.alin.example",
                Language.FR,
                "$argon2id$hash",
                Set.of(),
                Fact.unknown("landlord"),
                Samples.OPENS)),
        List.of(Samples.request(1)),
        List.of(demo()),
        List.of(board()));
  }

  private static DemoApplication demo() {
    var reason = Reason.of(Reason.Code.NOT_ON_SHORTLIST);
    Entry entry = Samples.submitted(1, Samples.offer(1, Samples.home()).id(), 1).entry();
    return new DemoApplication(
        new Application.NotSelected(entry, reason),
        List.of(
            new HistoryEvent(Status.SUBMITTED, Samples.NOW, Fact.unknown("reason")),
            new HistoryEvent(Status.NOT_SELECTED, Samples.DEADLINE, Fact.known(reason))));
  }

  private static FrozenBoard board() {
    var entry = demo().application().entry();
    return new FrozenBoard(
        entry.offer(),
        Samples.DEADLINE,
        "2026.1",
        Fact.known("seniority=20;balancing=240;as-of=2026-12-05"),
        Fact.unknown("boost"),
        List.of(
            new FrozenBoard.Line(
                1,
                entry.id(),
                entry.ownSheet(),
                entry.ownSheet().total(),
                Fact.known("%064x".formatted(7)))));
  }
}
