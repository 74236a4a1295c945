package fr.alin.application;

import fr.alin.ranking.Candidate;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a place on a board depends on: a narrow part of {@link Entry}, so that a thousand files are
 * ranked without reading their sheets.
 *
 * @param ownPoints sum of the own lines; may be negative
 * @param facts {@link CanonicalBoard#facts} of the entry, which covers every own line
 * @param version of the stored row
 */
public record Applicant(
    ApplicationId id,
    AccountId account,
    UniqueNumber number,
    LocalDate firstRegisteredOn,
    Fact<SizeClass> employer,
    int ownPoints,
    Instant submittedAt,
    String facts,
    long version) {

  public static Applicant of(Entry entry) {
    return new Applicant(
        entry.id(),
        entry.account(),
        entry.number(),
        entry.firstRegisteredOn(),
        entry.employer(),
        entry.ownSheet().total(),
        entry.submittedAt(),
        CanonicalBoard.facts(entry),
        entry.version());
  }

  Candidate candidate() {
    return new Candidate(number, firstRegisteredOn, ownPoints, employer, Fact.known(submittedAt));
  }
}
