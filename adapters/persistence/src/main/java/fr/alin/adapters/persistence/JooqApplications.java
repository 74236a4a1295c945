package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION_EVENT;
import static fr.alin.adapters.persistence.jooq.Tables.IDEMPOTENCY_CLAIM;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.application.FrozenBoard;
import fr.alin.application.HistoryEvent;
import fr.alin.application.IdempotencyClaim;
import fr.alin.application.Placement;
import fr.alin.application.Reason;
import fr.alin.application.Status;
import fr.alin.mail.MailOrder;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.shared.RequestId;
import fr.alin.shared.Slice;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Applications by jOOQ, their only writer. */
@Singleton
final class JooqApplications implements Applications {

  private final DSLContext jooq;
  private final ApplicationSubmission submission;
  private final ApplicationWithdrawal withdrawal;
  private final ApplicationLists lists;
  private final FrozenBoards boards;

  JooqApplications(
      DSLContext jooq,
      ApplicationSubmission submission,
      ApplicationWithdrawal withdrawal,
      ApplicationLists lists,
      FrozenBoards boards) {
    this.jooq = jooq;
    this.submission = submission;
    this.withdrawal = withdrawal;
    this.lists = lists;
    this.boards = boards;
  }

  @Override
  public Submission submit(
      Application.Submitted application, IdempotencyClaim claim, Instant now, MailOrder mail) {
    return submission.submit(application, claim, now, mail);
  }

  @Override
  public Earlier earlier(IdempotencyClaim claim) {
    var row =
        jooq.selectFrom(IDEMPOTENCY_CLAIM)
            .where(IDEMPOTENCY_CLAIM.OWNER_ID.eq(claim.owner().value()))
            .and(IDEMPOTENCY_CLAIM.KEY.eq(claim.key()))
            .fetchOne();
    if (row == null) {
      return new Earlier.None();
    }
    return row.getFingerprint().equals(claim.fingerprint())
        ? new Earlier.SameRequest(new ApplicationId(row.getApplicationId()))
        : new Earlier.OtherRequest();
  }

  @Override
  public Fact<Application> find(ApplicationId id) {
    return Absence.fact(
        jooq.fetchOne(APPLICATION, APPLICATION.ID.eq(id.value())),
        "application",
        ApplicationReading::toDomain);
  }

  @Override
  public Map<ApplicationId, Application> findAll(Collection<ApplicationId> ids) {
    return lists.byIds(ids);
  }

  @Override
  public Fact<Application> liveOf(RequestId request) {
    return Absence.fact(
        jooq.fetchOne(
            APPLICATION, APPLICATION.REQUEST_ID.eq(request.value()).and(APPLICATION.LIVE)),
        "live application",
        ApplicationReading::toDomain);
  }

  @Override
  public Map<RequestId, Application> liveOfAll(Collection<RequestId> requests) {
    return jooq.selectFrom(APPLICATION)
        .where(
            APPLICATION.REQUEST_ID.eq(
                DSL.any(requests.stream().map(RequestId::value).toArray(UUID[]::new))))
        .and(APPLICATION.LIVE)
        .fetchMap(
            row -> new RequestId(row.getRequestId()), row -> ApplicationReading.toDomain(row));
  }

  @Override
  public boolean save(Application next, Fact<Reason> reason, Instant at) {
    var moved = DSL.name("moved");
    var movedId = DSL.field(DSL.name("moved", "id"), APPLICATION.ID.getDataType());
    // One statement: the new state and its line of history, or neither.
    return jooq.with(
                moved.as(
                    DSL.update(APPLICATION)
                        .set(ApplicationWriting.state(next))
                        .set(APPLICATION.VERSION, APPLICATION.VERSION.plus(1))
                        .where(APPLICATION.ID.eq(next.entry().id().value()))
                        .and(APPLICATION.VERSION.eq(next.entry().version()))
                        .returning(APPLICATION.ID)))
            .insertInto(
                APPLICATION_EVENT,
                APPLICATION_EVENT.APPLICATION_ID,
                APPLICATION_EVENT.STATUS,
                APPLICATION_EVENT.AT,
                APPLICATION_EVENT.REASON_CODE,
                APPLICATION_EVENT.REASON_TEXT)
            .select(
                DSL.select(
                        movedId,
                        DSL.val(next.status().name()),
                        DSL.val(at),
                        DSL.val(
                            Absence.orNull(reason, r -> r.code().name()),
                            APPLICATION_EVENT.REASON_CODE),
                        DSL.val(
                            Absence.orNull(reason, Reason::text), APPLICATION_EVENT.REASON_TEXT))
                    .from(moved))
            .execute()
        == 1;
  }

  @Override
  public boolean withdraw(Application.Withdrawn next, Instant at, MailOrder mail) {
    return withdrawal.withdraw(next, at, mail);
  }

