package fr.alin.adapters.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.alin.company.Company;
import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.ExtraField;
import fr.alin.company.HousingPolicy;
import fr.alin.company.PolicyCriterion;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.reference.SizeClass;
import fr.alin.shared.CompanyId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code company}; {@code tranches} is the published policy as JSON. */
@MappedEntity("company")
record CompanyRow(
    @Id UUID id,
    String siren,
    String name,
    @Nullable UUID parentId,
    Sector sector,
    int headcount,
    SizeClass sizeClass,
    Contribution contribution,
    EmployerConfirmation confirmation,
    int offeredLevel,
    @TypeDef(type = DataType.JSON) String tranches,
    @TypeDef(type = DataType.STRING_ARRAY) List<String> askedFields) {

  private static final TypeReference<Map<Tranche, Set<PolicyCriterion>>> TRANCHES =
      new TypeReference<>() {};

  static CompanyRow from(Company company) {
    return new CompanyRow(
        company.id().value(),
        company.siren(),
        company.name(),
        Absence.orNull(company.parent(), CompanyId::value),
        company.sector(),
        company.headcount(),
        company.sizeClass(),
        company.contribution(),
        company.confirmation(),
        company.policy().offeredLevel(),
        Json.write(company.policy().tranches()),
        company.policy().askedFields().stream().map(Enum::name).sorted().toList());
  }

  Company toDomain() {
    return new Company(
        new CompanyId(id),
        siren,
        name,
        Absence.fact(parentId, "parent company", CompanyId::new),
        sector,
        headcount,
        sizeClass,
        contribution,
        confirmation,
        new HousingPolicy(
            Json.read(tranches, TRANCHES),
            offeredLevel,
            askedFields.stream().map(ExtraField::valueOf).collect(Collectors.toSet())));
  }
}
