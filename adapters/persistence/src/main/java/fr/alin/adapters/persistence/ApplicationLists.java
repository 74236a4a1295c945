package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION_EVENT;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD_LINE;
import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.application.Application;
import fr.alin.application.Applications.OfferFiles;
import fr.alin.application.Applications.Territories;
import fr.alin.application.HistoryEvent;
import fr.alin.application.Reason;
import fr.alin.application.Status;
import fr.alin.offer.Offer;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Lists of applications: each has a total order that ends in the id, and starts again after the last item. */
@Singleton
final class ApplicationLists {

  private final DSLContext jooq;
  private final OfferReading offers;

  ApplicationLists(DSLContext jooq, OfferReading offers) {
    this.jooq = jooq;
    this.offers = offers;
  }

  Map<ApplicationId, Application> byIds(Collection<ApplicationId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jooq.selectFrom(APPLICATION)
            .where(APPLICATION.ID.in(values(ids)))
            .fetchMap(row -> new ApplicationId(row.getId()), ApplicationReading::toDomain);
  }

  /** Oldest event first. */
  Map<ApplicationId, List<HistoryEvent>> histories(Collection<ApplicationId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jooq.selectFrom(APPLICATION_EVENT)
            .where(APPLICATION_EVENT.APPLICATION_ID.in(values(ids)))
            .orderBy(APPLICATION_EVENT.APPLICATION_ID, APPLICATION_EVENT.ID)
            .fetchGroups(
                row -> new ApplicationId(row.getApplicationId()),
                row ->
                    new HistoryEvent(
                        Status.valueOf(row.getStatus()),
                        row.getAt(),
                        Absence.fact(
                            row.getReasonCode(),
                            "reason",
                            code -> new Reason(Reason.Code.valueOf(code), row.getReasonText()))));
  }

  private static List<UUID> values(Collection<ApplicationId> ids) {
    return ids.stream().map(ApplicationId::value).toList();
  }

  Map<OfferId, Integer> applicantCounts(Collection<OfferId> of) {
    var ids = of.stream().map(OfferId::value).toList();
    var counts = new HashMap<OfferId, Integer>();
    // Before closing nobody is on a board, after closing nobody new is in the running: the larger
    // count is the right one.
    jooq.select(APPLICATION.OFFER_ID, DSL.count())
        .from(APPLICATION)
        .where(APPLICATION.OFFER_ID.in(ids))
        .and(APPLICATION.STATUS.eq(Status.SUBMITTED.name()))
        .groupBy(APPLICATION.OFFER_ID)
        .forEach(row -> counts.put(new OfferId(row.value1()), row.value2()));
    jooq.select(FROZEN_BOARD_LINE.OFFER_ID, DSL.count())
        .from(FROZEN_BOARD_LINE)
        .where(FROZEN_BOARD_LINE.OFFER_ID.in(ids))
        .groupBy(FROZEN_BOARD_LINE.OFFER_ID)
        .forEach(row -> counts.put(new OfferId(row.value1()), row.value2()));
    return counts;
  }

  Map<OfferId, ApplicationId> ofAccountOn(AccountId account, Collection<OfferId> of) {
    var latest = new HashMap<OfferId, ApplicationId>();
    jooq.select(APPLICATION.OFFER_ID, APPLICATION.ID)
        .distinctOn(APPLICATION.OFFER_ID)
        .from(APPLICATION)
        .where(APPLICATION.ACCOUNT_ID.eq(account.value()))
        .and(APPLICATION.OFFER_ID.in(of.stream().map(OfferId::value).toList()))
        .orderBy(APPLICATION.OFFER_ID, APPLICATION.SUBMITTED_AT.desc(), APPLICATION.ID.desc())
        .forEach(row -> latest.put(new OfferId(row.value1()), new ApplicationId(row.value2())));
    return latest;
  }