  @Override
  public void rescore(Application.Submitted application) {
    // The offer is shared as by a submission: its closing comes before, and this is judged afresh,
    // or after.
    var open = DSL.name("open_offer");
    var changed =
        jooq.with(
                open.as(
                    DSL.select(OFFER.ID)
                        .from(OFFER)
                        .where(OFFER.ID.eq(application.entry().offer().value()))
                        .and(OFFER.CLOSED_AT.isNull())
                        .forShare()))
            .update(APPLICATION)
            .set(ApplicationWriting.score(application))
            .set(APPLICATION.VERSION, APPLICATION.VERSION.plus(1))
            .where(APPLICATION.ID.eq(application.entry().id().value()))
            .and(APPLICATION.VERSION.eq(application.entry().version()))
            .and(APPLICATION.STATUS.eq(Status.SUBMITTED.name()))
            .and(DSL.exists(DSL.selectOne().from(open)))
            .execute();
    if (changed != 1) {
      throw new MovedMeanwhile(application.entry().id());
    }
  }

  @Override
  public void lockOffer(OfferId offer) {
    jooq.select(OFFER.ID).from(OFFER).where(OFFER.ID.eq(offer.value())).forUpdate().execute();
  }

  @Override
  public List<Application> ofOffer(OfferId offer, Set<Status> states) {
    return jooq.selectFrom(APPLICATION)
        .where(APPLICATION.OFFER_ID.eq(offer.value()))
        .and(APPLICATION.STATUS.in(states.stream().map(Enum::name).toList()))
        .orderBy(
            APPLICATION.BOARD_POSITION.asc().nullsLast(), APPLICATION.SUBMITTED_AT, APPLICATION.ID)
        .fetch(ApplicationReading::toDomain);
  }

  @Override
  public void saveAll(List<Application> next, Fact<Reason> reason, Instant at) {
    for (var application : next) {
      if (!save(application, reason, at)) {
        throw new MovedMeanwhile(application.entry().id());
      }
    }
  }

  @Override
  public void freeze(FrozenBoard board) {
    boards.add(board);
  }

  @Override
  public Fact<FrozenBoard> frozen(OfferId offer) {
    return boards.of(offer);
  }

  @Override
  public Map<ApplicationId, Placement> frozenPlaces(Collection<ApplicationId> ids) {
    return boards.places(ids);
  }

  @Override
  public List<HistoryEvent> history(ApplicationId id) {
    return lists.histories(List.of(id)).getOrDefault(id, List.of());
  }

  @Override
  public Map<ApplicationId, List<HistoryEvent>> histories(Collection<ApplicationId> ids) {
    return lists.histories(ids);
  }

  @Override
  public Map<OfferId, Integer> applicantCounts(Collection<OfferId> offers) {
    return lists.applicantCounts(offers);
  }

  @Override
  public Map<OfferId, ApplicationId> ofAccountOn(AccountId account, Collection<OfferId> offers) {
    return lists.ofAccountOn(account, offers);
  }

  @Override
  public Slice<ApplicationId> ofAccount(AccountId account, Page page) {
    return lists.ofAccount(account, page);
  }

  @Override
  public Slice<ApplicationId> reviews(
      Territories territories, Set<Status> states, Fact<OfferId> offer, Page page) {
    return lists.reviews(territories, states, offer, page);
  }

  @Override
  public Slice<ApplicationId> designations(
      LandlordId landlord, Set<Status> states, Fact<OfferId> offer, Page page) {
    return lists.designations(landlord, states, offer, page);
  }

  @Override
  public Slice<OfferFiles> offersWithFiles(
      Territories territories, Fact<Boolean> closed, Page page) {
    return lists.offersWithFiles(territories, closed, page);
  }

  @Override
  public Slice<OfferFiles> offersWithFiles(LandlordId landlord, Fact<Boolean> closed, Page page) {
    return lists.offersWithFiles(landlord, closed, page);
  }

  @Override
  public List<ApplicationId> unanswered(Instant now, int limit) {
    return jooq.select(APPLICATION.ID)
        .from(APPLICATION)
        .where(APPLICATION.STATUS.eq(Status.ALLOCATED.name()))
        .and(APPLICATION.ANSWER_BY.le(now))
        .orderBy(APPLICATION.ANSWER_BY, APPLICATION.ID)
        .limit(limit)
        .fetch(row -> new ApplicationId(row.value1()));
  }

  @Override
  public List<ApplicationId> conditionsDue(LocalDate today, int limit) {
    return jooq.select(APPLICATION.ID)
        .from(APPLICATION)
        .where(APPLICATION.STATUS.eq(Status.ALLOCATED_CONDITIONALLY.name()))
        .and(APPLICATION.CONDITION_DEADLINE.lt(today))
        .orderBy(APPLICATION.CONDITION_DEADLINE, APPLICATION.ID)
        .limit(limit)
        .fetch(row -> new ApplicationId(row.value1()));
  }
}
