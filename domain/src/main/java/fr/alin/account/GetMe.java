package fr.alin.account;

import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import fr.alin.shared.Transactions;

/** Reads the caller's own account. */
public final class GetMe {

  /** Who asks. */
  public record Command(Actor actor) {}

  /** What is told. */
  public sealed interface Outcome {

    /** The account behind the token; {@code termsToAccept} when they have changed since. */
    record Found(Account account, boolean termsToAccept) implements Outcome {}

    /** Deleted since the token was issued. */
    record NotFound() implements Outcome {}
  }

  private final Transactions transactions;
  private final BusinessClock clock;
  private final Accounts accounts;
  private final TermsOfUse terms;

  public GetMe(
      Transactions transactions, BusinessClock clock, Accounts accounts, TermsOfUse terms) {
    this.transactions = transactions;
    this.clock = clock;
    this.accounts = accounts;
    this.terms = terms;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () ->
            switch (accounts.byId(command.actor().account())) {
              case Known<Account>(var account) ->
                  new Outcome.Found(account, terms.concern(account, clock.now()));
              case Unknown<Account> u -> new Outcome.NotFound();
            });
  }
}
