package fr.alin.shared;

import java.util.UUID;

/** Identifies: One draft of a request, and its filing at the register, once however often it is tried. */
public record DraftId(UUID value) {}
