package fr.alin.shared;

import java.util.UUID;

/** Identifies: A home offered. */
public record OfferId(UUID value) {}
