package fr.alin.guilty.request;

/** Manages. */
public final class RequestManager {}
