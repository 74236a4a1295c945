package fr.alin.api.offers;

import fr.alin.api.mapping.OfferMapping;
import fr.alin.api.mapping.Values;
import fr.alin.api.security.Caller;
import fr.alin.matching.ListPublicOffers;
import fr.alin.matching.OfferSearch;
import fr.alin.matching.PublicOffers;
import fr.alin.openapi.api.PublicOffersApi;
import fr.alin.openapi.model.DwellingTypeDto;
import fr.alin.openapi.model.PublicOfferPageDto;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The homes on offer, for anybody. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicOfferController implements PublicOffersApi {

  private final ListPublicOffers listPublicOffers;
  private final OfferMapping mapping;
  private final Caller caller;

  PublicOfferController(ListPublicOffers listPublicOffers, OfferMapping mapping, Caller caller) {
    this.listPublicOffers = listPublicOffers;
    this.mapping = mapping;
    this.caller = caller;
  }

  @Override
  public HttpResponse<PublicOfferPageDto> listPublicOffers(
      @Nullable String communeCode,
      @Nullable String departmentCode,
      @Nullable DwellingTypeDto dwellingType,
      @Nullable Long maxRentCents,
      @Nullable String cursor,
      @Nullable Integer limit) {
    var filter =
        new OfferSearch.Filter(
            Values.fact(communeCode, "commune").map(CommuneCode::new),
            Values.fact(departmentCode, "department").map(DepartmentCode::new),
            Values.fact(dwellingType, "type").map(t -> DwellingType.valueOf(t.name())),
            Values.fact(maxRentCents, "maximum rent").map(Euros::cents),
            false,
            Fact.unknown("availability"));
    var command = new ListPublicOffers.Command(filter, Values.page(cursor, limit));
    return switch (listPublicOffers.handle(command)) {
      case ListPublicOffers.Outcome.Listed(var found, var asOf) -> listed(found, asOf);
    };
  }

  private HttpResponse<PublicOfferPageDto> listed(PublicOffers.Found found, Instant asOf) {
    var offers = found.offers();
    var page =
        new PublicOfferPageDto(
            offers.items().stream()
                .map(offer -> mapping.summary(offer, asOf, caller.language()))
                .toList(),
            Values.orNull(offers.next()),
            found.total());
    // The same for everybody, but for the words that describe a picture.
    return HttpResponse.ok(page)
        .header("Cache-Control", "public, max-age=30")
        .header("Vary", "Accept-Language");
  }
}
