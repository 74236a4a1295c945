package fr.alin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.account.Accounts.Addition;
import fr.alin.mail.Language;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.Transactions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of accounts does. The store is empty, or at least free of these addresses. */
public abstract class AccountsContract {

  protected abstract Accounts accounts();

  protected abstract Transactions transactions();

  /** A landlord that an agent may belong to; an adapter with foreign keys stores one first. */
  protected LandlordId aLandlord() {
    return new LandlordId(new UUID(0x7002L, 0x8000_0000_0000_0001L));
  }

  private static final AccountId ID = AccountFixtures.id(11);

  @Test
  void a_pending_account_comes_back_as_it_was() {
    var account = AccountFixtures.pending(ID, "pending@contract.example");

    assertThat(add(account)).isEqualTo(Addition.ADDED);

    assertThat(byId(ID)).isEqualTo(Fact.known(account));
    assertThat(byEmail("pending@contract.example")).isEqualTo(Fact.known(account));
  }

  @Test
  void an_active_account_comes_back_as_it_was() {
    var account = AccountFixtures.active(ID, "active@contract.example", "Some-Password-1");

    add(account);

    assertThat(byId(ID)).isEqualTo(Fact.known(account));
  }

  @Test
  void rights_come_back_with_their_scope() {
    var adviser =
        withEntitlement(
            12,
            "adviser@contract.example",
            new Entitlement(
                Role.ADVISER,
                Set.of(new DepartmentCode("69"), new DepartmentCode("2A")),
                Fact.unknown("landlord")));
    var agent =
        withEntitlement(
            13,
            "agent@contract.example",
            new Entitlement(Role.LANDLORD_AGENT, Set.of(), Fact.known(aLandlord())));

    add(adviser);
    add(agent);

    assertThat(byId(adviser.id()).get().entitlement()).isEqualTo(adviser.entitlement());
    assertThat(byId(agent.id()).get().entitlement()).isEqualTo(agent.entitlement());
  }

  @Test
  void an_unknown_account_is_a_fact_and_not_an_error() {
    assertThat(byId(AccountFixtures.id(404)).isKnown()).isFalse();
    assertThat(byEmail("nobody@contract.example").isKnown()).isFalse();
  }

  @Test
  void a_second_account_with_the_address_is_refused_and_the_transaction_goes_on() {
    var first = AccountFixtures.pending(ID, "twice@contract.example");
    var second = AccountFixtures.pending(AccountFixtures.id(14), "Twice@Contract.EXAMPLE");
    add(first);

    var seenAfterwards =
        transactions()
            .write(
                () -> {
                  assertThat(accounts().add(second)).isEqualTo(Addition.TAKEN);
                  return accounts().byEmail(second.email());
                });

    assertThat(seenAfterwards).isEqualTo(Fact.known(first));
  }

  @Test
  void of_ten_simultaneous_sign_ups_one_is_added() throws Exception {
    try (var pool = Executors.newFixedThreadPool(10)) {
      var results =
          pool.invokeAll(
              IntStream.range(0, 10)
                  .<java.util.concurrent.Callable<Addition>>mapToObj(
                      i ->
                          () ->
                              add(
                                  AccountFixtures.pending(
                                      AccountFixtures.id(100 + i), "crowd@contract.example")))
                  .toList());

      assertThat(results).extracting(Future::get).containsOnlyOnce(Addition.ADDED);
    }
  }

