package fr.alin.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.consent.DisclosureLevel;
import fr.alin.shared.AccountId;
import fr.alin.shared.DisclosureChangeId;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;
import fr.alin.testing.SequentialIds;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger of consent does. Empty before each test. */
public abstract class DisclosureLedgerContract {

  private static final AccountId MINE = new AccountId(SequentialIds.nth(3_001));
  private static final AccountId OTHER = new AccountId(SequentialIds.nth(3_002));
  private static final Instant FIRST = Instant.parse("2026-11-20T08:15:30.123456Z");

  protected abstract DisclosureLedger ledger();

  protected abstract Transactions transactions();

  /** An adapter with foreign keys stores the account. */
  protected void accountExists(AccountId id) {}

  @BeforeEach
  final void accounts() {
    accountExists(MINE);
    accountExists(OTHER);
  }

  @Test
  void lines_come_back_as_they_were_the_newest_first_and_mine_alone() {
    var first = line(1, MINE, Fact.unknown("disclosure level"), DisclosureLevel.IDENTIFICATION);
    var second =
        line(2, MINE, Fact.known(DisclosureLevel.IDENTIFICATION), DisclosureLevel.ANONYMOUS);
    add(first);
    add(line(3, OTHER, Fact.unknown("disclosure level"), DisclosureLevel.SUPPORTED));
    add(second);

    assertThat(read(Page.first(20)).items()).containsExactly(second, first);
    assertThat(read(Page.first(20)).next().isKnown()).isFalse();
  }

  @Test
  void pages_follow_one_another_without_a_gap() {
    for (var n = 1; n <= 5; n++) {
      add(line(n, MINE, Fact.unknown("disclosure level"), DisclosureLevel.ANONYMOUS));
    }

    var first = read(Page.first(2));
    var second = read(new Page(2, first.next()));
    var third = read(new Page(2, second.next()));

    assertThat(first.items())
        .extracting(line -> line.at())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
    assertThat(third.items()).hasSize(1);
    assertThat(third.next().isKnown()).isFalse();
  }

  private static DisclosureChange line(
      long n, AccountId account, Fact<DisclosureLevel> before, DisclosureLevel after) {
    return new DisclosureChange(
        new DisclosureChangeId(SequentialIds.nth(8_000 + n)),
        account,
        "2000000001",
        before,
        after,
        FIRST.plusSeconds(n));
  }

  private void add(DisclosureChange change) {
    transactions()
        .write(
            () -> {
              ledger().add(change);
              return change;
            });
  }

  private Slice<DisclosureChange> read(Page page) {
    return transactions().read(() -> ledger().of(MINE, page));
  }
}
