package fr.alin.shared;

import java.util.UUID;

/** Identifies: A chain of refresh tokens on one device. */
public record SessionId(UUID value) {}
