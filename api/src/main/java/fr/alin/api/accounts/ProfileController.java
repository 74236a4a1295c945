package fr.alin.api.accounts;

import fr.alin.account.ChangeLanguage;
import fr.alin.account.GetMe;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.wire.Wire;
import fr.alin.mail.Language;
import fr.alin.openapi.api.ProfileApi;
import fr.alin.openapi.model.LanguageChoiceDto;
import fr.alin.openapi.model.ProfileDto;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProfileController implements ProfileApi {

  private final GetMe getMe;
  private final ChangeLanguage changeLanguage;
  private final ProfileMapper mapper;
  private final Caller caller;

  ProfileController(
      GetMe getMe, ChangeLanguage changeLanguage, ProfileMapper mapper, Caller caller) {
    this.getMe = getMe;
    this.changeLanguage = changeLanguage;
    this.mapper = mapper;
    this.caller = caller;
  }

  @Override
  public ProfileDto getMe() {
    return switch (getMe.handle(new GetMe.Command(caller.actor()))) {
      case GetMe.Outcome.Found(var account, var termsToAccept) ->
          mapper.profile(account, termsToAccept);
      case GetMe.Outcome.NotFound n -> throw ProblemException.of(Problem.UNAUTHORIZED);
    };
  }

  @Override
  public ProfileDto setMyLanguage(LanguageChoiceDto languageChoiceDto) {
    var chosen = Wire.same(Language.class, languageChoiceDto.getLanguage());
    return switch (changeLanguage.handle(new ChangeLanguage.Command(caller.actor(), chosen))) {
      case ChangeLanguage.Outcome.Changed c -> getMe();
      case ChangeLanguage.Outcome.NotFound n -> throw ProblemException.of(Problem.UNAUTHORIZED);
    };
  }
}
