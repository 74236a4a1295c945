package fr.alin.api.wire;

import fr.alin.openapi.model.CommuneDto;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import fr.alin.shared.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Small conversions between the domain and the wire, where absence is null and instants carry an offset. */
public final class Wire {

  private Wire() {}

  public static <T> @Nullable T orNull(Fact<T> fact) {
    return switch (fact) {
      case Known<T>(var value) -> value;
      case Unknown<T> missing -> null;
    };
  }

  public static <T> Fact<T> fact(@Nullable T value, String what) {
    return value == null ? Fact.unknown(what) : Fact.known(value);
  }

  /** A text that may be empty: unknown when there is nothing in it. */
  public static Fact<String> text(@Nullable String value, String what) {
    return value == null || value.isBlank() ? Fact.unknown(what) : Fact.known(value.strip());
  }

  /** In the offset of Paris, whose days are the legal ones. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atZone(BusinessClock.LEGAL_ZONE).toOffsetDateTime();
  }

  /** The constant of the same name: contract and domain share the words of their enumerations. */
  public static <E extends Enum<E>> E same(Class<E> type, Enum<?> value) {
    return Enum.valueOf(type, value.name());
  }

  public static <E extends Enum<E>> @Nullable E sameOrNull(
      Class<E> type, Fact<? extends Enum<?>> value) {
    return switch (value) {
      case Known<? extends Enum<?>>(var known) -> Enum.valueOf(type, known.name());
      case Unknown<? extends Enum<?>> missing -> null;
    };
  }

  public static Page page(@Nullable String cursor, @Nullable Integer limit) {
    return new Page(limit == null ? Page.DEFAULT_LIMIT : limit, fact(cursor, "cursor"));
  }

  public static CommuneDto commune(Commune commune) {
    return new CommuneDto(commune.code().value(), commune.name(), commune.department().value());
  }

  public static Fact<CommuneCode> communeCode(@Nullable String code) {
    return code == null ? Fact.unknown("commune") : Fact.known(new CommuneCode(code));
  }
}
