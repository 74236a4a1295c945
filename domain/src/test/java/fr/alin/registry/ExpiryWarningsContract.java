package fr.alin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.request.HousingRequest;
import fr.alin.request.Requests;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.shared.AccountId;
import fr.alin.shared.Transactions;
import fr.alin.testing.SequentialIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of warnings does. The store is empty. */
public abstract class ExpiryWarningsContract {

  private static final LocalDate FROM = LocalDate.of(2026, 11, 20);
  private static final LocalDate TO = LocalDate.of(2026, 11, 27);
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  protected abstract ExpiryWarnings warnings();

  protected abstract Requests requests();

  protected abstract Transactions transactions();

  /** An adapter with foreign keys stores the account. */
  protected void accountExists(AccountId id) {}

  @BeforeEach
  final void four_requests_around_the_span() {
    store(1, FROM.minusDays(1));
    store(2, TO);
    store(3, FROM);
    store(4, TO.plusDays(1));
  }

  @Test
  void both_ends_of_the_span_are_in_and_the_soonest_comes_first() {
    assertThat(unwarned(7, 10)).containsExactly(SampleRecord.number(3), SampleRecord.number(2));
    assertThat(unwarned(7, 1)).containsExactly(SampleRecord.number(3));
  }

  @Test
  void a_warning_is_given_once_for_a_date_and_others_stay_to_be_given() {
    var request = find(3);

    assertThat(give(request, FROM, 7)).isTrue();
    assertThat(give(request, FROM, 7)).isFalse();

    assertThat(unwarned(7, 10)).containsExactly(SampleRecord.number(2));
    assertThat(unwarned(30, 10)).hasSize(2);
  }

  @Test
  void after_a_renewal_the_warnings_start_again() {
    give(find(3), FROM.minusYears(1), 7);

    assertThat(unwarned(7, 10)).hasSize(2);
  }

  private void store(int n, LocalDate expiresOn) {
    var account = new AccountId(SequentialIds.nth(3_000 + n));
    accountExists(account);
    transactions()
        .write(
            () ->
                requests()
                    .add(
                        SampleRequest.imported(
                            n,
                            account,
                            SampleRecord.aSingleEmployee(n).expiring(expiresOn).record())));
  }

  private HousingRequest find(int n) {
    return transactions()
        .read(() -> requests().ofNumbers(List.of(SampleRecord.number(n))).getFirst());
  }

  private boolean give(HousingRequest request, LocalDate expiresOn, int days) {
    return transactions().write(() -> warnings().give(request.id(), expiresOn, days, NOW));
  }

  private List<fr.alin.request.UniqueNumber> unwarned(int days, int limit) {
    return transactions()
        .read(
            () ->
                warnings().unwarned(FROM, TO, days, limit).stream()
                    .map(request -> request.register().number())
                    .toList());
  }
}
