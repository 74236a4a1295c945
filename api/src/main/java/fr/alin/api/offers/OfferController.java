package fr.alin.api.offers;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.matching.ListOffers;
import fr.alin.matching.OfferSearch;
import fr.alin.matching.ReadOffer;
import fr.alin.openapi.api.OffersApi;
import fr.alin.openapi.model.DwellingTypeDto;
import fr.alin.openapi.model.OfferDetailDto;
import fr.alin.openapi.model.OfferPageDto;
import fr.alin.openapi.model.OfferSelectionDto;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The offers for which my household is eligible. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class OfferController implements OffersApi {

  private final ListOffers listOffers;
  private final ReadOffer readOffer;
  private final OfferViews views;
  private final Caller caller;

  OfferController(ListOffers listOffers, ReadOffer readOffer, OfferViews views, Caller caller) {
    this.listOffers = listOffers;
    this.readOffer = readOffer;
    this.views = views;
    this.caller = caller;
  }

  @Override
  public OfferPageDto listOffers(
      @Nullable String communeCode,
      @Nullable String departmentCode,
      @Nullable DwellingTypeDto dwellingType,
      @Nullable Long maxRentCents,
      @Nullable Boolean accessible,
      @Nullable Boolean availableNow,
      @Nullable OfferSelectionDto selection,
      @Nullable String cursor,
      @Nullable Integer limit) {
    var filter =
        new OfferSearch.Filter(
            Values.fact(communeCode, "commune").map(CommuneCode::new),
            Values.fact(departmentCode, "department").map(DepartmentCode::new),
            Values.fact(dwellingType, "type").map(t -> DwellingType.valueOf(t.name())),
            Values.fact(maxRentCents, "maximum rent").map(Euros::cents),
            Boolean.TRUE.equals(accessible),
            Fact.unknown("availability"));
    var command =
        new ListOffers.Command(
            caller.actor(),
            selection == OfferSelectionDto.TO_COMPLETE
                ? OfferSearch.Selection.TO_COMPLETE
                : OfferSearch.Selection.ELIGIBLE,
            filter,
            Boolean.TRUE.equals(availableNow),
            Values.page(cursor, limit));
    return switch (listOffers.handle(command)) {
      case ListOffers.Outcome.Listed(var cards, var now) ->
          new OfferPageDto(
              cards.items().stream().map(c -> views.card(c, now, caller.language())).toList(),
              Values.orNull(cards.next()));
      case ListOffers.Outcome.RequestNotSubmitted r ->
          throw ProblemException.of(Problem.NOT_IN_STATE).link("request", "/me/request");
    };
  }

  @Override
  public OfferDetailDto getOffer(UUID offerId) {
    var command = new ReadOffer.Command(caller.actor(), new OfferId(offerId));
    return switch (readOffer.handle(command)) {
      case ReadOffer.Outcome.Found(var view) -> views.detail(view, caller.language());
      case ReadOffer.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case ReadOffer.Outcome.RequestNotSubmitted r ->
          throw ProblemException.of(Problem.NOT_IN_STATE).link("request", "/me/request");
    };
  }
}
