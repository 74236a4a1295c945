package fr.alin.api.offers;

import fr.alin.api.mapping.Values;
import fr.alin.api.wire.Wire;
import fr.alin.matching.OfferSearch;
import fr.alin.offer.Dwelling;
import fr.alin.openapi.model.DwellingKindDto;
import fr.alin.openapi.model.DwellingTypeDto;
import fr.alin.openapi.model.TenureDto;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What narrows a list of offers, as the contract's parameters say it. */
final class OfferFilters {

  private OfferFilters() {}

  static OfferSearch.Filter of(
      @Nullable String communeCode,
      @Nullable Integer radiusKm,
      @Nullable String departmentCode,
      @Nullable List<DwellingTypeDto> dwellingTypes,
      @Nullable Long maxRentCents,
      @Nullable Integer minSurface,
      @Nullable DwellingKindDto kind,
      @Nullable TenureDto tenure,
      @Nullable Boolean accessible) {
    return new OfferSearch.Filter(
        Values.fact(communeCode, "commune").map(CommuneCode::new),
        Values.fact(radiusKm, "radius"),
        Values.fact(departmentCode, "department").map(DepartmentCode::new),
        Values.fact(dwellingTypes, "types").orElse(List.of()).stream()
            .map(type -> Wire.same(DwellingType.class, type))
            .collect(Collectors.toSet()),
        Values.fact(maxRentCents, "maximum rent").map(Euros::cents),
        Values.fact(minSurface, "surface"),
        Values.fact(kind, "kind").map(one -> Wire.same(Dwelling.Kind.class, one)),
        Values.fact(tenure, "tenure").map(one -> Wire.same(OfferSearch.Tenure.class, one)),
        Boolean.TRUE.equals(accessible),
        Fact.unknown("availability"));
  }
}
