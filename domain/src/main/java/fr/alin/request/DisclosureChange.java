package fr.alin.request;

import fr.alin.consent.DisclosureLevel;
import fr.alin.shared.AccountId;
import fr.alin.shared.DisclosureChangeId;
import fr.alin.shared.Fact;
import java.time.Instant;

/**
 * One line of the ledger of consent.
 *
 * @param platformNumber of the request it was about, which may be gone
 * @param before unknown when nothing had been chosen
 */
public record DisclosureChange(
    DisclosureChangeId id,
    AccountId account,
    String platformNumber,
    Fact<DisclosureLevel> before,
    DisclosureLevel after,
    Instant at) {}
