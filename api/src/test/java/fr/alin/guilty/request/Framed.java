package fr.alin.guilty.request;

import jakarta.inject.Singleton;

/** A domain type that knows a framework. */
@Singleton
public final class Framed {}
