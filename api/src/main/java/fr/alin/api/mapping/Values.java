package fr.alin.api.mapping;

import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Small conversions between the types of the domain and those of the wire. */
public final class Values {

  private Values() {}

  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  public static LocalDate day(Instant instant) {
    return BusinessClock.legalDate(instant);
  }

  /** Absence on the wire is null. */
  public static <T> @Nullable T orNull(Fact<T> fact) {
    return switch (fact) {
      case Fact.Known<T>(var value) -> value;
      case Fact.Unknown<T> u -> null;
    };
  }

  public static <T> Fact<T> fact(@Nullable T value, String what) {
    return value == null ? Fact.unknown(what) : Fact.known(value);
  }

  public static Page page(@Nullable String cursor, @Nullable Integer limit) {
    return new Page(limit == null ? Page.DEFAULT_LIMIT : limit, fact(cursor, "cursor"));
  }

  /** The version that an If-Match header names; quotes and a weak mark are accepted. */
  public static Fact<Long> version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return Fact.unknown("version");
    }
    var digits = ifMatch.replaceFirst("^W/", "").replace("\"", "").strip();
    // a version that is no number matches nothing that is stored
    return Fact.known(digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1L);
  }
}
