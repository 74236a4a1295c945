package fr.alin.testing;

import fr.alin.account.RealTime;
import fr.alin.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until a test moves it; serves as business and as real time. */
public final class FixedClock implements BusinessClock, RealTime {

  private volatile Instant now;

  public FixedClock(Instant start) {
    this.now = start;
  }

  public static FixedClock at(String instant) {
    return new FixedClock(Instant.parse(instant));
  }

  @Override
  public Instant now() {
    return now;
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  public void set(Instant instant) {
    now = instant;
  }
}
