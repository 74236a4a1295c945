package fr.alin.shared;

import java.time.Duration;

/**
 * Work that comes back: closings, expiries, reminders. The scheduler of the persistence adapter runs
 * each one on a single node at a time, at most {@code every} apart; {@code run} is idempotent.
 */
public record RecurringWork(String name, Duration every, Runnable run) {}
