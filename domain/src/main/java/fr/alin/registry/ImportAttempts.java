package fr.alin.registry;

import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.ImportId;
import java.time.Instant;

/** Port: attempts to import. */
public interface ImportAttempts {
  void add(ImportAttempt attempt);

  /** The attempt of this account, its row locked until the end of the transaction. */
  Fact<ImportAttempt> lock(ImportId id, AccountId account);

  void update(ImportAttempt attempt);

  /**
   * Codes sent since an instant for this account or this number, whichever is more. Takes a
   * transaction lock on the number, so that simultaneous requests are counted one after another.
   */
  int sentSince(AccountId account, UniqueNumber number, Instant since);
}
