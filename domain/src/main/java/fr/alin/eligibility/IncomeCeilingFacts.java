package fr.alin.eligibility;

import fr.alin.reference.CeilingZone;
import fr.alin.shared.Euros;

/**
 * The ceiling that a household is held against on an offer.
 *
 * @param category of the household in the table; 7 means category 6 and one supplement
 */
public record IncomeCeilingFacts(int category, CeilingZone zone, Euros amount) {}
