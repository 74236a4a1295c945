package fr.alin.adapters.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.alin.adapters.persistence.jooq.tables.records.ApplicationRecord;
import fr.alin.application.Application;
import fr.alin.application.Entry;
import fr.alin.application.Nomination;
import fr.alin.application.Reason;
import fr.alin.application.Status;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.scoring.ScoreLine;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From a row of {@code application} to its state; what a state needs and the row lacks is corruption, and loud. */
final class ApplicationReading {

  private static final TypeReference<List<ScoreLine>> LINES = new TypeReference<>() {};

  private ApplicationReading() {}

  static Application toDomain(ApplicationRecord row) {
    var entry = entry(row);
    return switch (Status.valueOf(row.getStatus())) {
      case SUBMITTED -> new Application.Submitted(entry);
      case WITHDRAWN -> new Application.Withdrawn(entry);
      case NOT_SELECTED -> new Application.NotSelected(entry, reason(row));
      case UNDER_REVIEW -> new Application.UnderReview(entry, given(row.getBoardPosition()));
      case REJECTED_BY_ALS -> new Application.RejectedByActionLogement(entry, reason(row));
      case APPROVED -> new Application.Approved(entry, given(row.getBoardPosition()));
      case DESIGNATED -> new Application.Designated(entry, nomination(row));
      case WITHDRAWN_AFTER_SENDING -> new Application.WithdrawnAfterSending(entry, reason(row));
      case REJECTED_BY_LANDLORD -> new Application.RejectedByLandlord(entry, reason(row));
      case TO_COMMISSION ->
          new Application.ToCommission(
              entry, nomination(row), Absence.fact(row.getSessionOn(), "session"));
      case ALLOCATED ->
          new Application.Allocated(
              entry, nomination(row), given(row.getCommissionRank()), given(row.getAnswerBy()));
      case ALLOCATED_SUBSTITUTE ->
          new Application.AllocatedSubstitute(
              entry, nomination(row), given(row.getCommissionRank()), given(row.getAnswerDays()));
      case ALLOCATED_CONDITIONALLY ->
          new Application.AllocatedConditionally(
              entry,
              nomination(row),
              given(row.getCommissionRank()),
              given(row.getCondition()),
              given(row.getConditionDeadline()),
              given(row.getAnswerDays()));
      case NOT_ALLOCATED -> new Application.NotAllocated(entry, reason(row));
      case INADMISSIBLE -> new Application.Inadmissible(entry, reason(row));
      case OFFER_ACCEPTED ->
          new Application.OfferAccepted(entry, nomination(row), given(row.getCommissionRank()));
      case OFFER_REFUSED -> new Application.OfferRefused(entry, reason(row));
      case OFFER_EXPIRED -> new Application.OfferExpired(entry);
      case LEASE_SIGNED ->
          new Application.LeaseSigned(
              entry, nomination(row), given(row.getCommissionRank()), given(row.getSignedOn()));
      case MOVED_IN ->
          new Application.MovedIn(
              entry,
              nomination(row),
              given(row.getCommissionRank()),
              given(row.getSignedOn()),
              given(row.getMovedInOn()));
    };
  }

  static ScoreSheet sheet(String json) {
    return new ScoreSheet(Json.read(json, LINES));
  }

  private static Entry entry(ApplicationRecord row) {
    var sheet = sheet(row.getOwnSheet().data());
    if (sheet.total() != row.getOwnPoints()) {
      throw new IllegalStateException("own points differ from their sheet: " + row.getId());
    }
    return new Entry(
        new ApplicationId(row.getId()),
        new OfferId(row.getOfferId()),
        new RequestId(row.getRequestId()),
        new AccountId(row.getAccountId()),
        new UniqueNumber(row.getUniqueNumber()),
        row.getFirstRegisteredOn(),
        Absence.fact(row.getEmployerSize(), "size class of the employer", SizeClass::valueOf),
        sheet,
        row.getRuleSetVersion(),
        row.getSubmittedAt(),
        row.getVersion());
  }

  private static Nomination nomination(ApplicationRecord row) {
    return new Nomination(given(row.getBoardPosition()), given(row.getNominationRank()));
  }

  private static Reason reason(ApplicationRecord row) {
    return new Reason(Reason.Code.valueOf(given(row.getReasonCode())), given(row.getReasonText()));
  }

  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value, "the state needs a column that is empty");
  }
}
