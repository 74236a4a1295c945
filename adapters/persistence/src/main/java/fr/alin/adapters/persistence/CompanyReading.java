package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.withRecursive;

import fr.alin.adapters.persistence.jooq.tables.records.CompanyRecord;
import fr.alin.company.Company;
import fr.alin.company.Contribution;
import fr.alin.company.Employer;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.Sector;
import fr.alin.reference.SizeClass;
import fr.alin.shared.CompanyId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** From a row of {@code company}, read by jOOQ together with other things, to the company and its ancestors. */
final class CompanyReading {

  /** The ids of the company of the surrounding query and of all its ancestors. */
  static final Field<UUID[]> LINEAGE = lineage();

  private CompanyReading() {}

  static Company toDomain(CompanyRecord row) {
    return new CompanyRow(
            row.getId(),
            row.getSiren(),
            row.getName(),
            row.getParentId(),
            Sector.valueOf(row.getSector()),
            row.getHeadcount(),
            SizeClass.valueOf(row.getSizeClass()),
            Contribution.valueOf(row.getContribution()),
            EmployerConfirmation.valueOf(row.getConfirmation()),
            row.getOfferedLevel(),
            row.getTranches().data(),
            List.of(row.getAskedFields()))
        .toDomain();
  }

  static Employer employer(CompanyRecord row, UUID[] lineage) {
    return new Employer(
        toDomain(row), Arrays.stream(lineage).map(CompanyId::new).collect(Collectors.toSet()));
  }

  private static Field<UUID[]> lineage() {
    var parent = COMPANY.as("parent");
    var above = table(name("above"));
    var aboveId = field(name("above", "id"), UUID.class);
    var aboveParent = field(name("above", "parent_id"), UUID.class);
    // "union" and not "union all": a circle in the data ends instead of running for ever.
    return DSL.array(
        withRecursive("above", "id", "parent_id")
            .as(
                select(COMPANY.ID, COMPANY.PARENT_ID)
                    .union(
                        select(parent.ID, parent.PARENT_ID)
                            .from(parent)
                            .join(above)
                            .on(parent.ID.eq(aboveParent))))
            .select(aboveId)
            .from(above));
  }
}
