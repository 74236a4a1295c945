package fr.alin.sandbox;

import fr.alin.shared.BusinessClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Chance without state: what is drawn depends on who or what it is drawn for and why, hence the
 * history of the demonstration is the same on every machine and in every order of play.
 */
final class Chance {

  private Chance() {}

  static long hash(UUID what, String why) {
    var z = what.getMostSignificantBits() * 31 + what.getLeastSignificantBits();
    for (var i = 0; i < why.length(); i++) {
      z = (z ^ why.charAt(i)) * 0x100000001B3L;
    }
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From 0 to {@code bound} - 1. */
  static int below(int bound, UUID what, String why) {
    return (int) Long.remainderUnsigned(hash(what, why), bound);
  }

  static boolean percent(int share, UUID what, String why) {
    return below(100, what, why) < share;
  }

  static <T> T pick(List<T> items, UUID what, String why) {
    return items.get(below(items.size(), what, why));
  }

  /** Some whole second from {@code from} (included) to {@code until} (excluded). */
  static Instant between(Instant from, Instant until, UUID what, String why) {
    var seconds = Duration.between(from, until).toSeconds();
    return seconds <= 1 ? from : from.plusSeconds(Long.remainderUnsigned(hash(what, why), seconds));
  }

  /** So many working days later, between nine and half past five, Paris time. */
  static Instant officeHour(Instant start, int workingDays, UUID what, String why) {
    var day = BusinessClock.legalDate(start);
    for (var left = workingDays; left > 0; left--) {
      day = day.plusDays(1);
      while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        day = day.plusDays(1);
      }
    }
    return day.atTime(LocalTime.of(9, 0).plusMinutes(below(510, what, why)))
        .atZone(BusinessClock.LEGAL_ZONE)
        .toInstant();
  }

  /** An identifier of version 7, as if given at that instant. */
  static UUID id(Instant at, UUID what, String why) {
    var high = (at.toEpochMilli() << 16) | 0x7000L | (hash(what, why + " high") & 0x0FFFL);
    var low = (hash(what, why + " low") & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
