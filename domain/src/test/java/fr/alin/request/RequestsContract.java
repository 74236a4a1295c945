package fr.alin.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.consent.DisclosureLevel;
import fr.alin.request.RegisterRecord.DaloState;
import fr.alin.shared.AccountId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.shared.Transactions;
import fr.alin.testing.SequentialIds;
import fr.alin.testing.Unknowns;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of housing requests does. The store is empty. */
public abstract class RequestsContract {

  private static final AccountId MINE = new AccountId(SequentialIds.nth(3_001));
  private static final AccountId OTHER = new AccountId(SequentialIds.nth(3_002));

  protected abstract Requests requests();

  protected abstract Transactions transactions();

  /** An adapter with foreign keys stores the account. */
  protected void accountExists(AccountId id) {}

  @BeforeEach
  final void accounts() {
    accountExists(MINE);
    accountExists(OTHER);
  }

  @Test
  void an_imported_request_comes_back_as_it_was() {
    var request = SampleRequest.imported(1, MINE, SampleRecord.aSingleEmployee(1).record());

    assertThat(add(request)).isTrue();

    Unknowns.assertSame(find(request.id()), Fact.known(request));
    Unknowns.assertSame(ofAccount(MINE), Fact.known(request));
  }

  @Test
  void a_whole_household_with_every_fact_comes_back_as_it_was() {
    var record =
        SampleRecord.aFamilyOfFour(1)
            .dalo(DaloState.ACTIVE)
            .widened()
            .expecting(2)
            .reasons("18", "06", "19");
    var request =
        SampleRequest.submitted(1, MINE, record.record())
            .completed(SampleRequest.everything())
            .disclosing(DisclosureLevel.SUPPORTED)
            .confirming(EnumSet.of(SupportingDocument.IDENTITY, SupportingDocument.CHILDREN_PROOF))
            .notAllocated()
            .notAllocated()
            .refusedAllocation(LocalDate.of(2026, 7, 5))
            .refreshed(
                record.earning(Euros.cents(234_567)).record(), true, SampleRequest.SUBMITTED_AT);
    assertThat(request.lastChanges()).isNotEmpty();

    add(request);

    Unknowns.assertSame(find(request.id()), Fact.known(request));
  }

  @Test
  void an_unknown_request_is_a_fact_and_not_an_error() {
    assertThat(find(new RequestId(SequentialIds.nth(404))).isKnown()).isFalse();
    assertThat(ofAccount(MINE).isKnown()).isFalse();
  }

  @Test
  void a_number_belongs_to_one_account_and_the_transaction_goes_on() {
    var first = SampleRequest.imported(1, MINE, SampleRecord.aSingleEmployee(1).record());
    var twin = SampleRequest.imported(2, OTHER, SampleRecord.aSingleEmployee(1).record());
    add(first);

    var afterwards =
        transactions()
            .write(
                () -> {
                  assertThat(requests().add(twin)).isFalse();
                  return requests().ofAccount(OTHER);
                });

    assertThat(afterwards.isKnown()).isFalse();
  }

  @Test
  void an_account_has_one_request() {
    add(SampleRequest.imported(1, MINE, SampleRecord.aSingleEmployee(1).record()));

    assertThat(add(SampleRequest.imported(2, MINE, SampleRecord.aSingleEmployee(2).record())))
        .isFalse();
  }