  @Test
  void an_update_raises_the_version_by_one() {
    var pending = AccountFixtures.pending(ID, "update@contract.example");
    add(pending);
    var active =
        pending.activate(TransparentPasswords.of("Some-Password-2"), AccountFixtures.ACTIVATED_AT);

    assertThat(update(active)).isTrue();

    var stored = (Account.Active) byId(ID).get();
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.password()).isEqualTo(active.password());
    assertThat(stored.activatedAt()).isEqualTo(AccountFixtures.ACTIVATED_AT);
  }

  @Test
  void an_update_with_an_old_version_changes_nothing() {
    var account = AccountFixtures.pending(ID, "stale@contract.example");
    add(account);
    update(account.in(Language.EN));

    assertThat(
            update(
                account.signedUpAgain(
                    AccountFixtures.karim(), Language.FR, AccountFixtures.SIGNED_UP_AT)))
        .isFalse();

    assertThat(byId(ID).get().language()).isEqualTo(Language.EN);
    assertThat(byId(ID).get().person()).isEqualTo(AccountFixtures.camille());
  }

  @Test
  void a_change_applies_to_the_newest_version() {
    add(AccountFixtures.pending(ID, "change@contract.example"));
    transactions().write(() -> accounts().change(ID, account -> account.in(Language.EN)));

    transactions().write(() -> accounts().change(ID, account -> account.in(Language.FR)));

    assertThat(byId(ID).get().version()).isEqualTo(2);
  }

  @Test
  void a_failed_transaction_leaves_nothing() {
    assertThatThrownBy(
            () ->
                transactions()
                    .write(
                        () -> {
                          accounts().add(AccountFixtures.pending(ID, "undone@contract.example"));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(byId(ID).isKnown()).isFalse();
  }

  private static Account.Pending withEntitlement(long n, String email, Entitlement entitlement) {
    var plain = AccountFixtures.pending(AccountFixtures.id(n), email);
    return new Account.Pending(
        plain.id(),
        plain.person(),
        plain.email(),
        plain.language(),
        entitlement,
        plain.termsAcceptedAt(),
        0);
  }

  private Addition add(Account account) {
    return transactions().write(() -> accounts().add(account));
  }

  private boolean update(Account account) {
    return transactions().write(() -> accounts().update(account));
  }

  private Fact<Account> byId(AccountId id) {
    return transactions().read(() -> accounts().byId(id));
  }

  private Fact<Account> byEmail(String email) {
    return transactions().read(() -> accounts().byEmail(new EmailAddress(email)));
  }

  @Test
  void an_account_moves_to_a_free_address_and_not_to_a_taken_one() {
    var mover = AccountFixtures.id(71);
    transactions()
        .write(
            () -> {
              accounts()
                  .add(AccountFixtures.active(mover, "mover@moves.example", "Some-Password-3"));
              return accounts()
                  .add(
                      AccountFixtures.active(
                          AccountFixtures.id(72), "there@moves.example", "Some-Password-4"));
            });

    assertThat(
            transactions()
                .write(() -> accounts().move(mover, new EmailAddress("there@moves.example"))))
        .isEqualTo(Accounts.Addition.TAKEN);
    assertThat(
            transactions()
                .write(() -> accounts().move(mover, new EmailAddress("new@moves.example"))))
        .isEqualTo(Accounts.Addition.ADDED);

    var moved = transactions().read(() -> accounts().byId(mover)).get();
    assertThat(moved.email().value()).isEqualTo("new@moves.example");
    assertThat(moved.version()).isEqualTo(1);
  }

  @Test
  void a_closed_account_has_nobody_s_name_and_its_identity_is_erased_in_time() {
    var leaver = AccountFixtures.id(73);
    var closed = java.time.Instant.parse("2026-11-21T10:00:00Z");
    transactions()
        .write(
            () ->
                accounts()
                    .add(AccountFixtures.active(leaver, "leaver@gone.example", "Some-Password-3")));

    transactions()
        .write(
            () -> {
              accounts().close(leaver, closed);
              return 0;
            });

    var left = transactions().read(() -> accounts().byId(leaver)).get();
    assertThat(left).isInstanceOf(Account.Pending.class);
    assertThat(left.person()).isEqualTo(new Person(Title.MADAME, "—", "—", "—"));
    assertThat(
            transactions()
                .read(() -> accounts().byEmail(new EmailAddress("leaver@gone.example")))
                .isKnown())
        .isFalse();
    assertThat(erased(closed)).isZero();
    assertThat(erased(closed.plusMillis(1))).isEqualTo(1);
  }

  private int erased(java.time.Instant before) {
    return transactions().<Integer>write(() -> accounts().eraseClosedBefore(before));
  }
}
