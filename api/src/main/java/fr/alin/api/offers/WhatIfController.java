package fr.alin.api.offers;

import fr.alin.api.mapping.Findings;
import fr.alin.api.mapping.Sheets;
import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.words.Words;
import fr.alin.application.RankingBoard.Standing;
import fr.alin.consent.DisclosureLevel;
import fr.alin.mail.Language;
import fr.alin.matching.ImagineChange;
import fr.alin.matching.ImaginedChange;
import fr.alin.matching.Prospect;
import fr.alin.openapi.api.WhatIfApi;
import fr.alin.openapi.model.ImagineChangeRequestDto;
import fr.alin.openapi.model.ImaginedChangeDto;
import fr.alin.openapi.model.ProspectDto;
import fr.alin.reference.CommuneCode;
import fr.alin.shared.Euros;
import fr.alin.shared.OfferId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** A home as I imagine my situation. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class WhatIfController implements WhatIfApi {

  private final ImagineChange imagineChange;
  private final Findings findings;
  private final Sheets sheets;
  private final Words words;
  private final Caller caller;

  WhatIfController(
      ImagineChange imagineChange, Findings findings, Sheets sheets, Words words, Caller caller) {
    this.imagineChange = imagineChange;
    this.findings = findings;
    this.sheets = sheets;
    this.words = words;
    this.caller = caller;
  }

  @Override
  public ImaginedChangeDto imagineChange(
      UUID offerId, ImagineChangeRequestDto imagineChangeRequestDto) {
    var language = caller.language();
    var command =
        new ImagineChange.Command(
            caller.actor(), new OfferId(offerId), change(imagineChangeRequestDto));
    return switch (imagineChange.handle(command)) {
      case ImagineChange.Outcome.Imagined(var now, var then, var version, var asOf) ->
          new ImaginedChangeDto(
              prospect(now, language), prospect(then, language), version, Values.at(asOf));
      case ImagineChange.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case ImagineChange.Outcome.RequestNotSubmitted r ->
          throw ProblemException.of(Problem.NOT_IN_STATE).link("request", "/me/request");
      case ImagineChange.Outcome.OfferClosed c -> throw ProblemException.of(Problem.OFFER_CLOSED);
      case ImagineChange.Outcome.LevelNotOffered l ->
          throw ProblemException.of(Problem.LEVEL_NOT_OFFERED);
      case ImagineChange.Outcome.UnknownCommune u ->
          throw ProblemException.of(Problem.UNKNOWN_COMMUNE);
      case ImagineChange.Outcome.TooManyPersons t ->
          throw ProblemException.of(Problem.IMPOSSIBLE_FACTS)
              .at("/births", words.say(language, "impossible.births"));
    };
  }

  private static ImaginedChange change(ImagineChangeRequestDto asked) {
    return new ImaginedChange(
        Values.fact(asked.getBirths(), "births").orElse(0),
        Values.fact(asked.getMonthlyIncomeCents(), "monthly income").map(Euros::cents),
        Boolean.TRUE.equals(asked.getTurnsThirty()),
        Values.fact(asked.getDisclosureLevel(), "disclosure level").map(DisclosureLevel::of),
        Boolean.TRUE.equals(asked.getEmployerConfirms()),
        Values.fact(asked.getSearchedCommuneCode(), "commune").map(CommuneCode::new),
        Values.fact(asked.getHomeCommuneCode(), "commune").map(CommuneCode::new));
  }

  private ProspectDto prospect(Prospect prospect, Language language) {
    return new ProspectDto(
        findings.toDto(prospect.verdict()),
        findings.toDtos(prospect.verdict().findings(), language),
        Values.orNull(prospect.sheet().map(sheet -> sheets.toDto(sheet, language))),
        Values.orNull(prospect.amongEligible().map(Standing::position)),
        Values.orNull(prospect.amongEligible().map(Standing::outOf)),
        Values.orNull(prospect.amongApplicants().map(Standing::position)),
        Values.orNull(prospect.amongApplicants().map(Standing::outOf)));
  }
}
