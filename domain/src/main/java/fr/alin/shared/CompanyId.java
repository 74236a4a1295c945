package fr.alin.shared;

import java.util.UUID;

/** Identifies: A company or establishment group. */
public record CompanyId(UUID value) {}
