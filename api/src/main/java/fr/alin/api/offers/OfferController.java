package fr.alin.api.offers;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.matching.ListOffers;
import fr.alin.matching.OfferCard;
import fr.alin.matching.OfferSearch;
import fr.alin.matching.RankOffers;
import fr.alin.matching.ReadOffer;
import fr.alin.openapi.api.OffersApi;
import fr.alin.openapi.model.DwellingKindDto;
import fr.alin.openapi.model.DwellingTypeDto;
import fr.alin.openapi.model.OfferDetailDto;
import fr.alin.openapi.model.OfferPageDto;
import fr.alin.openapi.model.OfferSelectionDto;
import fr.alin.openapi.model.OfferSortDto;
import fr.alin.openapi.model.TenureDto;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The offers for which my household is eligible. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class OfferController implements OffersApi {

  private final ListOffers listOffers;
  private final RankOffers rankOffers;
  private final ReadOffer readOffer;
  private final OfferViews views;
  private final Caller caller;

  OfferController(
      ListOffers listOffers,
      RankOffers rankOffers,
      ReadOffer readOffer,
      OfferViews views,
      Caller caller) {
    this.listOffers = listOffers;
    this.rankOffers = rankOffers;
    this.readOffer = readOffer;
    this.views = views;
    this.caller = caller;
  }

  @Override
  public OfferPageDto listOffers(
      @Nullable String communeCode,
      @Nullable Integer radiusKm,
      @Nullable String departmentCode,
      @Nullable List<DwellingTypeDto> dwellingType,
      @Nullable Long maxRentCents,
      @Nullable Integer minSurface,
      @Nullable DwellingKindDto kind,
      @Nullable TenureDto tenure,
      @Nullable Boolean accessible,
      @Nullable Boolean availableNow,
      @Nullable OfferSelectionDto selection,
      @Nullable OfferSortDto sort,
      @Nullable String cursor,
      @Nullable Integer limit) {
    var filter =
        OfferFilters.of(
            communeCode,
            radiusKm,
            departmentCode,
            dwellingType,
            maxRentCents,
            minSurface,
            kind,
            tenure,
            accessible);
    var now = Boolean.TRUE.equals(availableNow);
    var eligible = selection != OfferSelectionDto.TO_COMPLETE;
    return switch (sort == null || !eligible ? OfferSortDto.DEADLINE : sort) {
      case MY_RANK -> ranked(filter, now, RankOffers.Order.MY_RANK);
      case DISTANCE_TO_WORK -> ranked(filter, now, RankOffers.Order.DISTANCE_TO_WORK);
      case NEWEST ->
          listed(filter, now, eligible, OfferSearch.Order.NEWEST, Values.page(cursor, limit));
      case RENT ->
          listed(filter, now, eligible, OfferSearch.Order.RENT, Values.page(cursor, limit));
      case DEADLINE ->
          listed(filter, now, eligible, OfferSearch.Order.DEADLINE, Values.page(cursor, limit));
    };
  }

  private OfferPageDto listed(
      OfferSearch.Filter filter,
      boolean availableNow,
      boolean eligible,
      OfferSearch.Order order,
      Page page) {
    var command =
        new ListOffers.Command(
            caller.actor(),
            eligible ? OfferSearch.Selection.ELIGIBLE : OfferSearch.Selection.TO_COMPLETE,
            filter,
            availableNow,
            order,
            page);
    return switch (listOffers.handle(command)) {
      case ListOffers.Outcome.Listed(var cards, var asOf) ->
          page(cards.items(), asOf, true).next(Values.orNull(cards.next()));
      case ListOffers.Outcome.RequestNotSubmitted r -> throw notSubmitted();
    };
  }

  private OfferPageDto ranked(
      OfferSearch.Filter filter, boolean availableNow, RankOffers.Order order) {
    var command = new RankOffers.Command(caller.actor(), filter, availableNow, order);
    return switch (rankOffers.handle(command)) {
      case RankOffers.Outcome.Ranked(var cards, var complete, var asOf) ->
          page(cards, asOf, complete);
      case RankOffers.Outcome.RequestNotSubmitted r -> throw notSubmitted();
    };
  }

  private OfferPageDto page(List<OfferCard> cards, Instant asOf, boolean complete) {
    return new OfferPageDto(
        cards.stream().map(card -> views.card(card, asOf, caller.language())).toList(),
        null,
        complete);
  }

  private static ProblemException notSubmitted() {
    return ProblemException.of(Problem.NOT_IN_STATE).link("request", "/me/request");
  }

  @Override
  public OfferDetailDto getOffer(UUID offerId) {
    var command = new ReadOffer.Command(caller.actor(), new OfferId(offerId));
    return switch (readOffer.handle(command)) {
      case ReadOffer.Outcome.Found(var view) -> views.detail(view, caller.language());
      case ReadOffer.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
      case ReadOffer.Outcome.RequestNotSubmitted r -> throw notSubmitted();
    };
  }
}
