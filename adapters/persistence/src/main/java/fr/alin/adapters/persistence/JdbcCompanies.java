package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
  public Set<CompanyId> lineage(CompanyId id) {
    var above = table(name("above"));
    var aboveId = field(name("above", "id"), UUID.class);
    var aboveParent = field(name("above", "parent_id"), UUID.class);
    // "union" and not "union all": a circle in the data ends instead of running for ever.
    return jooq.withRecursive("above", "id", "parent_id")
        .as(
            select(COMPANY.ID, COMPANY.PARENT_ID)
                .from(COMPANY)
                .where(COMPANY.ID.eq(id.value()))
                .union(
                    select(COMPANY.ID, COMPANY.PARENT_ID)
                        .from(COMPANY)
                        .join(above)
                        .on(COMPANY.ID.eq(aboveParent))))
        .select(aboveId)
        .from(above)
        .fetch(aboveId)
        .stream()
        .map(CompanyId::new)
        .collect(Collectors.toSet());
  }
}
