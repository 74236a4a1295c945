package fr.alin.registry;

import fr.alin.account.Actor;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.mail.Recipients;
import fr.alin.reference.Parameters;
import fr.alin.request.RegisterRecord;
import fr.alin.request.Requests;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.ImportId;
import fr.alin.shared.MailId;
import fr.alin.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The employee gives a unique number; a code goes to the address that the register holds, not to the
 * account's (handbook, #3), valid 24 hours, at most three an hour.
 */
public final class StartImport {

  /** The number as typed. */
  public record Command(Actor actor, String typedNumber) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** A code left. {@code maskedEmail} shows enough to recognise the mailbox. */
    record CodeSent(ImportId id, String maskedEmail, Instant expiresAt) implements Outcome {}

    record NumberInvalid() implements Outcome {}

    record NumberUnknown() implements Outcome {}

    /** The register holds no mail address: it is added there first. */
    record NoEmailInRegister() implements Outcome {}

    /** This account has a request already: it is refreshed, or deleted first. */
    record AlreadyImported() implements Outcome {}

    record TooManyCodes(Duration retryAfter) implements Outcome {}

    record RegisterRefused() implements Outcome {}

    record RegisterUnavailable() implements Outcome {}
  }

  private static final Duration WINDOW = Duration.ofHours(1);

  private final NationalRegister register;
  private final Requests requests;
  private final ImportAttempts attempts;
  private final ImportCodes codes;
  private final Recipients recipients;
  private final Outbox outbox;
  private final Parameters parameters;
  private final Ids ids;
  private final BusinessClock clock;
  private final Transactions transactions;

  public StartImport(
      NationalRegister register,
      Requests requests,
      ImportAttempts attempts,
      ImportCodes codes,
      Recipients recipients,
      Outbox outbox,
      Parameters parameters,
      Ids ids,
      BusinessClock clock,
      Transactions transactions) {
    this.register = register;
    this.requests = requests;
    this.attempts = attempts;
    this.codes = codes;
    this.recipients = recipients;
    this.outbox = outbox;
    this.parameters = parameters;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var now = transactions.read(clock::now);
    return switch (UniqueNumber.parse(command.typedNumber(), BusinessClock.legalDate(now))) {
      case Fact.Unknown<UniqueNumber> u -> new Outcome.NumberInvalid();
      case Fact.Known<UniqueNumber>(var number) -> start(command.actor(), number, now);
    };
  }

  private Outcome start(Actor actor, UniqueNumber number, Instant now) {
    if (transactions.read(() -> requests.ofAccount(actor.account()).isKnown())) {
      return new Outcome.AlreadyImported();
    }
    return switch (register.read(number)) { // remote, hence outside any transaction
      case NationalRegister.Answer.NotFound n -> new Outcome.NumberUnknown();
      case NationalRegister.Answer.Refused r -> new Outcome.RegisterRefused();
      case NationalRegister.Answer.Unreachable u -> new Outcome.RegisterUnavailable();
      case NationalRegister.Answer.Found(var record) ->
          switch (record.applicant().email()) {
            case Fact.Unknown<String> u -> new Outcome.NoEmailInRegister();
            case Fact.Known<String>(var email) ->
                transactions.write(() -> send(actor, record, email, now));
          };
    };
  }

  private Outcome send(Actor actor, RegisterRecord record, String email, Instant now) {
    var delays = parameters.inForceOn(BusinessClock.legalDate(now)).delays();
    var sent = attempts.sentSince(actor.account(), record.number(), now.minus(WINDOW));
    if (sent >= delays.importCodeSendsPerHour()) {
      return new Outcome.TooManyCodes(WINDOW);
    }
    var id = new ImportId(ids.next());
    var code = codes.fresh();
    var expiresAt = now.plus(delays.importCode());
    attempts.add(
        new ImportAttempt(
            id,
            actor.account(),
            record.number(),
            codes.digest(id, code),
            now,
            expiresAt,
            0,
            false));
    var language =
        recipients
            .of(actor.account())
            .map(Recipients.Recipient::language)
            .orElse(fr.alin.mail.Language.FR);
    outbox.add(
        new MailOrder(
            new MailId(ids.next()),
            MailKind.IMPORT_CODE,
            email,
            language,
            Map.of("code", code, "uniqueNumber", record.number().value())));
    return new Outcome.CodeSent(id, mask(email), expiresAt);
  }

  /** {@code jo•••@yop•••.com}: enough to recognise one's mailbox, not enough to learn it. */
  static String mask(String email) {
    var at = email.indexOf('@');
    var dot = email.lastIndexOf('.');
    if (at < 1 || dot < at) {
      return "•••";
    }
    return head(email.substring(0, at))
        + "@"
        + head(email.substring(at + 1, dot))
        + email.substring(dot);
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length() > 3 ? 2 : 1, text.length())) + "•••";
  }
}
