package fr.alin.registry;

import fr.alin.account.Account;
import fr.alin.account.Accounts;
import fr.alin.account.Actor;
import fr.alin.form.FilledForm;
import fr.alin.form.FormFault;
import fr.alin.form.FormReading;
import fr.alin.form.RequestDraft;
import fr.alin.form.RequestDrafts;
import fr.alin.mail.Announcement;
import fr.alin.mail.Links;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.reference.Communes;
import fr.alin.reference.RegistrationSites;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.MailId;
import fr.alin.shared.RequestId;
import fr.alin.shared.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The employee files the filled-in form: the register gives the unique number, the draft becomes the
 * account's request, and the number is mailed. When the register is down the draft stays as it is and
 * filing again is safe, whatever became of the first attempt.
 */
public final class FileRequest {

  /** Whose. */
  public record Command(Actor actor) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Filed() implements Outcome {}

    /** Questions that must be answered are not, or nothing was saved at all. */
    record Incomplete(FormReading form) implements Outcome {}

    /** The answers cannot all be true. */
    record Impossible(List<FormFault> faults) implements Outcome {
      public Impossible {
        faults = List.copyOf(faults);
      }
    }

    record AlreadyRegistered() implements Outcome {}

    record RegisterRefused() implements Outcome {}

    record RegisterUnavailable() implements Outcome {}
  }

  /** Ready to be filed, or an outcome to tell. */
  private sealed interface Check {
    record Ready(FormReading form, LocalDate today) implements Check {}

    record Refused(Outcome outcome) implements Check {}
  }

  private final RegistrationDesk desk;
  private final RequestDrafts drafts;
  private final Requests requests;
  private final Accounts accounts;
  private final Communes communes;
  private final RegistrationSites departments;
  private final Outbox outbox;
  private final Links links;
  private final Ids ids;
  private final BusinessClock clock;
  private final Transactions transactions;

  public FileRequest(
      RegistrationDesk desk,
      RequestDrafts drafts,
      Requests requests,
      Accounts accounts,
      Communes communes,
      RegistrationSites departments,
      Outbox outbox,
      Links links,
      Ids ids,
      BusinessClock clock,
      Transactions transactions) {
    this.desk = desk;
    this.drafts = drafts;
    this.requests = requests;
    this.accounts = accounts;
    this.communes = communes;
    this.departments = departments;
    this.outbox = outbox;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return switch (transactions.read(() -> check(command.actor()))) {
      case Check.Refused(var outcome) -> outcome;
      case Check.Ready(var form, var today) ->
          switch (desk.file(form, today)) { // remote, hence between two transactions
            case RegistrationDesk.Answer.Filed(var record) ->
                transactions.write(() -> store(command.actor(), form, record));
            case RegistrationDesk.Answer.Refused refused -> new Outcome.RegisterRefused();
            case RegistrationDesk.Answer.Unreachable away -> new Outcome.RegisterUnavailable();
          };
    };
  }

  private Check check(Actor actor) {
    if (requests.ofAccount(actor.account()).isKnown()) {
      return new Check.Refused(new Outcome.AlreadyRegistered());
    }
    var today = BusinessClock.legalDate(clock.now());
    return switch (drafts.of(actor.account())) {
      case Fact.Unknown<RequestDraft> none ->
          new Check.Refused(
              new Outcome.Incomplete(FormReading.of(RequestDraft.nobodys(actor.account()))));
      case Fact.Known<RequestDraft>(var draft) -> judge(FormReading.of(draft), today);
    };
  }

  private Check judge(FormReading form, LocalDate today) {
    if (!form.isComplete()) {
      return new Check.Refused(new Outcome.Incomplete(form));
    }
    var account = accounts.byId(form.draft().account()).get();
    var filled = new FilledForm(form);
    var faults = new ArrayList<>(filled.faults(today, communes, departments));
    if (!SameIdentity.named(account, filled.birthName(), filled.lastName(), filled.firstName())) {
      faults.add(FilledForm.otherIdentity());
    }
    return faults.isEmpty()
        ? new Check.Ready(form, today)
        : new Check.Refused(new Outcome.Impossible(faults));
  }

  private Outcome store(Actor actor, FormReading form, RegisterRecord record) {
    var now = clock.now();
    var account = accounts.byId(actor.account()).get();
    var request =
        HousingRequest.imported(
                new RequestId(ids.next()),
                account.id(),
                requests.nextPlatformNumber(),
                record,
                !SameIdentity.of(account, record),
                now)
            .completed(new FilledForm(form).complement());
    // false when a twin of this call was quicker: it had the same number and stored the same
    // request
    if (requests.add(request)) {
      drafts.delete(account.id());
      outbox.tell(new Announcement(account.id(), numberMail(account, record)));
    }
    return new Outcome.Filed();
  }

  private MailOrder numberMail(Account account, RegisterRecord record) {
    return new MailOrder(
        new MailId(ids.next()),
        MailKind.REQUEST_REGISTERED,
        account.email().value(),
        account.language(),
        Map.of(
            "uniqueNumber",
            record.number().value(),
            "expiresOn",
            record.expiresOn().toString(),
            "link",
            links.to("/demande")));
  }
}
