package fr.alin.application;

import fr.alin.company.Company;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.Verdict;
import fr.alin.request.HousingRequest;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/**
 * A file as an adviser or a landlord's agent reads it.
 *
 * @param employer as the reference of companies knows it
 * @param verdict judged on the facts of today
 * @param today legal date of the reading
 */
public record FileView(
    ApplicationView application,
    HousingRequest request,
    Fact<Company> employer,
    CandidateFacts facts,
    Verdict verdict,
    LocalDate today) {}
