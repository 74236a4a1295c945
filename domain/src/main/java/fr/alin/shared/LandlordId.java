package fr.alin.shared;

import java.util.UUID;

/** Identifies: A social landlord. */
public record LandlordId(UUID value) {}
