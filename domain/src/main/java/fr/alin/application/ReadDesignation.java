package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/** A nominated file, for the agents of its landlord; never before it is sent. */
public final class ReadDesignation {

  /** Which file. */
  public record Command(Actor actor, ApplicationId id) {}

  /** What was found. */
  public sealed interface Outcome {
    record Found(FileView file) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final Files files;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ReadDesignation(Files files, BusinessClock clock, Transactions transactions) {
    this.files = files;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () ->
            switch (files.of(command.id(), clock.now())) {
              case Fact.Known<FileView>(var file) when mayRead(command.actor(), file) ->
                  new Outcome.Found(file);
              default -> new Outcome.NotFound();
            });
  }

  private static boolean mayRead(Actor actor, FileView file) {
    return actor.actsFor(file.application().offer().landlord())
        && file.application().application().status().ordinal() >= Status.DESIGNATED.ordinal();
  }
}
