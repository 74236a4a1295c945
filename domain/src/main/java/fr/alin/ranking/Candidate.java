package fr.alin.ranking;

import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody to be ranked on an offer.
 *
 * @param number tells candidates apart, and breaks the last tie
 * @param firstRegisteredOn initial registration, which seniority counts
 * @param ownPoints sum of the own lines; may be negative
 * @param employer size class, for balancing
 * @param appliedAt unknown for those who have not applied: they tie after those who have
 */
public record Candidate(
    UniqueNumber number,
    LocalDate firstRegisteredOn,
    int ownPoints,
    Fact<SizeClass> employer,
    Fact<Instant> appliedAt) {}
