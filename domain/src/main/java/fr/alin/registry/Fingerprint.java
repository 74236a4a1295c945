package fr.alin.registry;

import java.util.UUID;

/**
 * Tells the form in which a record was delivered from any other form: half of a SHA-256. Equal
 * fingerprints are equal records; a record that comes in another form has to be read to be compared.
 */
public record Fingerprint(UUID value) {}
