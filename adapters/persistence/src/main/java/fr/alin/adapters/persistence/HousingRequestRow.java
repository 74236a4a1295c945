package fr.alin.adapters.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.alin.adapters.persistence.jooq.tables.records.HousingRequestRecord;
import fr.alin.consent.DisclosureLevel;
import fr.alin.request.Complement;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterChange;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SupportingDocument;
import fr.alin.shared.AccountId;
import fr.alin.shared.RequestId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code housing_request}; what the register holds, the complement and the last changes are JSON. */
@MappedEntity("housing_request")
record HousingRequestRow(
    @Id UUID id,
    UUID accountId,
    String platformNumber,
    String uniqueNumber,
    @TypeDef(type = DataType.JSON) String register,
    Instant importedAt,
    boolean identityMismatch,
    @TypeDef(type = DataType.JSON) String complement,
    @Nullable Integer disclosureLevel,
    @TypeDef(type = DataType.STRING_ARRAY) List<String> confirmedDocuments,
    @Nullable Instant submittedAt,
    int commissionRefusals,
    @Nullable LocalDate refusedAllocationOn,
    @TypeDef(type = DataType.JSON) String lastChanges,
    @Version long version) {

  private static final TypeReference<List<RegisterChange>> CHANGES = new TypeReference<>() {};

  static HousingRequestRow from(HousingRequest request) {
    return new HousingRequestRow(
        request.id().value(),
        request.account().value(),
        request.platformNumber(),
        request.register().number().value(),
        Json.write(request.register()),
        request.importedAt(),
        request.identityMismatch(),
        Json.write(request.complement()),
        Absence.orNull(request.disclosure(), DisclosureLevel::number),
        request.confirmedDocuments().stream().map(Enum::name).sorted().toList(),
        Absence.orNull(request.submittedAt()),
        request.commissionRefusals(),
        Absence.orNull(request.refusedAllocationOn()),
        Json.write(request.lastChanges()),
        request.version());
  }

  /** A row read by jOOQ together with other things. */
  static HousingRequestRow of(HousingRequestRecord row) {
    return new HousingRequestRow(
        row.getId(),
        row.getAccountId(),
        row.getPlatformNumber(),
        row.getUniqueNumber(),
        row.getRegister().data(),
        row.getImportedAt(),
        row.getIdentityMismatch(),
        row.getComplement().data(),
        Absence.orNull(Absence.fact(row.getDisclosureLevel(), "disclosure level", Short::intValue)),
        List.of(row.getConfirmedDocuments()),
        row.getSubmittedAt(),
        row.getCommissionRefusals(),
        row.getRefusedAllocationOn(),
        row.getLastChanges().data(),
        row.getVersion());
  }

  HousingRequest toDomain() {
    return new HousingRequest(
        new RequestId(id),
        new AccountId(accountId),
        platformNumber,
        Json.read(register, RegisterRecord.class),
        importedAt,
        identityMismatch,
        Json.read(complement, Complement.class),
        Absence.fact(disclosureLevel, "disclosure level", DisclosureLevel::of),
        confirmedDocuments.stream().map(SupportingDocument::valueOf).collect(Collectors.toSet()),
        Absence.fact(submittedAt, "submission"),
        commissionRefusals,
        Absence.fact(refusedAllocationOn, "refused allocation"),
        Json.read(lastChanges, CHANGES),
        version);
  }
}
