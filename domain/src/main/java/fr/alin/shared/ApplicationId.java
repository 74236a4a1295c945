package fr.alin.shared;

import java.util.UUID;

/** Identifies: An application to an offer; also names the designation once the file is sent to the landlord. */
public record ApplicationId(UUID value) {}
