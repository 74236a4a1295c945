package fr.alin.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.shared.AccountId;
import fr.alin.shared.DraftId;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import fr.alin.testing.SequentialIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of drafts does. The store is empty. */
public abstract class RequestDraftsContract {

  private static final AccountId MINE = new AccountId(SequentialIds.nth(3_001));
  private static final AccountId OTHER = new AccountId(SequentialIds.nth(3_002));
  private static final Instant STARTED = Instant.parse("2026-11-20T08:15:30.123456Z");
  private static final Instant SAVED = Instant.parse("2026-11-21T18:05:06.654321Z");

  protected abstract RequestDrafts drafts();

  protected abstract Transactions transactions();

  /** An adapter with foreign keys stores the account. */
  protected void accountExists(AccountId id) {}

  @BeforeEach
  final void accounts() {
    accountExists(MINE);
    accountExists(OTHER);
  }

  @Test
  void a_draft_comes_back_as_it_was() {
    var draft = draft(1, MINE, "Éloïse");

    put(draft);

    assertThat(read(MINE)).isEqualTo(Fact.known(draft));
    assertThat(read(OTHER).isKnown()).isFalse();
  }

  @Test
  void a_later_one_takes_its_place() {
    put(draft(1, MINE, "Éloïse"));
    var later =
        draft(1, MINE, "Éloïse")
            .saving(
                RequestForm.page(PeoplePages.CONTACT).get(),
                List.of(
                    new PageItem(PageItem.ONLY, Map.of("email", List.of("e@courriel.example")))),
                LocalDate.of(2026, 11, 22),
                SAVED.plusSeconds(60));

    put(later);

    assertThat(read(MINE)).isEqualTo(Fact.known(later));
  }

  @Test
  void it_goes_alone_and_going_twice_is_no_error() {
    put(draft(1, MINE, "Éloïse"));
    put(draft(2, OTHER, "Karim"));

    delete(MINE);
    delete(MINE);

    assertThat(read(MINE).isKnown()).isFalse();
    assertThat(read(OTHER).isKnown()).isTrue();
  }

  @Test
  void simultaneous_savers_of_one_account_wait_for_one_another() throws Exception {
    var page = RequestForm.page(PeoplePages.IDENTITY).get();
    try (var pool = Executors.newFixedThreadPool(6)) {
      pool.invokeAll(
          IntStream.range(0, 6)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () ->
                          transactions()
                              .write(
                                  () -> {
                                    var seen =
                                        drafts()
                                            .lock(MINE)
                                            .orElse(
                                                RequestDraft.start(
                                                    new DraftId(SequentialIds.nth(9)),
                                                    MINE,
                                                    STARTED));
                                    drafts()
                                        .put(seen.saving(page, List.of(), LocalDate.EPOCH, SAVED));
                                    return true;
                                  }))
              .toList());
    }

    assertThat(read(MINE).get().version()).isEqualTo(6);
  }

  private static RequestDraft draft(long n, AccountId account, String firstName) {
    return RequestDraft.start(new DraftId(SequentialIds.nth(6_000 + n)), account, STARTED)
        .saving(
            RequestForm.page(PeoplePages.IDENTITY).get(),
            List.of(
                new PageItem(
                    PageItem.ONLY, Map.of("firstName", List.of(firstName), "title", List.of("2")))),
            LocalDate.of(2026, 11, 21),
            SAVED);
  }

  private void put(RequestDraft draft) {
    transactions()
        .write(
            () -> {
              drafts().put(draft);
              return draft;
            });
  }

  private void delete(AccountId account) {
    transactions()
        .write(
            () -> {
              drafts().delete(account);
              return account;
            });
  }

  private Fact<RequestDraft> read(AccountId account) {
    return transactions().read(() -> drafts().of(account));
  }
}
