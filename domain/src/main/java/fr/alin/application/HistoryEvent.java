package fr.alin.application;

import fr.alin.shared.Fact;
import java.time.Instant;

/** One line of the history that the applicant reads. */
public record HistoryEvent(Status status, Instant at, Fact<Reason> reason) {}
