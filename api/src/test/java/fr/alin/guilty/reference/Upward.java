package fr.alin.guilty.reference;

import fr.alin.guilty.request.Loop;

/** Reference data that know the requests made of them. */
public record Upward(Loop loop) {}
