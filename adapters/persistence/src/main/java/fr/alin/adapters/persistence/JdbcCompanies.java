package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;

import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.company.Employer;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;

/** The reference of companies. */
@Singleton
final class JdbcCompanies implements Companies {

  private final CompanyRows rows;
  private final DSLContext jooq;

  JdbcCompanies(CompanyRows rows, DSLContext jooq) {
    this.rows = rows;
    this.jooq = jooq;
  }

  @Override
  public Fact<Company> bySiren(String siren) {
    return Absence.fact(rows.findBySiren(siren).orElse(null), "company", CompanyRow::toDomain);
  }

  @Override
  public Fact<Company> byId(CompanyId id) {
    return Absence.fact(rows.findById(id.value()).orElse(null), "company", CompanyRow::toDomain);
  }

  @Override
  public Map<String, Employer> employers(Collection<String> sirens) {
    if (sirens.isEmpty()) {
      return Map.of();
    }
    return jooq.select(COMPANY, CompanyReading.LINEAGE)
        .from(COMPANY)
        .where(COMPANY.SIREN.in(sirens))
        .fetchMap(
            row -> row.value1().getSiren(),
            row -> CompanyReading.employer(row.value1(), row.value2()));
  }
}
