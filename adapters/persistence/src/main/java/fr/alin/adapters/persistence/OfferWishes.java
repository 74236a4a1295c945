package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.matching.OfferSearch.Filter;
import fr.alin.matching.OfferSearch.Tenure;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What a person wants to see, over the offer's columns. */
@Singleton
final class OfferWishes {

  private static final long METRES_IN_KILOMETRE = 1000;

  private final Communes communes;

  OfferWishes(Communes communes) {
    this.communes = communes;
  }

  Condition of(Filter filter) {
    return DSL.and(
        wished(filter.commune(), commune -> place(commune, filter.radiusKm())),
        wished(filter.department().map(DepartmentCode::value), OFFER.DEPARTMENT_CODE::eq),
        filter.dwellingTypes().isEmpty()
            ? DSL.noCondition()
            : OFFER.DWELLING_TYPE.in(
                filter.dwellingTypes().stream().map(DwellingType::name).sorted().toList()),
        wished(filter.maximumRent(), most -> OFFER.RENT_WITH_CHARGES_CENTS.le(most.cents())),
        wished(filter.minimumSurface(), OfferWishes::surface),
        wished(filter.kind(), kind -> OFFER.KIND.eq(kind.name())),
        wished(filter.tenure(), OfferWishes::tenure),
        filter.accessibleOnly() ? OFFER.ACCESSIBLE.isTrue() : DSL.noCondition(),
        wished(filter.availableBy(), OFFER.AVAILABLE_ON::le));
  }

  private static <T> Condition wished(Fact<T> wish, Function<T, Condition> condition) {
    return wish.<Condition>map(condition).orElse(DSL.noCondition());
  }

  /**
   * A whole city includes its arrondissements; around a commune, every one whose centre is near.
   */
  private Condition place(CommuneCode commune, Fact<Integer> radiusKm) {
    var here = OFFER.COMMUNE_CODE.eq(commune.value()).or(OFFER.CITY_CODE.eq(commune.value()));
    return switch (radiusKm) {
      case Fact.Unknown<Integer> alone -> here;
      case Fact.Known<Integer>(var kilometres) ->
          here.or(
              OFFER.COMMUNE_CODE.eq(
                  DSL.any(
                      communes.within(commune, kilometres * METRES_IN_KILOMETRE).stream()
                          .map(CommuneCode::value)
                          .sorted()
                          .toArray(String[]::new))));
    };
  }

  private static Condition surface(int squareMetres) {
    return OFFER.SURFACE_SQUARE_METRES.ge((short) squareMetres);
  }

  private static Condition tenure(Tenure tenure) {
    var intermediate = OFFER.FINANCING.eq(FinancingCategory.PLI.name());
    return switch (tenure) {
      case INTERMEDIATE -> intermediate;
      case SOCIAL -> intermediate.not();
    };
  }
}
