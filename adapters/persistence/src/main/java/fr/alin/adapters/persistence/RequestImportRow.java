package fr.alin.adapters.persistence;

import fr.alin.registry.ImportAttempt;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.ImportId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code request_import}. */
@MappedEntity("request_import")
record RequestImportRow(
    @Id UUID id,
    UUID accountId,
    String uniqueNumber,
    String codeDigest,
    Instant sentAt,
    Instant expiresAt,
    int wrongTries,
    boolean used) {

  static RequestImportRow from(ImportAttempt attempt) {
    return new RequestImportRow(
        attempt.id().value(),
        attempt.account().value(),
        attempt.number().value(),
        attempt.codeDigest(),
        attempt.sentAt(),
        attempt.expiresAt(),
        attempt.wrongTries(),
        attempt.used());
  }

  ImportAttempt toDomain() {
    return new ImportAttempt(
        new ImportId(id),
        new AccountId(accountId),
        new UniqueNumber(uniqueNumber),
        codeDigest,
        sentAt,
        expiresAt,
        wrongTries,
        used);
  }
}
