package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Instant;

/** The applicant accepts or refuses the allocated home before the answer date (R.441-10). */
public final class AnswerHousingOffer {

  /** The answer. */
  public record Command(Actor actor, ApplicationId id, Answer answer) {}

  /** Yes, or no with a reason. */
  public sealed interface Answer {
    record Accept() implements Answer {}

    record Refuse(Reason reason) implements Answer {}
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Answered() implements Outcome {}

    record NotFound() implements Outcome {}

    record NotInState(Status status) implements Outcome {}

    /** The answer date has passed: silence was a refusal. */
    record TooLate(Instant answerBy) implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final Refusals refusals;
  private final Announcements announcements;
  private final BusinessClock clock;
  private final Transactions transactions;

  public AnswerHousingOffer(
      Applications applications,
      Offers offers,
      Refusals refusals,
      Announcements announcements,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
    this.refusals = refusals;
    this.announcements = announcements;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () ->
            switch (applications.find(command.id())) {
              case Fact.Known<Application>(var application)
                  when application.entry().account().equals(command.actor().account()) ->
                  answer(command, application.entry(), clock.now());
              default -> new Outcome.NotFound();
            });
  }

  private Outcome answer(Command command, Entry entry, Instant now) {
    applications.lockOffer(entry.offer());
    var offer = offers.find(entry.offer()).get();
    return switch (applications.find(command.id()).get()) {
      case Application.Allocated allocated when !now.isBefore(allocated.answerBy()) ->
          new Outcome.TooLate(allocated.answerBy());
      case Application.Allocated allocated -> decide(command.answer(), allocated, offer, now);
      case Application other -> new Outcome.NotInState(other.status());
    };
  }

  private Outcome decide(Answer answer, Application.Allocated allocated, Offer offer, Instant now) {
    switch (answer) {
      case Answer.Accept a -> {
        applications.saveAll(java.util.List.of(allocated.accept()), Fact.unknown("reason"), now);
        announcements.tell(MailKind.OFFER_ACCEPTED, allocated.entry(), offer);
      }
      case Answer.Refuse(var reason) -> {
        applications.saveAll(java.util.List.of(allocated.refuse(reason)), Fact.known(reason), now);
        refusals.count(allocated.entry(), now);
        announcements.tell(MailKind.OFFER_REFUSED, allocated.entry(), offer);
        refusals.moveOn(offer, now);
      }
    }
    return new Outcome.Answered();
  }
}
