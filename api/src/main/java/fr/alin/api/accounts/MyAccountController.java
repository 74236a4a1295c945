package fr.alin.api.accounts;

import fr.alin.account.AcceptTerms;
import fr.alin.account.ChangePassword;
import fr.alin.account.ChangePhone;
import fr.alin.account.ConfirmEmailChange;
import fr.alin.account.OneTimeLink;
import fr.alin.account.Password;
import fr.alin.account.RequestEmailChange;
import fr.alin.account.SecretToken;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.security.CookieDefence;
import fr.alin.api.words.Words;
import fr.alin.openapi.api.MyAccountApi;
import fr.alin.openapi.model.AccountClosureDto;
import fr.alin.openapi.model.AcknowledgementDto;
import fr.alin.openapi.model.EmailChangeConfirmationDto;
import fr.alin.openapi.model.EmailChangeDto;
import fr.alin.openapi.model.FileReadingPageDto;
import fr.alin.openapi.model.PasswordChangeDto;
import fr.alin.openapi.model.PersonalDataDto;
import fr.alin.openapi.model.PhoneChangeDto;
import fr.alin.openapi.model.ProfileDto;
import fr.alin.openapi.model.SessionDto;
import fr.alin.request.CloseAccount;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** What the caller may change of the account, read of it, and end. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class MyAccountController implements MyAccountApi {

  private final ChangePassword changePassword;
  private final ChangePhone changePhone;
  private final AcceptTerms acceptTerms;
  private final RequestEmailChange requestEmailChange;
  private final ConfirmEmailChange confirmEmailChange;
  private final CloseAccount closeAccount;
  private final ProfileController profiles;
  private final PasswordAnswers passwords;
  private final MyData data;
  private final CookieDefence cookies;
  private final Caller caller;
  private final Words words;

  MyAccountController(
      ChangePassword changePassword,
      ChangePhone changePhone,
      AcceptTerms acceptTerms,
      RequestEmailChange requestEmailChange,
      ConfirmEmailChange confirmEmailChange,
      CloseAccount closeAccount,
      ProfileController profiles,
      PasswordAnswers passwords,
      MyData data,
      CookieDefence cookies,
      Caller caller,
      Words words) {
    this.changePassword = changePassword;
    this.changePhone = changePhone;
    this.acceptTerms = acceptTerms;
    this.requestEmailChange = requestEmailChange;
    this.confirmEmailChange = confirmEmailChange;
    this.closeAccount = closeAccount;
    this.profiles = profiles;
    this.passwords = passwords;
    this.data = data;
    this.cookies = cookies;
    this.caller = caller;
    this.words = words;
  }

  @Override
  public HttpResponse<SessionDto> changeMyPassword(PasswordChangeDto dto) {
    var chosen = new Password(dto.getPassword());
    var command =
        new ChangePassword.Command(caller.actor(), new Password(dto.getCurrent()), chosen);
    return switch (changePassword.handle(command)) {
      case ChangePassword.Outcome.Changed(var email) ->
          passwords.logInAnew(email, chosen, dto.getClient());
      case ChangePassword.Outcome.WrongPassword w -> throw passwords.wrong("/current");
      case ChangePassword.Outcome.TooWeak(var weaknesses) -> throw passwords.tooWeak(weaknesses);
    };
  }

  @Override
  public ProfileDto setMyPhone(PhoneChangeDto dto) {
    return switch (changePhone.handle(
        new ChangePhone.Command(caller.actor(), dto.getMobilePhone()))) {
      case ChangePhone.Outcome.Changed c -> profiles.getMe();
      case ChangePhone.Outcome.NotFound n -> throw ProblemException.of(Problem.UNAUTHORIZED);
    };
  }

  @Override
  public ProfileDto acceptTerms() {
    return switch (acceptTerms.handle(new AcceptTerms.Command(caller.actor()))) {
      case AcceptTerms.Outcome.Accepted a -> profiles.getMe();
      case AcceptTerms.Outcome.NotFound n -> throw ProblemException.of(Problem.UNAUTHORIZED);
    };
  }

  @Override
  public HttpResponse<AcknowledgementDto> requestEmailChange(EmailChangeDto dto) {
    var command =
        new RequestEmailChange.Command(
            caller.actor(), dto.getEmail(), new Password(dto.getPassword()));
    return switch (requestEmailChange.handle(command)) {
      case RequestEmailChange.Outcome.Accepted a ->
          HttpResponse.accepted()
              .body(
                  new AcknowledgementDto(
                      words.say(caller.language(), "account.email-change-acknowledged"),
                      OneTimeLink.EMAIL_CHANGE_VALIDITY.toSeconds()));
      case RequestEmailChange.Outcome.AddressMalformed m ->
          throw ProblemException.of(Problem.VALIDATION)
              .at("/email", words.say(caller.language(), "validation.format", ""));
      case RequestEmailChange.Outcome.WrongPassword w -> throw passwords.wrong("/password");
    };
  }

  @Override
  public HttpResponse<Void> confirmEmailChange(EmailChangeConfirmationDto dto) {
    return switch (confirmEmailChange.handle(
        new ConfirmEmailChange.Command(new SecretToken(dto.getToken())))) {
      case ConfirmEmailChange.Outcome.Moved m -> HttpResponse.noContent();
      case ConfirmEmailChange.Outcome.LinkDead d -> throw ProblemException.of(Problem.LINK_EXPIRED);
      case ConfirmEmailChange.Outcome.AddressTaken t ->
          throw ProblemException.of(Problem.ADDRESS_TAKEN);
    };
  }

  @Override
  public FileReadingPageDto listMyFileReadings(@Nullable String cursor, @Nullable Integer limit) {
    return data.readings(cursor, limit);
  }

  @Override
  public PersonalDataDto exportMyData() {
    return data.all();
  }

  @Override
  public HttpResponse<Void> closeMyAccount(AccountClosureDto dto) {
    var command = new CloseAccount.Command(caller.actor(), new Password(dto.getPassword()));
    return switch (closeAccount.handle(command)) {
      case CloseAccount.Outcome.Closed c ->
          HttpResponse.<Void>noContent().cookie(cookies.emptied());
      case CloseAccount.Outcome.WrongPassword w -> throw passwords.wrong("/password");
      case CloseAccount.Outcome.SentToLandlord s ->
          throw ProblemException.of(Problem.APPLICATION_SENT);
      case CloseAccount.Outcome.NotAnApplicant n -> throw ProblemException.of(Problem.FORBIDDEN);
    };
  }
}
