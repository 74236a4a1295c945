package fr.alin.account;

import java.time.Instant;

/**
 * Port: the wall clock. Sessions, tokens, keys and throttles live on it: moving the clock of the
 * sandbox must neither log people out nor open a throttle. Deadlines are on the business clock.
 */
public interface RealTime {
  Instant now();
}
