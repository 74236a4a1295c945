package fr.alin.api.offers;

import fr.alin.api.mapping.Values;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.wire.Places;
import fr.alin.api.wire.Wire;
import fr.alin.matching.OfferWidening.Widening;
import fr.alin.matching.WidenSearch;
import fr.alin.openapi.api.WiderSearchApi;
import fr.alin.openapi.model.DwellingKindDto;
import fr.alin.openapi.model.DwellingTypeDto;
import fr.alin.openapi.model.OfferWishDto;
import fr.alin.openapi.model.RuleIdDto;
import fr.alin.openapi.model.TenureDto;
import fr.alin.openapi.model.WiderCommuneDto;
import fr.alin.openapi.model.WiderRuleDto;
import fr.alin.openapi.model.WiderSearchDto;
import fr.alin.openapi.model.WiderTypeDto;
import fr.alin.openapi.model.WiderWishDto;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a wider search would show. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class WiderSearchController implements WiderSearchApi {

  private final WidenSearch widenSearch;
  private final Places places;
  private final Caller caller;

  WiderSearchController(WidenSearch widenSearch, Places places, Caller caller) {
    this.widenSearch = widenSearch;
    this.places = places;
    this.caller = caller;
  }

  @Override
  public WiderSearchDto widenSearch(
      @Nullable String communeCode,
      @Nullable Integer radiusKm,
      @Nullable String departmentCode,
      @Nullable List<DwellingTypeDto> dwellingType,
      @Nullable Long maxRentCents,
      @Nullable Integer minSurface,
      @Nullable DwellingKindDto kind,
      @Nullable TenureDto tenure,
      @Nullable Boolean accessible,
      @Nullable Boolean availableNow) {
    var command =
        new WidenSearch.Command(
            caller.actor(),
            OfferFilters.of(
                communeCode,
                radiusKm,
                departmentCode,
                dwellingType,
                maxRentCents,
                minSurface,
                kind,
                tenure,
                accessible),
            Boolean.TRUE.equals(availableNow));
    return switch (widenSearch.handle(command)) {
      case WidenSearch.Outcome.Widened(var widening, var asOf) -> toDto(widening, asOf);
      case WidenSearch.Outcome.RequestNotSubmitted r ->
          throw ProblemException.of(Problem.NOT_IN_STATE).link("request", "/me/request");
    };
  }

  private WiderSearchDto toDto(Widening widening, Instant asOf) {
    return new WiderSearchDto(
        widening.matching(),
        widening.communes().stream()
            .map(one -> new WiderCommuneDto(places.commune(one.commune()), one.offers()))
            .toList(),
        most(
            widening.types(),
            (type, offers) -> new WiderTypeDto(Wire.same(DwellingTypeDto.class, type), offers)),
        most(
            widening.wishes(),
            (wish, offers) -> new WiderWishDto(Wire.same(OfferWishDto.class, wish), offers)),
        most(
            widening.rules(),
            (rule, offers) -> new WiderRuleDto(RuleIdDto.fromValue(rule.code()), offers)),
        Values.at(asOf));
  }

  /** What opens most comes first; among equals as declared. */
  private static <K extends Enum<K>, T> List<T> most(
      Map<K, Integer> counts, BiFunction<K, Integer, T> toDto) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<K, Integer> one) -> -one.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(one -> toDto.apply(one.getKey(), one.getValue()))
        .toList();
  }
}
