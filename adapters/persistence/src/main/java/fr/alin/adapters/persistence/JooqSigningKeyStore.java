package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.SIGNING_KEY;

import fr.alin.account.SigningKeyStore;
import fr.alin.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** The sealed signing keys; each method is a unit of work of its own, as its port says. */
@Singleton
final class JooqSigningKeyStore implements SigningKeyStore {

  private final DSLContext jooq;
  private final Transactions transactions;

  JooqSigningKeyStore(DSLContext jooq, Transactions transactions) {
    this.jooq = jooq;
    this.transactions = transactions;
  }

  @Override
  public List<StoredKey> list() {
    return transactions.read(
        () ->
            jooq.selectFrom(SIGNING_KEY)
                .orderBy(SIGNING_KEY.CREATED_AT.desc(), SIGNING_KEY.KEY_ID)
                .fetch(
                    row ->
                        new StoredKey(
                            row.getKeyId(),
                            row.getCreatedAt(),
                            row.getPublicJwk(),
                            row.getSealedPrivateKey())));
  }

  @Override
  public void add(StoredKey key) {
    transactions.write(
        () ->
            jooq.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.KEY_ID, key.keyId())
                .set(SIGNING_KEY.CREATED_AT, key.createdAt())
                .set(SIGNING_KEY.PUBLIC_JWK, key.publicJwk())
                .set(SIGNING_KEY.SEALED_PRIVATE_KEY, key.sealedPrivateKey())
                .onConflictDoNothing()
                .execute());
  }

  @Override
  public int deleteCreatedBefore(Instant instant) {
    return transactions.write(
        () -> jooq.deleteFrom(SIGNING_KEY).where(SIGNING_KEY.CREATED_AT.lt(instant)).execute());
  }
}
