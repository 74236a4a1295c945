package fr.alin.shared;

import java.util.UUID;

/** Identifies: A mail owed; its Message-ID derives from it, so that a repeat can be recognised. */
public record MailId(UUID value) {}
