package fr.alin.registry;

import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.ImportId;
import java.time.Instant;

/**
 * One code sent to the mail address that the register holds. Only a digest of the code is kept.
 *
 * @param wrongTries wrong codes entered so far
 * @param used the request was imported with it
 */
public record ImportAttempt(
    ImportId id,
    AccountId account,
    UniqueNumber number,
    String codeDigest,
    Instant sentAt,
    Instant expiresAt,
    int wrongTries,
    boolean used) {

  public ImportAttempt wrongTry() {
    return new ImportAttempt(
        id, account, number, codeDigest, sentAt, expiresAt, wrongTries + 1, used);
  }

  public ImportAttempt consumed() {
    return new ImportAttempt(id, account, number, codeDigest, sentAt, expiresAt, wrongTries, true);
  }
}
