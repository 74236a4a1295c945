package fr.alin.api.accounts;

import fr.alin.account.ActivateAccount;
import fr.alin.account.CreateAccount;
import fr.alin.account.OneTimeLink;
import fr.alin.account.Password;
import fr.alin.account.Person;
import fr.alin.account.RequestPasswordReset;
import fr.alin.account.ResetPassword;
import fr.alin.account.SecretToken;
import fr.alin.account.Title;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.wire.Wire;
import fr.alin.api.words.Words;
import fr.alin.mail.Language;
import fr.alin.openapi.api.AccountsApi;
import fr.alin.openapi.model.AcknowledgementDto;
import fr.alin.openapi.model.ActivateAccountRequestDto;
import fr.alin.openapi.model.CreateAccountRequestDto;
import fr.alin.openapi.model.PasswordResetRequestDto;
import fr.alin.openapi.model.ResetPasswordRequestDto;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountController implements AccountsApi {

  private final CreateAccount createAccount;
  private final ActivateAccount activateAccount;
  private final RequestPasswordReset requestPasswordReset;
  private final ResetPassword resetPassword;
  private final Caller caller;
  private final Words words;
  private final PasswordAnswers passwords;

  AccountController(
      CreateAccount createAccount,
      ActivateAccount activateAccount,
      RequestPasswordReset requestPasswordReset,
      ResetPassword resetPassword,
      Caller caller,
      Words words,
      PasswordAnswers passwords) {
    this.createAccount = createAccount;
    this.activateAccount = activateAccount;
    this.requestPasswordReset = requestPasswordReset;
    this.resetPassword = resetPassword;
    this.caller = caller;
    this.words = words;
    this.passwords = passwords;
  }

  @Override
  public HttpResponse<AcknowledgementDto> createAccount(
      CreateAccountRequestDto createAccountRequestDto) {
    return switch (createAccount.handle(command(createAccountRequestDto))) {
      case CreateAccount.Outcome.Accepted(var validity) ->
          acknowledged("account.acknowledged", validity);
      case CreateAccount.Outcome.AddressMalformed m ->
          throw malformed("/email", "validation.format");
      case CreateAccount.Outcome.TermsNotAccepted t ->
          throw malformed("/termsAccepted", "account.terms");
    };
  }

  @Override
  public HttpResponse<Void> activateAccount(ActivateAccountRequestDto activateAccountRequestDto) {
    var dto = activateAccountRequestDto;
    var command =
        new ActivateAccount.Command(
            new SecretToken(dto.getToken()), new Password(dto.getPassword()));
    return switch (activateAccount.handle(command)) {
      case ActivateAccount.Outcome.Activated a -> HttpResponse.noContent();
      case ActivateAccount.Outcome.TooWeak(var weaknesses) -> throw passwords.tooWeak(weaknesses);
      case ActivateAccount.Outcome.LinkExpired e -> throw ProblemException.of(Problem.LINK_EXPIRED);
      case ActivateAccount.Outcome.LinkUsed u -> throw ProblemException.of(Problem.LINK_EXPIRED);
      case ActivateAccount.Outcome.LinkUnknown n -> throw ProblemException.of(Problem.LINK_EXPIRED);
    };
  }

  @Override
  public HttpResponse<AcknowledgementDto> requestPasswordReset(
      PasswordResetRequestDto passwordResetRequestDto) {
    return switch (requestPasswordReset.handle(
        new RequestPasswordReset.Command(passwordResetRequestDto.getEmail()))) {
      case RequestPasswordReset.Outcome.Accepted a ->
          acknowledged("account.reset-acknowledged", OneTimeLink.RESET_VALIDITY);
    };
  }

  @Override
  public HttpResponse<Void> resetPassword(ResetPasswordRequestDto resetPasswordRequestDto) {
    var dto = resetPasswordRequestDto;
    var command =
        new ResetPassword.Command(new SecretToken(dto.getToken()), new Password(dto.getPassword()));
    return switch (resetPassword.handle(command)) {
      case ResetPassword.Outcome.PasswordSet s -> HttpResponse.noContent();
      case ResetPassword.Outcome.TooWeak(var weaknesses) -> throw passwords.tooWeak(weaknesses);
      case ResetPassword.Outcome.LinkExpired e -> throw ProblemException.of(Problem.LINK_EXPIRED);
      case ResetPassword.Outcome.LinkUsed u -> throw ProblemException.of(Problem.LINK_EXPIRED);
      case ResetPassword.Outcome.LinkUnknown n -> throw ProblemException.of(Problem.LINK_EXPIRED);
    };
  }

  private static CreateAccount.Command command(CreateAccountRequestDto dto) {
    var person =
        new Person(
            Wire.same(Title.class, dto.getTitle()),
            dto.getBirthName().strip(),
            dto.getFirstName().strip(),
            dto.getMobilePhone().replaceAll("[ .-]", ""));
    return new CreateAccount.Command(
        person,
        dto.getEmail(),
        Wire.same(Language.class, dto.getLanguage()),
        dto.getTermsAccepted());
  }

  private HttpResponse<AcknowledgementDto> acknowledged(String key, Duration validity) {
    return HttpResponse.accepted()
        .body(new AcknowledgementDto(words.say(caller.language(), key), validity.toSeconds()));
  }

  private ProblemException malformed(String pointer, String key) {
    return ProblemException.of(Problem.VALIDATION)
        .at(pointer, words.say(caller.language(), key, ""));
  }
}
