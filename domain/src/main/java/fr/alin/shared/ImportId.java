package fr.alin.shared;

import java.util.UUID;

/** Identifies: One attempt to import a request. */
public record ImportId(UUID value) {}
