package fr.alin.registry;

import fr.alin.account.Accounts;
import fr.alin.account.Actor;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.Requests;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.ImportId;
import fr.alin.shared.RequestId;
import fr.alin.shared.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** The employee enters the code; the request is imported, read only (domain.md 4.5). */
public final class ConfirmImport {

  /** The code as typed. */
  public record Command(Actor actor, ImportId importId, String code) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Imported(RequestId request) implements Outcome {}

    record NotFound() implements Outcome {}

    record CodeWrong(int triesLeft) implements Outcome {}

    record CodeExpired() implements Outcome {}

    /** Five wrong codes: a new one is needed. */
    record TriesExhausted() implements Outcome {}

    record AlreadyImported() implements Outcome {}

    /** Another account holds this number: one number, one account. */
    record NumberTaken() implements Outcome {}

    record NumberUnknown() implements Outcome {}

    record RegisterRefused() implements Outcome {}

    record RegisterUnavailable() implements Outcome {}
  }

  /** Code checks: right, with the number it proves, or an outcome to tell. */
  private sealed interface Check {
    record Proved(UniqueNumber number) implements Check {}

    record Refused(Outcome outcome) implements Check {}
  }

  private final NationalRegister register;
  private final Requests requests;
  private final Accounts accounts;
  private final ImportAttempts attempts;
  private final ImportCodes codes;
  private final Parameters parameters;
  private final Ids ids;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ConfirmImport(
      NationalRegister register,
      Requests requests,
      Accounts accounts,
      ImportAttempts attempts,
      ImportCodes codes,
      Parameters parameters,
      Ids ids,
      BusinessClock clock,
      Transactions transactions) {
    this.register = register;
    this.requests = requests;
    this.accounts = accounts;
    this.attempts = attempts;
    this.codes = codes;
    this.parameters = parameters;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return switch (transactions.write(() -> check(command))) {
      case Check.Refused(var outcome) -> outcome;
      case Check.Proved(var number) ->
          switch (register.read(number)) { // remote, hence between two transactions
            case NationalRegister.Answer.Found(var record) ->
                transactions.write(() -> store(command, record));
            case NationalRegister.Answer.NotFound n -> new Outcome.NumberUnknown();
            case NationalRegister.Answer.Refused r -> new Outcome.RegisterRefused();
            case NationalRegister.Answer.Unreachable u -> new Outcome.RegisterUnavailable();
          };
    };
  }

  private Check check(Command command) {
    var now = clock.now();
    var limit = parameters.inForceOn(BusinessClock.legalDate(now)).delays().importCodeAttempts();
    return switch (attempts.lock(command.importId(), command.actor().account())) {
      case Fact.Unknown<ImportAttempt> u -> new Check.Refused(new Outcome.NotFound());
      case Fact.Known<ImportAttempt>(var attempt) -> judge(attempt, command.code(), now, limit);
    };
  }

  private Check judge(ImportAttempt attempt, String code, Instant now, int limit) {
    if (attempt.used()) {
      return new Check.Refused(new Outcome.AlreadyImported());
    }
    if (attempt.wrongTries() >= limit) {
      return new Check.Refused(new Outcome.TriesExhausted());
    }
    if (!now.isBefore(attempt.expiresAt())) {
      return new Check.Refused(new Outcome.CodeExpired());
    }
    if (!sameDigest(attempt.codeDigest(), codes.digest(attempt.id(), code))) {
      attempts.update(attempt.wrongTry());
      var left = limit - attempt.wrongTries() - 1;
      return new Check.Refused(
          left == 0 ? new Outcome.TriesExhausted() : new Outcome.CodeWrong(left));
    }
    return new Check.Proved(attempt.number());
  }

  private static boolean sameDigest(String stored, String computed) {
    return MessageDigest.isEqual(
        stored.getBytes(StandardCharsets.US_ASCII), computed.getBytes(StandardCharsets.US_ASCII));
  }

  private Outcome store(Command command, RegisterRecord record) {
    var now = clock.now();
    var attempt = attempts.lock(command.importId(), command.actor().account());
    if (attempt.map(ImportAttempt::used).orElse(true)) {
      return new Outcome.AlreadyImported();
    }
    var account = accounts.byId(command.actor().account()).get();
    if (requests.ofAccount(account.id()).isKnown()) {
      return new Outcome.AlreadyImported();
    }
    var request =
        HousingRequest.imported(
            new RequestId(ids.next()),
            account.id(),
            requests.nextPlatformNumber(),
            record,
            !SameIdentity.of(account, record),
            now);
    if (!requests.add(request)) {
      return new Outcome.NumberTaken();
    }
    attempts.update(attempt.get().consumed());
    return new Outcome.Imported(request.id());
  }
}
