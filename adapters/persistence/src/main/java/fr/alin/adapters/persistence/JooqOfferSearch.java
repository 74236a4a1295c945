package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.DIRECTORY_VERSION;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.application.Status;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.eligibility.RuleId;
import fr.alin.matching.HouseholdBounds;
import fr.alin.matching.OfferSearch;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.FinancingCategory;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Open offers for one household. Each rule answers in two conditions over the offer's columns, "met" and "not failed"; all
 * met is eligible, none failed but not all met is undetermined, as {@code Verdict} says.
 */
@Singleton
final class JooqOfferSearch implements OfferSearch {

  private static final String INTERMEDIATE = FinancingCategory.PLI.name();

  /** Counted for the rows of the page alone; offers of the list are open, so nobody is on a board yet. */
  private static final Field<Integer> APPLICANTS =
      DSL.field(
              DSL.selectCount()
                  .from(APPLICATION)
                  .where(APPLICATION.OFFER_ID.eq(OFFER.ID))
                  .and(APPLICATION.STATUS.eq(DSL.inline(Status.SUBMITTED.name())))
                  .and(APPLICATION.LIVE))
          .as("applicants");

  private final DSLContext jooq;
  private final RecentHomes homes;
  private final OfferWishes wishes;

  JooqOfferSearch(DSLContext jooq, RecentHomes homes, OfferWishes wishes) {
    this.jooq = jooq;
    this.homes = homes;
    this.wishes = wishes;
  }

  @Override
  public Slice<Found> find(
      HouseholdBounds bounds,
      Selection selection,
      Filter filter,
      Order order,
      AccountId account,
      Instant now,
      Page page) {
    var sorting = OfferSorting.of(order);
    var cursor = Cursor.of("offers", selection, filter, order);
    var after = cursor.read(page, 2);
    var mine = mine(account);
    var found =
        jooq.select(
                OFFER.ID, DossierStatements.OFFER_STATE, DIRECTORY_VERSION.NUMBER, APPLICANTS, mine)
            .from(OFFER)
            .crossJoin(DIRECTORY_VERSION)
            .where(open(now))
            .and(selected(bounds, selection))
            .and(wishes.of(filter))
            .and(sorting.after(after))
            .orderBy(sorting.fields())
            .limit(page.limit() + 1)
            .fetch();
    return cursor.slice(read(found, mine), page, one -> sorting.keys(one.offer()));
  }

  /** Offers hardly ever change: the statement brings what does, and tells whether what was read of the others still stands. */
  private List<Found> read(List<? extends Record> rows, Field<UUID> mine) {
    var offers =
        homes.in(
            rows.stream().collect(Collectors.toMap(row -> row.get(OFFER.ID), RowState::ofOffer)));
    return rows.stream()
        .filter(row -> offers.containsKey(row.get(OFFER.ID)))
        .map(
            row ->
                new Found(
                    Objects.requireNonNull(offers.get(row.get(OFFER.ID))),
                    row.get(APPLICANTS),
                    Absence.fact(row.get(mine), "application", ApplicationId::new)))
        .toList();
  }

  private static Field<UUID> mine(AccountId account) {
    return DSL.field(
            DSL.select(APPLICATION.ID)
                .from(APPLICATION)
                .where(APPLICATION.ACCOUNT_ID.eq(account.value()))
                .and(APPLICATION.OFFER_ID.eq(OFFER.ID))
                .orderBy(APPLICATION.SUBMITTED_AT.desc(), APPLICATION.ID.desc())
                .limit(DSL.inline(1)))
        .as("mine");
  }

  @Override
  public Counts count(HouseholdBounds bounds, Selection selection, Instant now, LocalDate today) {
    var row =
        jooq.select(DSL.count(), DSL.count().filterWhere(OFFER.AVAILABLE_ON.le(today)))
            .from(OFFER)
            .where(open(now))
            .and(selected(bounds, selection))
            .fetchSingle();
    return new Counts(row.value1(), row.value2());
  }

  static Condition open(Instant now) {
    return OFFER.CLOSED_AT.isNull().and(OFFER.OPENS_AT.le(now)).and(OFFER.DEADLINE.gt(now));
  }