  Slice<ApplicationId> ofAccount(AccountId account, Page page) {
    var cursor = Cursor.of("applications", account.value());
    var after = cursor.read(page, 2);
    var found =
        jooq.select(APPLICATION.SUBMITTED_AT, APPLICATION.ID)
            .from(APPLICATION)
            .where(APPLICATION.ACCOUNT_ID.eq(account.value()))
            .and(
                after.isEmpty()
                    ? DSL.noCondition()
                    : DSL.row(APPLICATION.SUBMITTED_AT, APPLICATION.ID)
                        .lt(Instant.parse(after.get(0)), UUID.fromString(after.get(1))))
            .orderBy(APPLICATION.SUBMITTED_AT.desc(), APPLICATION.ID.desc())
            .limit(page.limit() + 1)
            .fetch();
    return cursor
        .slice(found, page, row -> List.of(row.value1().toString(), row.value2().toString()))
        .map(row -> new ApplicationId(row.value2()));
  }

  Slice<ApplicationId> reviews(
      Territories territories, Set<Status> states, Fact<OfferId> offer, Page page) {
    var cursor =
        Cursor.of(
            "reviews", departments(territories), territories.everywhere(), names(states), offer);
    var after = cursor.read(page, 3);
    var found =
        jooq.select(OFFER.DEADLINE, FROZEN_BOARD_LINE.POSITION, APPLICATION.ID)
            .from(APPLICATION)
            .join(OFFER)
            .on(OFFER.ID.eq(APPLICATION.OFFER_ID))
            .join(FROZEN_BOARD_LINE)
            .on(FROZEN_BOARD_LINE.APPLICATION_ID.eq(APPLICATION.ID))
            .where(APPLICATION.STATUS.in(names(states)))
            .and(within(territories))
            .and(on(offer))
            .and(
                after.isEmpty()
                    ? DSL.noCondition()
                    : DSL.row(OFFER.DEADLINE, FROZEN_BOARD_LINE.POSITION, APPLICATION.ID)
                        .gt(
                            Instant.parse(after.get(0)),
                            Integer.valueOf(after.get(1)),
                            UUID.fromString(after.get(2))))
            .orderBy(OFFER.DEADLINE, FROZEN_BOARD_LINE.POSITION, APPLICATION.ID)
            .limit(page.limit() + 1)
            .fetch();
    return cursor
        .slice(
            found,
            page,
            row ->
                List.of(row.value1().toString(), row.value2().toString(), row.value3().toString()))
        .map(row -> new ApplicationId(row.value3()));
  }

  Slice<ApplicationId> designations(
      LandlordId landlord, Set<Status> states, Fact<OfferId> offer, Page page) {
    var cursor = Cursor.of("designations", landlord.value(), names(states), offer);
    var after = cursor.read(page, 2);
    Field<Instant> sentAt =
        DSL.select(DSL.min(APPLICATION_EVENT.AT))
            .from(APPLICATION_EVENT)
            .where(APPLICATION_EVENT.APPLICATION_ID.eq(APPLICATION.ID))
            .and(APPLICATION_EVENT.STATUS.eq(Status.DESIGNATED.name()))
            .asField("sent_at");
    var files =
        DSL.select(sentAt, APPLICATION.ID)
            .from(APPLICATION)
            .join(OFFER)
            .on(OFFER.ID.eq(APPLICATION.OFFER_ID))
            .where(OFFER.LANDLORD_ID.eq(landlord.value()))
            .and(APPLICATION.STATUS.in(names(states)))
            .and(APPLICATION.NOMINATION_RANK.isNotNull())
            .and(on(offer))
            .asTable("files");
    var sent = files.field("sent_at", Instant.class);
    var id = files.field(APPLICATION.ID);
    if (sent == null || id == null) {
      throw new IllegalStateException("the list lost a column");
    }
    var found =
        jooq.select(sent, id)
            .from(files)
            .where(
                after.isEmpty()
                    ? DSL.noCondition()
                    : DSL.row(sent, id)
                        .gt(Instant.parse(after.get(0)), UUID.fromString(after.get(1))))
            .orderBy(sent, id)
            .limit(page.limit() + 1)
            .fetch();
    return cursor
        .slice(found, page, row -> List.of(row.value1().toString(), row.value2().toString()))
        .map(row -> new ApplicationId(row.value2()));
  }

