package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PLACE;

import fr.alin.adapters.persistence.jooq.tables.records.RequestPlaceRecord;
import fr.alin.application.Projections.Projected;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.ranking.CandidateProjection;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.SizeClass;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code request_place} without its version: two that are equal need no writing. The first
 * phase of a request begins at the beginning of time, so that computing it on another day changes
 * nothing.
 */
record PlaceRow(
    Key key,
    LocalDate validUntil,
    @Nullable Long socialIncomeCents,
    @Nullable Long intermediateIncomeCents,
    @Nullable Long monthlyIncomeCents,
    long housingBenefitCents,
    LocalDate firstRegisteredOn,
    short sizeForDwelling,
    short socialCategory,
    short intermediateCategory,
    short staticPoints,
    short sizeClass,
    boolean jobChange,
    boolean able,
    boolean numberValid,
    @Nullable String homeCommune,
    List<UUID> companies) {

  static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** What tells a row from all others. */
  record Key(String place, UUID request, LocalDate validFrom) {}

  static List<PlaceRow> of(Projected projected) {
    var rows = new ArrayList<PlaceRow>(projected.places().size() * projected.phases().size());
    for (var place : projected.places()) {
      var from = BEGINNING;
      for (var phase : projected.phases()) {
        rows.add(of(new Key(place.code(), projected.request().value(), from), phase));
        from = phase.changesOn();
      }
    }
    return rows;
  }

  private static PlaceRow of(Key key, CandidateProjection phase) {
    return new PlaceRow(
        key,
        stored(phase.changesOn()),
        Absence.orNull(phase.socialIncome(), Euros::cents),
        Absence.orNull(phase.intermediateIncome(), Euros::cents),
        Absence.orNull(phase.monthlyIncome(), Euros::cents),
        phase.housingBenefit().cents(),
        phase.firstRegisteredOn(),
        narrow(phase.sizeForDwelling()),
        narrow(phase.socialCategory()),
        narrow(phase.intermediateCategory()),
        narrow(phase.staticPoints()),
        code(phase.sizeClass()),
        phase.jobChange(),
        phase.employerSize() == Judgement.MET,
        phase.numberValid().orElse(false),
        Absence.orNull(phase.homeCommune(), CommuneCode::value),
        phase.companies().stream().map(CompanyId::value).sorted().toList());
  }

  static PlaceRow of(RequestPlaceRecord row) {
    return new PlaceRow(
        new Key(row.getPlace(), row.getRequestId(), row.getValidFrom()),
        row.getValidUntil(),
        row.getSocialIncomeCents(),
        row.getIntermediateIncomeCents(),
        row.getMonthlyIncomeCents(),
        row.getHousingBenefitCents(),
        row.getFirstRegisteredOn(),
        row.getSizeForDwelling(),
        row.getSocialCategory(),
        row.getIntermediateCategory(),
        row.getStaticPoints(),
        row.getSizeClass(),
        row.getJobChange(),
        row.getAble(),
        row.getNumberValid(),
        row.getHomeCommune(),
        Arrays.stream(row.getCompanies()).sorted().toList());
  }

  RequestPlaceRecord toRecord(long version) {
    var row = new RequestPlaceRecord();
    row.setPlace(key.place);
    row.setRequestId(key.request);
    row.setValidFrom(key.validFrom);
    row.setValidUntil(validUntil);
    row.setSocialIncomeCents(socialIncomeCents);
    row.setIntermediateIncomeCents(intermediateIncomeCents);
    row.setMonthlyIncomeCents(monthlyIncomeCents);
    row.setHousingBenefitCents(housingBenefitCents);
    row.setFirstRegisteredOn(firstRegisteredOn);
    row.setSizeForDwelling(sizeForDwelling);
    row.setSocialCategory(socialCategory);
    row.setIntermediateCategory(intermediateCategory);
    row.setStaticPoints(staticPoints);
    row.setSizeClass(sizeClass);
    row.setJobChange(jobChange);
    row.setAble(able);
    row.setNumberValid(numberValid);
    row.setGone(false);
    row.setHomeCommune(homeCommune);
    row.setCompanies(companies.toArray(UUID[]::new));
    row.setVersion(version);
    // One shape of statement for all rows.
    Arrays.stream(REQUEST_PLACE.fields()).forEach(column -> row.changed(column, true));
    return row;
  }

  /** 0 for unknown, then in the order of the classes. */
  static short code(Fact<SizeClass> size) {
    return size.map(
            known ->
                (short)
                    switch (known) {
                      case SME -> 1;
                      case MID_CAP -> 2;
                      case LARGE -> 3;
                    })
        .orElse((short) 0);
  }

  /** No date of the database is later than {@link #NEVER}. */
  static LocalDate stored(LocalDate day) {
    return day.isAfter(NEVER) ? NEVER : day;
  }

  private static short narrow(int value) {
    if (value != (short) value) {
      throw new IllegalArgumentException("a figure of a household is out of every bound");
    }
    return (short) value;
  }
}
