package fr.alin.api.requests;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.application.ReadRequest;
import fr.alin.matching.RefreshAndCompare;
import fr.alin.openapi.model.HousingRequestDto;
import fr.alin.openapi.model.RefreshEffectDto;
import fr.alin.openapi.model.RefreshStandingDto;
import fr.alin.request.RegisterChange;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** The caller's request as every operation that changes it answers. */
@Singleton
final class OwnRequest {

  private final ReadRequest readRequest;
  private final RequestMapping mapping;
  private final Caller caller;

  OwnRequest(ReadRequest readRequest, RequestMapping mapping, Caller caller) {
    this.readRequest = readRequest;
    this.mapping = mapping;
    this.caller = caller;
  }

  ReadRequest.Outcome.Found current() {
    return switch (readRequest.handle(new ReadRequest.Command(caller.actor()))) {
      case ReadRequest.Outcome.Found found -> found;
      case ReadRequest.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }

  HttpResponse<HousingRequestDto> answer() {
    return answer(List.of(), Fact.unknown("effect"));
  }

  /**
   * The request after a refresh.
   *
   * @param changes what it brought
   * @param effect what that does to eligibility and rank
   */
  HttpResponse<HousingRequestDto> answer(
      List<RegisterChange> changes, Fact<RefreshAndCompare.Effect> effect) {
    var found = current();
    var dto =
        mapping.toDto(
            found.request(),
            found.completeness(),
            found.employer(),
            found.offeredLevels(),
            found.facts(),
            changes,
            found.today(),
            caller.language());
    dto.setEffect(Values.orNull(effect.map(OwnRequest::effect)));
    return HttpResponse.ok(dto).header("ETag", "\"" + dto.getVersion() + "\"");
  }

  private static RefreshEffectDto effect(RefreshAndCompare.Effect effect) {
    return new RefreshEffectDto(
        !effect.isNone(), standing(effect.before()), standing(effect.after()));
  }

  private static RefreshStandingDto standing(RefreshAndCompare.Standing standing) {
    var dto = new RefreshStandingDto(standing.householdSize());
    dto.setEligibleOffers(Values.orNull(standing.eligible()));
    dto.setOffersToComplete(Values.orNull(standing.toComplete()));
    dto.setMaximumRentCents(Values.orNull(standing.maximumRent().map(Euros::cents)));
    standing
        .placement()
        .map(
            place -> {
              dto.setOffer(place.offer());
              dto.setPosition(place.position());
              dto.setOutOf(place.outOf());
              dto.setPoints(place.points());
              return place;
            });
    return dto;
  }
}