  Slice<OfferFiles> offersWithFiles(Territories territories, Fact<Boolean> closed, Page page) {
    return offersWithFiles(
        Cursor.of("staff-offers", departments(territories), territories.everywhere(), closed),
        within(territories).and(whetherClosed(closed)),
        page);
  }

  Slice<OfferFiles> offersWithFiles(LandlordId landlord, Fact<Boolean> closed, Page page) {
    return offersWithFiles(
        Cursor.of("landlord-offers", landlord.value(), closed),
        OFFER.LANDLORD_ID.eq(landlord.value()).and(whetherClosed(closed)),
        page);
  }

  private Slice<OfferFiles> offersWithFiles(Cursor cursor, Condition which, Page page) {
    var after = cursor.read(page, 2);
    var found =
        jooq.select(OfferReading.FIELDS)
            .from(OFFER)
            .join(LANDLORD)
            .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
            .where(which)
            .and(
                after.isEmpty()
                    ? DSL.noCondition()
                    : DSL.row(OFFER.DEADLINE, OFFER.ID)
                        .lt(Instant.parse(after.get(0)), UUID.fromString(after.get(1))))
            .orderBy(OFFER.DEADLINE.desc(), OFFER.ID.desc())
            .limit(page.limit() + 1)
            .fetch(offers::toDomain);
    var slice =
        cursor.slice(
            found,
            page,
            offer -> List.of(offer.deadline().toString(), offer.id().value().toString()));
    var files = files(slice.items());
    return slice.map(offer -> new OfferFiles(offer, files.getOrDefault(offer.id(), Map.of())));
  }

  private Map<OfferId, Map<Status, Integer>> files(List<Offer> of) {
    var counts = new HashMap<OfferId, Map<Status, Integer>>();
    jooq.select(APPLICATION.OFFER_ID, APPLICATION.STATUS, DSL.count())
        .from(APPLICATION)
        .where(APPLICATION.OFFER_ID.in(of.stream().map(offer -> offer.id().value()).toList()))
        .groupBy(APPLICATION.OFFER_ID, APPLICATION.STATUS)
        .forEach(
            row ->
                counts
                    .computeIfAbsent(new OfferId(row.value1()), id -> new EnumMap<>(Status.class))
                    .put(Status.valueOf(row.value2()), row.value3()));
    return counts;
  }

  private static Condition whetherClosed(Fact<Boolean> closed) {
    return switch (closed) {
      case Fact.Known<Boolean>(var is) when is -> OFFER.CLOSED_AT.isNotNull();
      case Fact.Known<Boolean> open -> OFFER.CLOSED_AT.isNull();
      case Fact.Unknown<Boolean> both -> DSL.noCondition();
    };
  }

  private static Condition within(Territories territories) {
    return territories.everywhere()
        ? DSL.noCondition()
        : OFFER.DEPARTMENT_CODE.in(departments(territories));
  }

  private static Condition on(Fact<OfferId> offer) {
    return switch (offer) {
      case Fact.Known<OfferId>(var id) -> APPLICATION.OFFER_ID.eq(id.value());
      case Fact.Unknown<OfferId> any -> DSL.noCondition();
    };
  }

  private static Collection<String> departments(Territories territories) {
    return new TreeSet<>(territories.departments().stream().map(DepartmentCode::value).toList());
  }

  private static Collection<String> names(Set<Status> states) {
    return new TreeSet<>(states.stream().map(Enum::name).toList());
  }
}
