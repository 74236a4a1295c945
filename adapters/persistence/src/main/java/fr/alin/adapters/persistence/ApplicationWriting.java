package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;

import fr.alin.application.Application;
import fr.alin.application.CanonicalBoard;
import fr.alin.application.Nomination;
import fr.alin.application.Reason;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** From a state to the columns of {@code application}. */
final class ApplicationWriting {

  private ApplicationWriting() {}

  /** Every column of a fresh row, in a fixed order. */
  static Map<Field<?>, @Nullable Object> row(Application application) {
    var entry = application.entry();
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    row.put(APPLICATION.ID, entry.id().value());
    row.put(APPLICATION.OFFER_ID, entry.offer().value());
    row.put(APPLICATION.REQUEST_ID, entry.request().value());
    row.put(APPLICATION.ACCOUNT_ID, entry.account().value());
    row.put(APPLICATION.UNIQUE_NUMBER, entry.number().value());
    row.put(APPLICATION.FIRST_REGISTERED_ON, entry.firstRegisteredOn());
    row.put(APPLICATION.SUBMITTED_AT, entry.submittedAt());
    row.put(APPLICATION.VERSION, 1L);
    row.putAll(score(application));
    row.putAll(state(application));
    return row;
  }

  /** What a rescoring may change. */
  static Map<Field<?>, @Nullable Object> score(Application application) {
    var entry = application.entry();
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    row.put(APPLICATION.EMPLOYER_SIZE, Absence.orNull(entry.employer(), SizeClass::name));
    row.put(APPLICATION.OWN_POINTS, entry.ownSheet().total());
    row.put(APPLICATION.OWN_SHEET, JSONB.jsonb(Json.write(entry.ownSheet().lines())));
    row.put(APPLICATION.RULE_SET_VERSION, entry.ruleSetVersion());
    row.put(APPLICATION.FACTS_DIGEST, HexFormat.of().parseHex(CanonicalBoard.facts(entry)));
    return row;
  }

  /** What a transition changes; columns of earlier states keep what they said. */
  static Map<Field<?>, @Nullable Object> state(Application application) {
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    row.put(APPLICATION.STATUS, application.status().name());
    row.put(APPLICATION.LIVE, !application.status().isFinal());
    switch (application) {
      case Application.Submitted s -> {}
      case Application.Withdrawn w -> {}
      case Application.OfferExpired e -> {}
      case Application.UnderReview r -> row.put(APPLICATION.BOARD_POSITION, r.boardPosition());
      case Application.Approved a -> row.put(APPLICATION.BOARD_POSITION, a.boardPosition());
      case Application.Designated d -> nomination(row, d.nomination());
      case Application.ToCommission c -> {
        nomination(row, c.nomination());
        if (c.sessionOn() instanceof Fact.Known<LocalDate>(var day)) {
          row.put(APPLICATION.SESSION_ON, day);
        }
      }
      case Application.Allocated a -> {
        rank(row, a.nomination(), a.commissionRank());
        row.put(APPLICATION.ANSWER_BY, a.answerBy());
      }
      case Application.AllocatedSubstitute s -> {
        rank(row, s.nomination(), s.commissionRank());
        row.put(APPLICATION.ANSWER_DAYS, s.answerDays());
      }
      case Application.AllocatedConditionally c -> {
        rank(row, c.nomination(), c.commissionRank());
        row.put(APPLICATION.CONDITION, c.condition());
        row.put(APPLICATION.CONDITION_DEADLINE, c.conditionDeadline());
        row.put(APPLICATION.ANSWER_DAYS, c.answerDays());
      }
      case Application.OfferAccepted a -> rank(row, a.nomination(), a.commissionRank());
      case Application.LeaseSigned l -> {
        rank(row, l.nomination(), l.commissionRank());
        row.put(APPLICATION.SIGNED_ON, l.signedOn());
      }
      case Application.MovedIn m -> {
        rank(row, m.nomination(), m.commissionRank());
        row.put(APPLICATION.SIGNED_ON, m.signedOn());
        row.put(APPLICATION.MOVED_IN_ON, m.movedInOn());
      }
      case Application.NotSelected n -> reason(row, n.reason());
      case Application.RejectedByActionLogement r -> reason(row, r.reason());
      case Application.WithdrawnAfterSending w -> reason(row, w.reason());
      case Application.RejectedByLandlord r -> reason(row, r.reason());
      case Application.NotAllocated n -> reason(row, n.reason());
      case Application.Inadmissible i -> reason(row, i.reason());
      case Application.OfferRefused r -> reason(row, r.reason());
    }
    return row;
  }

  private static void nomination(Map<Field<?>, @Nullable Object> row, Nomination nomination) {
    row.put(APPLICATION.BOARD_POSITION, nomination.boardPosition());
    row.put(APPLICATION.NOMINATION_RANK, nomination.rank());
  }

  private static void rank(
      Map<Field<?>, @Nullable Object> row, Nomination nomination, int commissionRank) {
    nomination(row, nomination);
    row.put(APPLICATION.COMMISSION_RANK, commissionRank);
  }

  private static void reason(Map<Field<?>, @Nullable Object> row, Reason reason) {
    row.put(APPLICATION.REASON_CODE, reason.code().name());
    row.put(APPLICATION.REASON_TEXT, reason.text());
  }
}
