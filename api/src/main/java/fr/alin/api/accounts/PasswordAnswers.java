package fr.alin.api.accounts;

import fr.alin.account.ClientKind;
import fr.alin.account.EmailAddress;
import fr.alin.account.LogIn;
import fr.alin.account.Password;
import fr.alin.account.PasswordRule.Weakness;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.wire.Wire;
import fr.alin.api.words.Words;
import fr.alin.openapi.model.ClientKindDto;
import fr.alin.openapi.model.SessionDto;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** What is said about passwords, wherever one is asked or chosen. */
@Singleton
final class PasswordAnswers {

  private final LogIn logIn;
  private final SessionAnswers sessions;
  private final Caller caller;
  private final Words words;

  PasswordAnswers(LogIn logIn, SessionAnswers sessions, Caller caller, Words words) {
    this.logIn = logIn;
    this.sessions = sessions;
    this.caller = caller;
    this.words = words;
  }

  ProblemException tooWeak(List<Weakness> weaknesses) {
    var problem = ProblemException.of(Problem.PASSWORD_TOO_WEAK);
    weaknesses.forEach(
        weakness ->
            problem.at("/password", words.say(caller.language(), "password." + weakness.name())));
    return problem;
  }

  ProblemException wrong(String pointer) {
    return ProblemException.of(Problem.PASSWORD_WRONG)
        .at(pointer, words.say(caller.language(), "problem.password-wrong.title"));
  }

  /** All sessions ended with the old password: the device that changed it goes on with a new one. */
  HttpResponse<SessionDto> logInAnew(EmailAddress email, Password chosen, ClientKindDto client) {
    var command =
        new LogIn.Command(
            email.value(),
            chosen,
            Wire.same(ClientKind.class, client),
            Devices.describe(caller.request().getHeaders().get("User-Agent")));
    return switch (logIn.handle(command)) {
      case LogIn.Outcome.LoggedIn(var tokens, var actor) -> sessions.opened(tokens);
      case LogIn.Outcome.WrongCredentials changedAgain ->
          throw ProblemException.of(Problem.CREDENTIALS_WRONG);
    };
  }
}
