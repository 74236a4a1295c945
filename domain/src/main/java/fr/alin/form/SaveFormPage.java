package fr.alin.form;

import fr.alin.account.Actor;
import fr.alin.form.PageEntries.Read;
import fr.alin.reference.Communes;
import fr.alin.reference.RegistrationSites;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.DraftId;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The caller saves one page of the form. An answer may be missing, none may be wrong. Two devices may
 * fill in different pages at once; on the same page the second one is told.
 */
public final class SaveFormPage {

  /**
   * What was typed.
   *
   * @param seen version of the draft that the caller saw (If-Match), unknown when not sent
   */
  public record Command(Actor actor, String page, List<Entry> entries, Fact<Long> seen) {
    public Command {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One entry of the page.
   *
   * @param id unknown for somebody added
   */
  public record Entry(Fact<String> id, Map<String, List<String>> answers) {
    public Entry {
      answers = Map.copyOf(answers);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Saved(FormReading form, LocalDate today) implements Outcome {}

    /** The form has no such page. */
    record UnknownPage() implements Outcome {}

    /** The page, or the persons it is about, changed on another device. */
    record Stale() implements Outcome {}

    /** The account has a request already. */
    record AlreadyRegistered() implements Outcome {}

    /** These answers are wrong; nothing was stored. */
    record Refused(List<FormFault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  private final RequestDrafts drafts;
  private final Requests requests;
  private final Communes communes;
  private final RegistrationSites departments;
  private final Ids ids;
  private final BusinessClock clock;
  private final Transactions transactions;

  public SaveFormPage(
      RequestDrafts drafts,
      Requests requests,
      Communes communes,
      RegistrationSites departments,
      Ids ids,
      BusinessClock clock,
      Transactions transactions) {
    this.drafts = drafts;
    this.requests = requests;
    this.communes = communes;
    this.departments = departments;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return switch (RequestForm.page(command.page())) {
      case Fact.Unknown<FormPage> unknown -> new Outcome.UnknownPage();
      case Fact.Known<FormPage>(var page) ->
          transactions.write(() -> save(command, page, clock.now()));
    };
  }

  private Outcome save(Command command, FormPage page, Instant now) {
    var account = command.actor().account();
    if (requests.ofAccount(account).isKnown()) {
      return new Outcome.AlreadyRegistered();
    }
    var draft =
        drafts.lock(account).orElse(RequestDraft.start(new DraftId(ids.next()), account, now));
    if (command.seen().map(seen -> draft.movedSince(page, seen)).orElse(false)
        || !draft.asks(page)) {
      return new Outcome.Stale();
    }
    var today = BusinessClock.legalDate(now);
    var ground = new Ground(today, communes, departments);
    return switch (PageEntries.read(draft, page, command.entries(), ground)) {
      case Read.Gone gone -> new Outcome.Stale();
      case Read.Wrong(var faults) -> new Outcome.Refused(faults);
      case Read.Items(var items) -> {
        var next = draft.saving(page, items, today, now);
        drafts.put(next);
        yield new Outcome.Saved(FormReading.of(next), today);
      }
    };
  }
}
