package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PROJECTION;
import static fr.alin.adapters.persistence.jooq.Tables.SEARCHED_COMMUNE;
import static fr.alin.adapters.persistence.jooq.Tables.SEARCHED_DEPARTMENT;

import fr.alin.adapters.persistence.jooq.tables.records.RequestProjectionRecord;
import fr.alin.adapters.persistence.jooq.tables.records.SearchedCommuneRecord;
import fr.alin.adapters.persistence.jooq.tables.records.SearchedDepartmentRecord;
import fr.alin.application.Projections;
import fr.alin.ranking.CandidateProjection;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.SizeClass;
import fr.alin.request.SearchedPlaces;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.RequestId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/** The narrow rows that ranking reads, and the places each one searches in. */
@Singleton
final class JooqProjections implements Projections {

  private static final int BATCH = 1000;

  private final DSLContext jooq;

  JooqProjections(DSLContext jooq) {
    this.jooq = jooq;
  }

  @Override
  public void put(
      RequestId request,
      UniqueNumber number,
      CandidateProjection projection,
      SearchedPlaces places) {
    var row = row(request, number, projection);
    jooq.insertInto(REQUEST_PROJECTION)
        .set(row)
        .onConflict(REQUEST_PROJECTION.REQUEST_ID)
        .doUpdate()
        .set(row)
        .execute();
    keep(
        SEARCHED_COMMUNE,
        SEARCHED_COMMUNE.COMMUNE_CODE,
        SEARCHED_COMMUNE.REQUEST_ID,
        request,
        places.communes().stream().map(CommuneCode::value).sorted().toList());
    keep(
        SEARCHED_DEPARTMENT,
        SEARCHED_DEPARTMENT.DEPARTMENT_CODE,
        SEARCHED_DEPARTMENT.REQUEST_ID,
        request,
        places.departments().stream().map(DepartmentCode::value).sorted().toList());
  }

  @Override
  public void addAll(List<Projected> fresh) {
    records(fresh).forEach(this::insert);
  }

  /** The rows of fresh requests by table, in the order in which they may be written. */
  static List<List<? extends TableRecord<?>>> records(List<Projected> fresh) {
    return List.of(
        fresh.stream().map(one -> row(one.request(), one.number(), one.projection())).toList(),
        fresh.stream().flatMap(JooqProjections::communes).toList(),
        fresh.stream().flatMap(JooqProjections::departments).toList());
  }

  private void insert(List<? extends TableRecord<?>> rows) {
    for (var from = 0; from < rows.size(); from += BATCH) {
      jooq.batchInsert(rows.subList(from, Math.min(from + BATCH, rows.size()))).execute();
    }
  }

  private static Stream<SearchedCommuneRecord> communes(Projected one) {
    return one.places().communes().stream()
        .map(CommuneCode::value)
        .sorted()
        .map(
            code -> {
              var row = new SearchedCommuneRecord();
              row.setCommuneCode(code);
              row.setRequestId(one.request().value());
              return row;
            });
  }

  private static Stream<SearchedDepartmentRecord> departments(Projected one) {
    return one.places().departments().stream()
        .map(DepartmentCode::value)
        .sorted()
        .map(
            code -> {
              var row = new SearchedDepartmentRecord();
              row.setDepartmentCode(code);
              row.setRequestId(one.request().value());
              return row;
            });
  }

  /** Writes only what changed: most changes of a request leave its places alone. */
  private void keep(
      Table<?> table,
      Field<String> code,
      Field<UUID> requestId,
      RequestId request,
      List<String> codes) {
    jooq.deleteFrom(table).where(requestId.eq(request.value())).and(code.notIn(codes)).execute();
    if (!codes.isEmpty()) {
      jooq.insertInto(table, code, requestId)
          .select(
              DSL.select(DSL.field(DSL.name("code"), String.class), DSL.val(request.value()))
                  .from(DSL.unnest(codes.toArray(String[]::new)).as("places", "code")))
          .onConflictDoNothing()
          .execute();
    }
  }

  private static RequestProjectionRecord row(
      RequestId request, UniqueNumber number, CandidateProjection projection) {
    var row = new RequestProjectionRecord();
    row.setRequestId(request.value());
    row.setUniqueNumber(number.value());
    row.setDay(projection.day());
    row.setSizeForDwelling(projection.sizeForDwelling());
    row.setSocialCategory(projection.socialCategory());
    row.setIntermediateCategory(projection.intermediateCategory());
    row.setSocialIncomeCents(Absence.orNull(projection.socialIncome(), Euros::cents));
    row.setIntermediateIncomeCents(Absence.orNull(projection.intermediateIncome(), Euros::cents));
    row.setMonthlyIncomeCents(Absence.orNull(projection.monthlyIncome(), Euros::cents));
    row.setHousingBenefitCents(projection.housingBenefit().cents());
    row.setHomeCommune(Absence.orNull(projection.homeCommune(), CommuneCode::value));
    row.setUnder_30Points(projection.under30Points());
    row.setJobChange(projection.jobChange());
    row.setCommissionRefusalPoints(projection.commissionRefusalPoints());
    row.setRefusedAllocationPoints(projection.refusedAllocationPoints());
    row.setCompanyPoints(projection.companyPoints());
    row.setSizeClass(Absence.orNull(projection.sizeClass(), SizeClass::name));
    row.setEmployerSize(projection.employerSize().name());
    row.setNumberValid(Absence.orNull(projection.numberValid()));
    row.setCompanies(
        projection.companies().stream().map(CompanyId::value).sorted().toArray(UUID[]::new));
    row.setFirstRegisteredOn(projection.firstRegisteredOn());
    row.setChangesOn(
        projection.changesOn().equals(LocalDate.MAX) ? null : projection.changesOn());
    return row;
  }

  @Override
  public void remove(RequestId request) {
    jooq.deleteFrom(REQUEST_PROJECTION)
        .where(REQUEST_PROJECTION.REQUEST_ID.eq(request.value()))
        .execute();
  }

  @Override
  public List<RequestId> ageing(LocalDate today, int limit) {
    return jooq.select(REQUEST_PROJECTION.REQUEST_ID)
        .from(REQUEST_PROJECTION)
        .where(REQUEST_PROJECTION.CHANGES_ON.le(today))
        .orderBy(REQUEST_PROJECTION.CHANGES_ON, REQUEST_PROJECTION.REQUEST_ID)
        .limit(limit)
        .fetch(row -> new RequestId(row.value1()));
  }
}
