package fr.alin.shared;

import java.util.UUID;

/** Identifies: A housing request on this platform (not its unique number). */
public record RequestId(UUID value) {}
