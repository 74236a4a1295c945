package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION_EVENT;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD_LINE;
import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.application.Application;
import fr.alin.application.BoardOrder;
import fr.alin.application.Closings;
import fr.alin.application.Entry;
import fr.alin.application.Status;
import fr.alin.offer.Offer;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Closing, set by set: three statements to take offers with their applicants, three to settle them. */
@Singleton
final class JooqClosings implements Closings {

  /** Applicants in one transaction, beyond the first offer; their locks are held until the commit. */
  private static final int MOST_APPLICANTS = 2_000;

  private static final Field<Integer> APPLICANTS =
      DSL.field(
          DSL.select(DSL.count())
              .from(APPLICATION)
              .where(APPLICATION.OFFER_ID.eq(OFFER.ID))
              .and(APPLICATION.STATUS.eq(Status.SUBMITTED.name()))
              .and(APPLICATION.LIVE));

  private final DSLContext jooq;
  private final OfferReading offers;
  private final ClosingApplicants applicants;
  private final FrozenBoards boards;

  JooqClosings(
      DSLContext jooq, OfferReading offers, ClosingApplicants applicants, FrozenBoards boards) {
    this.jooq = jooq;
    this.offers = offers;
    this.applicants = applicants;
    this.boards = boards;
  }

  @Override
  public List<Due> take(Instant now, int limit) {
    var taken = lockDue(now, limit);
    if (taken.isEmpty()) {
      return List.of();
    }
    var ids = taken.stream().map(offer -> offer.id().value()).toList();
    jooq.update(OFFER).set(OFFER.CLOSED_AT, now).where(OFFER.ID.in(ids)).execute();
    // Only now: whoever shared the lock has entered or is gone, and nobody shares it any more.
    var found = applicants.of(ids);
    return taken.stream()
        .map(
            offer -> new Due(closed(offer, now), found.getOrDefault(offer.id().value(), List.of())))
        .toList();
  }

  /** The row lock that submissions ask for in share mode; those who hold it finish first, or the offer waits its turn. */
  private List<Offer> lockDue(Instant now, int limit) {
    var fields = new ArrayList<>(OfferReading.FIELDS);
    fields.add(APPLICANTS);
    var rows =
        jooq.select(fields)
            .from(OFFER)
            .join(LANDLORD)
            .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
            .where(OFFER.CLOSED_AT.isNull())
            .and(OFFER.DEADLINE.le(now))
            .orderBy(OFFER.DEADLINE, OFFER.ID)
            .limit(limit)
            .forUpdate()
            .of(OFFER)
            .skipLocked()
            .fetch();
    var taken = new ArrayList<Offer>();
    var people = 0;
    for (var row : rows) {
      people += row.get(APPLICANTS);
      if (!taken.isEmpty() && people > MOST_APPLICANTS) {
        break; // unlocked by the commit, taken by the next call
      }
      taken.add(offers.toDomain(row));
    }
    return taken;
  }

  private static Offer closed(Offer o, Instant at) {
    return new Offer(
        o.id(),
        o.landlord(),
        o.landlordName(),
        o.facts(),
        o.dwelling(),
        o.opensAt(),
        o.deadline(),
        o.shortlistSize(),
        o.designationLimit(),
        Fact.known(at));
  }

  private static Map<UUID, List<Entry>> byOffer(Stream<Application> applications) {
    var entries = new HashMap<UUID, List<Entry>>();
    applications
        .map(Application::entry)
        .forEach(
            entry ->
                entries
                    .computeIfAbsent(entry.offer().value(), offer -> new ArrayList<>())
                    .add(entry));
    return entries;
  }

  @Override
  public void settle(List<Settled> settled, Instant now) {
    boards.addOrders(settled.stream().map(Settled::board).toList());
    var first =
        settled.stream().flatMap(one -> one.board().first(one.shortlist()).stream()).toList();
    if (!first.isEmpty()) {
      review(first, now);
    }
  }

  /** New state and line of history of each, if none of them moved. */
  private void review(List<BoardOrder.Place> first, Instant now) {
    var u =
        DSL.table(
                "unnest({0}, {1}, {2})",
                DSL.val(first.stream().map(p -> p.applicant().id().value()).toArray(UUID[]::new)),
                DSL.val(first.stream().map(p -> p.applicant().version()).toArray(Long[]::new)),
                DSL.val(first.stream().map(BoardOrder.Place::position).toArray(Integer[]::new)))
            .as("u", "id", "version", "position");
    var moved =
        DSL.name("moved")
            .as(
                DSL.update(APPLICATION)
                    .set(APPLICATION.STATUS, Status.UNDER_REVIEW.name())
                    .set(
                        APPLICATION.BOARD_POSITION,
                        DSL.field(DSL.name("u", "position"), Integer.class))
                    .set(APPLICATION.VERSION, APPLICATION.VERSION.plus(1))
                    .from(u)
                    .where(APPLICATION.ID.eq(DSL.field(DSL.name("u", "id"), UUID.class)))
                    .and(APPLICATION.VERSION.eq(DSL.field(DSL.name("u", "version"), Long.class)))
                    .and(APPLICATION.STATUS.eq(Status.SUBMITTED.name()))
                    .returning(APPLICATION.ID));
    var told =
        jooq.with(moved)
            .insertInto(
                APPLICATION_EVENT,
                APPLICATION_EVENT.APPLICATION_ID,
                APPLICATION_EVENT.STATUS,
                APPLICATION_EVENT.AT)
            .select(
                DSL.select(
                        DSL.field(DSL.name("moved", "id"), UUID.class),
                        DSL.val(Status.UNDER_REVIEW.name()),
                        DSL.val(now))
                    .from(DSL.name("moved")))
            .execute();
    if (told != first.size()) {
      throw new MovedMeanwhile(first.getFirst().applicant().id());
    }
  }

  @Override
  public List<Stored> stored(Fact<OfferId> after, int limit) {
    var ids =
        jooq.select(FROZEN_BOARD.OFFER_ID)
            .from(FROZEN_BOARD)
            .where(
                after
                    .map(offer -> FROZEN_BOARD.OFFER_ID.gt(offer.value()))
                    .orElse(DSL.noCondition()))
            .orderBy(FROZEN_BOARD.OFFER_ID)
            .limit(limit)
            .fetch(FROZEN_BOARD.OFFER_ID);
    var applicants =
        byOffer(
            jooq
                .select(APPLICATION.fields())
                .from(APPLICATION)
                .join(FROZEN_BOARD_LINE)
                .on(FROZEN_BOARD_LINE.APPLICATION_ID.eq(APPLICATION.ID))
                .where(FROZEN_BOARD_LINE.OFFER_ID.in(ids))
                .fetchInto(APPLICATION)
                .stream()
                .map(ApplicationReading::toDomain));
    return boards.all(ids).stream()
        .map(
            signed ->
                new Stored(
                    signed.board(),
                    signed.digest(),
                    applicants.getOrDefault(signed.board().offer().value(), List.of())))
        .toList();
  }
}
