package fr.alin.form;

import fr.alin.account.Accounts;
import fr.alin.account.Actor;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.time.LocalDate;
import java.util.Map;

/** The caller reads the form with the answers given so far; nothing is stored before the first page is. */
public final class ReadForm {

  /** Whose. */
  public record Command(Actor actor) {}

  /** What there is. */
  public sealed interface Outcome {
    /**
     * The form.
     *
     * @param registered the account has a request already: there is nothing to file
     */
    record Found(FormReading form, boolean registered, LocalDate today) implements Outcome {}
  }

  private final RequestDrafts drafts;
  private final Requests requests;
  private final Accounts accounts;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ReadForm(
      RequestDrafts drafts,
      Requests requests,
      Accounts accounts,
      BusinessClock clock,
      Transactions transactions) {
    this.drafts = drafts;
    this.requests = requests;
    this.accounts = accounts;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () -> {
          var now = clock.now();
          var account = command.actor().account();
          var draft = drafts.of(account).orElse(RequestDraft.nobodys(account));
          var form =
              FormReading.of(draft)
                  .suggesting(accounts.byId(account).map(Suggestions::of).orElse(Map.of()));
          return new Outcome.Found(
              form, requests.ofAccount(account).isKnown(), BusinessClock.legalDate(now));
        });
  }
}
