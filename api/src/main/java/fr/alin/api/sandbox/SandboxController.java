package fr.alin.api.sandbox;

import fr.alin.account.RealTime;
import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.wire.Cursors;
import fr.alin.openapi.api.SandboxApi;
import fr.alin.openapi.model.MoveSandboxClockRequestDto;
import fr.alin.openapi.model.SandboxClockDto;
import fr.alin.openapi.model.SandboxMailPageDto;
import fr.alin.openapi.model.SandboxRegisterRequestPageDto;
import fr.alin.sandbox.MoveSandboxClock;
import fr.alin.sandbox.SandboxMailbox;
import fr.alin.sandbox.SandboxRegister;
import fr.alin.shared.BusinessClock;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Exists in the demonstration only: elsewhere its paths are unknown. */
@Controller("/api/v1")
@Requires(env = "demo", notEnv = "production")
@ExecuteOn(TaskExecutors.BLOCKING)
class SandboxController implements SandboxApi {

  private static final String ALL = "register-requests";

  private final MoveSandboxClock moveClock;
  private final BusinessClock clock;
  private final RealTime realTime;
  private final SandboxMailbox mailbox;
  private final SandboxRegister register;
  private final Caller caller;

  SandboxController(
      MoveSandboxClock moveClock,
      BusinessClock clock,
      RealTime realTime,
      SandboxMailbox mailbox,
      SandboxRegister register,
      Caller caller) {
    this.moveClock = moveClock;
    this.clock = clock;
    this.realTime = realTime;
    this.mailbox = mailbox;
    this.register = register;
    this.caller = caller;
  }

  @Override
  public SandboxClockDto getSandboxClock() {
    return clock(clock.now());
  }

  @Override
  public SandboxClockDto moveSandboxClock(MoveSandboxClockRequestDto moveSandboxClockRequestDto) {
    var target = moveSandboxClockRequestDto.getNow().toInstant();
    return switch (moveClock.handle(new MoveSandboxClock.Command(caller.actor(), target))) {
      case MoveSandboxClock.Outcome.Moved(var now) -> clock(now);
      case MoveSandboxClock.Outcome.Forbidden f -> throw ProblemException.of(Problem.FORBIDDEN);
      case MoveSandboxClock.Outcome.OnlyForward o ->
          throw ProblemException.of(Problem.SANDBOX_ONLY_FORWARD);
    };
  }

  @Override
  public SandboxMailPageDto listSandboxMails(
      @Nullable String recipient, @Nullable String cursor, @Nullable Integer limit) {
    var mails = mailbox.list(Values.fact(recipient, "recipient"), Values.page(cursor, limit));
    return new SandboxMailPageDto(
        mails.items().stream().map(SandboxMapper::mail).toList(), Values.orNull(mails.next()));
  }

  @Override
  public SandboxRegisterRequestPageDto listSandboxRegisterRequests(
      @Nullable String cursor, @Nullable Integer limit) {
    var size = Values.page(null, limit).limit();
    var offset = Cursors.offset(cursor, ALL);
    var held = register.list(offset + size + 1);
    return new SandboxRegisterRequestPageDto(
        Cursors.cut(held, offset, size).stream().map(SandboxMapper::registerRequest).toList(),
        Cursors.next(offset, size, held.size(), ALL));
  }

  private SandboxClockDto clock(Instant now) {
    return new SandboxClockDto(
        Values.at(now), Duration.between(realTime.now(), now).plusMillis(500).toSeconds());
  }
}