  /** Every rule over the offer's columns, in the published order. */
  static Map<RuleId, RuleInSql> rules(HouseholdBounds bounds) {
    var rules = new EnumMap<RuleId, RuleInSql>(RuleId.class);
    rules.put(RuleId.EMPLOYER_SIZE, employer(bounds));
    rules.put(RuleId.DWELLING_TYPE_FITS_HOUSEHOLD, size(bounds));
    rules.put(RuleId.INCOME_UNDER_CEILING, ceiling(bounds));
    rules.put(RuleId.RENT_AFFORDABLE, rent(bounds));
    rules.put(RuleId.SEARCHED_LOCATION, place(bounds));
    rules.put(RuleId.UNIQUE_NUMBER_VALID, number(bounds));
    rules.put(RuleId.RESERVED_TO_COMPANY, reservation(bounds));
    return rules;
  }

  private static Condition selected(HouseholdBounds bounds, Selection selection) {
    var rules = rules(bounds).values();
    var noneFails = DSL.and(rules.stream().map(RuleInSql::notFailed).toList());
    var allMet = DSL.and(rules.stream().map(RuleInSql::met).toList());
    return switch (selection) {
      case ELIGIBLE -> allMet;
      case TO_COMPLETE -> noneFails.andNot(allMet);
    };
  }

  /** When a rule is met, and when it at least does not fail; neither is ever null. */
  record RuleInSql(Condition met, Condition notFailed) {

    static RuleInSql certain(Condition met) {
      return new RuleInSql(met, met);
    }
  }

  private static RuleInSql employer(HouseholdBounds bounds) {
    return new RuleInSql(
        constant(bounds.employerSize() == Judgement.MET),
        constant(bounds.employerSize() != Judgement.FAILED));
  }

  private static RuleInSql size(HouseholdBounds bounds) {
    return RuleInSql.certain(
        OFFER
            .FINANCING
            .eq(INTERMEDIATE)
            .or(
                OFFER.ROOMS.between(
                    (short) bounds.smallestRooms(), (short) bounds.largestRooms())));
  }

  private static RuleInSql ceiling(HouseholdBounds bounds) {
    var met = OFFER.CEILING_ZONE.isNotNull().and(among(bounds.met()));
    return new RuleInSql(met, OFFER.CEILING_ZONE.isNull().or(met).or(among(bounds.unknown())));
  }

  private static Condition among(Set<HouseholdBounds.Programme> programmes) {
    Field<String> programme =
        DSL.concat(OFFER.FINANCING, DSL.inline("/"), DSL.coalesce(OFFER.CEILING_ZONE, ""));
    return programme.eq(
        DSL.any(
            programmes.stream()
                .map(p -> p.financing().name() + "/" + p.zone().name())
                .sorted()
                .toArray(String[]::new)));
  }

  private static RuleInSql rent(HouseholdBounds bounds) {
    return bounds.incomeKnown()
        ? RuleInSql.certain(OFFER.RENT_WITH_CHARGES_CENTS.le(bounds.maximumRentCents()))
        : new RuleInSql(DSL.falseCondition(), DSL.trueCondition());
  }

  private static RuleInSql place(HouseholdBounds bounds) {
    var communes =
        bounds.communes().stream().map(CommuneCode::value).sorted().toArray(String[]::new);
    var departments =
        bounds.departments().stream().map(DepartmentCode::value).sorted().toArray(String[]::new);
    return RuleInSql.certain(
        OFFER
            .DEPARTMENT_CODE
            .eq(DSL.any(departments))
            .or(OFFER.COMMUNE_CODE.eq(DSL.any(communes)))
            .or(OFFER.CITY_CODE.isNotNull().and(OFFER.CITY_CODE.eq(DSL.any(communes)))));
  }

  private static RuleInSql number(HouseholdBounds bounds) {
    return RuleInSql.certain(OFFER.FINANCING.eq(INTERMEDIATE).or(constant(bounds.numberValid())));
  }

  private static RuleInSql reservation(HouseholdBounds bounds) {
    var employers = bounds.companies().stream().map(CompanyId::value).sorted().toArray(UUID[]::new);
    var met = OFFER.RESERVED_TO.isNull().or(OFFER.RESERVED_TO.eq(DSL.any(employers)));
    // Without an employer in the reference the reservation is not judged, hence unknown.
    return employers.length == 0
        ? new RuleInSql(OFFER.RESERVED_TO.isNull(), DSL.trueCondition())
        : RuleInSql.certain(met);
  }

  private static Condition constant(boolean value) {
    return value ? DSL.trueCondition() : DSL.falseCondition();
  }
}
