package fr.alin.api.mapping;

import fr.alin.openapi.model.BalancingDto;
import fr.alin.openapi.model.SizeClassDto;
import fr.alin.reference.BoostPeriod;
import fr.alin.reference.Parameters;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The boost in force: dated and published (D07). */
@Singleton
public final class BalancingMapping {

  private final Parameters parameters;

  BalancingMapping(Parameters parameters) {
    this.parameters = parameters;
  }

  public BalancingDto on(LocalDate day) {
    var period = period(day);
    var points = parameters.inForceOn(day).points().balancing();
    var dto =
        new BalancingDto(
            period == null ? null : SizeClassDto.valueOf(period.boosted().name()),
            points,
            "S1/S2; D07");
    if (period != null) {
      dto.setFrom(period.from());
      dto.setUntil(Values.orNull(period.to()));
    }
    return dto;
  }

  private @Nullable BoostPeriod period(LocalDate day) {
    for (var period : parameters.publishedOn(day).boosts()) {
      if (!day.isBefore(period.from())
          && !period.to().map(last -> day.isAfter(last)).orElse(false)) {
        return period;
      }
    }
    return null;
  }
}
