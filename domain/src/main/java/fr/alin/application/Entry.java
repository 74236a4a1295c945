package fr.alin.application;

import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What every state of an application carries: who, for which home, and the own lines of the sheet
 * with the rule set that gave them. Relative lines are never stored before the board is frozen.
 *
 * @param version optimistic version of the stored row; 0 before the first write
 */
public record Entry(
    ApplicationId id,
    OfferId offer,
    RequestId request,
    AccountId account,
    UniqueNumber number,
    LocalDate firstRegisteredOn,
    Fact<SizeClass> employer,
    ScoreSheet ownSheet,
    String ruleSetVersion,
    Instant submittedAt,
    long version) {

  /** The same entry as it lies in the store. */
  Entry stored(long version) {
    return new Entry(
        id,
        offer,
        request,
        account,
        number,
        firstRegisteredOn,
        employer,
        ownSheet,
        ruleSetVersion,
        submittedAt,
        version);
  }

  /** The same entry with the sheet of today: a file may change until the deadline. */
  Entry rescored(ScoreSheet sheet, String version, Fact<SizeClass> size) {
    return new Entry(
        id,
        offer,
        request,
        account,
        number,
        firstRegisteredOn,
        size,
        sheet,
        version,
        submittedAt,
        this.version);
  }
}
