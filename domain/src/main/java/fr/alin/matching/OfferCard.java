package fr.alin.matching;

import fr.alin.eligibility.Verdict;
import fr.alin.offer.Offer;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/** An offer in a list, as this household sees it. */
public record OfferCard(
    Offer offer, Verdict verdict, int applicants, Fact<ApplicationId> mine, LocalDate today) {}
