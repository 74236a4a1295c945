package fr.alin.shared;

import java.util.UUID;

/** Identifies: An account of a person who logs in. */
public record AccountId(UUID value) {}
