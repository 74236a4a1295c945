package fr.alin.offer;

import fr.alin.reference.Commune;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;

/**
 * What the rules and the points need to know of a home.
 *
 * @param reservedTo the company whose employees, subsidiaries included, may apply; unknown for all
 */
public record OfferFacts(
    Commune commune,
    DwellingType dwellingType,
    FinancingCategory financing,
    Euros rentWithCharges,
    Fact<CompanyId> reservedTo) {}