  @Test
  void of_two_accounts_that_import_one_number_at_once_one_gets_it() throws Exception {
    var accounts = new AccountId[] {MINE, OTHER};
    try (var pool = Executors.newFixedThreadPool(2)) {
      var results =
          pool.invokeAll(
              IntStream.range(0, 2)
                  .<Callable<Boolean>>mapToObj(
                      i ->
                          () ->
                              add(
                                  SampleRequest.imported(
                                      i, accounts[i], SampleRecord.aSingleEmployee(1).record())))
                  .toList());

      assertThat(results).extracting(Future::get).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void a_number_is_taken_for_others_and_free_for_its_owner() {
    add(SampleRequest.imported(1, MINE, SampleRecord.aSingleEmployee(1).record()));

    assertThat(taken(1, OTHER)).isTrue();
    assertThat(taken(1, MINE)).isFalse();
    assertThat(taken(2, OTHER)).isFalse();
  }

  @Test
  void an_update_raises_the_version_by_one() {
    var request = SampleRequest.imported(1, MINE, SampleRecord.aSingleEmployee(1).record());
    add(request);

    assertThat(update(request.disclosing(DisclosureLevel.IDENTIFICATION))).isTrue();

    var stored = find(request.id()).get();
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.disclosure()).isEqualTo(Fact.known(DisclosureLevel.IDENTIFICATION));
  }

  @Test
  void an_update_with_an_old_version_changes_nothing() {
    var request = SampleRequest.imported(1, MINE, SampleRecord.aSingleEmployee(1).record());
    add(request);
    update(request.submitted(SampleRequest.SUBMITTED_AT));

    assertThat(update(request.notAllocated())).isFalse();

    assertThat(find(request.id()).get().commissionRefusals()).isZero();
    assertThat(find(request.id()).get().isSubmitted()).isTrue();
  }

  @Test
  void a_deleted_request_leaves_its_account_and_frees_its_number() {
    var request = SampleRequest.imported(1, MINE, SampleRecord.aSingleEmployee(1).record());
    add(request);

    transactions()
        .write(
            () -> {
              requests().delete(request.id());
              return request;
            });

    assertThat(ofAccount(MINE).isKnown()).isFalse();
    assertThat(add(SampleRequest.imported(2, OTHER, SampleRecord.aSingleEmployee(1).record())))
        .isTrue();
  }

  @Test
  void platform_numbers_have_ten_digits_and_never_repeat() {
    var first = transactions().write(requests()::nextPlatformNumber);
    var second = transactions().write(requests()::nextPlatformNumber);

    assertThat(first).matches("\\d{10}");
    assertThat(second).matches("\\d{10}").isNotEqualTo(first);
  }

  @Test
  void a_failed_transaction_leaves_nothing() {
    var request = SampleRequest.imported(1, MINE, SampleRecord.aSingleEmployee(1).record());

    assertThatThrownBy(
            () ->
                transactions()
                    .write(
                        () -> {
                          requests().add(request);
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(find(request.id()).isKnown()).isFalse();
  }

  @Test
  void many_requests_come_back_at_once_unknown_ones_left_out() {
    var mine = SampleRequest.imported(1, MINE, SampleRecord.aSingleEmployee(1).record());
    var other = SampleRequest.submitted(2, OTHER, SampleRecord.aFamilyOfFour(2).record());
    add(mine);
    add(other);
    var unknown = new RequestId(SequentialIds.nth(404));

    var found =
        transactions().read(() -> requests().findAll(List.of(other.id(), unknown, mine.id())));

    assertThat(found.keySet()).containsExactlyInAnyOrder(mine.id(), other.id());
    Unknowns.assertSame(Fact.known(found.get(mine.id())), Fact.known(mine));
    Unknowns.assertSame(Fact.known(found.get(other.id())), Fact.known(other));
    assertThat(transactions().read(() -> requests().findAll(List.of()))).isEmpty();
  }

  private boolean add(HousingRequest request) {
    return transactions().write(() -> requests().add(request));
  }

  private boolean update(HousingRequest request) {
    return transactions().write(() -> requests().update(request));
  }

  private Fact<HousingRequest> find(RequestId id) {
    return transactions().read(() -> requests().find(id));
  }

  private Fact<HousingRequest> ofAccount(AccountId account) {
    return transactions().read(() -> requests().ofAccount(account));
  }

  private boolean taken(int number, AccountId byOther) {
    return transactions().read(() -> requests().numberTaken(SampleRecord.number(number), byOther));
  }
}
