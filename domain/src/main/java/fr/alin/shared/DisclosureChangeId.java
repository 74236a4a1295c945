package fr.alin.shared;

import java.util.UUID;

/** Identifies: One change of what an employer may see. */
public record DisclosureChangeId(UUID value) {}
