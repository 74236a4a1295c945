package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.SESSION;
import static fr.alin.adapters.persistence.jooq.Tables.SESSION_TOKEN;

import fr.alin.account.ClientKind;
import fr.alin.account.Session;
import fr.alin.account.Sessions;
import fr.alin.account.TokenHash;
import fr.alin.adapters.persistence.jooq.tables.records.SessionRecord;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.SessionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** Chains of refresh tokens; a rotation locks its chain, and every token of the chain is remembered. */
@Singleton
final class JooqSessions implements Sessions {

  private static final int MOST_SHOWN = 100;

  private final DSLContext jooq;

  JooqSessions(DSLContext jooq) {
    this.jooq = jooq;
  }

  @Override
  public void add(Session session) {
    jooq.insertInto(SESSION)
        .set(SESSION.ID, session.id().value())
        .set(SESSION.ACCOUNT_ID, session.account().value())
        .set(SESSION.CLIENT, session.client().name())
        .set(SESSION.DEVICE, Absence.orNull(session.device()))
        .set(SESSION.STARTED_AT, session.startedAt())
        .set(SESSION.EXPIRES_AT, session.expiresAt())
        .set(SESSION.CURRENT_HASH, session.current().hex())
        .set(SESSION.PREVIOUS_HASH, Absence.orNull(session.previous(), TokenHash::hex))
        .set(SESSION.ROTATED_AT, session.rotatedAt())
        .set(SESSION.REVOKED_AT, Absence.orNull(session.revokedAt()))
        .execute();
    remember(session);
  }

  private void remember(Session session) {
    jooq.insertInto(SESSION_TOKEN)
        .set(SESSION_TOKEN.TOKEN_HASH, session.current().hex())
        .set(SESSION_TOKEN.SESSION_ID, session.id().value())
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public Fact<Session> lock(TokenHash token) {
    return Absence.fact(
        jooq.selectFrom(SESSION)
            .where(
                SESSION.ID.eq(
                    jooq.select(SESSION_TOKEN.SESSION_ID)
                        .from(SESSION_TOKEN)
                        .where(SESSION_TOKEN.TOKEN_HASH.eq(token.hex()))))
            .forUpdate()
            .fetchOne(),
        "session",
        JooqSessions::toDomain);
  }

  private static Session toDomain(SessionRecord row) {
    return new Session(
        new SessionId(row.getId()),
        new AccountId(row.getAccountId()),
        ClientKind.valueOf(row.getClient()),
        Absence.fact(row.getDevice(), "device"),
        row.getStartedAt(),
        row.getExpiresAt(),
        new TokenHash(row.getCurrentHash()),
        Absence.fact(row.getPreviousHash(), "previous token", TokenHash::new),
        row.getRotatedAt(),
        Absence.fact(row.getRevokedAt(), "revocation"));
  }

  @Override
  public void update(Session session) {
    jooq.update(SESSION)
        .set(SESSION.CURRENT_HASH, session.current().hex())
        .set(SESSION.PREVIOUS_HASH, Absence.orNull(session.previous(), TokenHash::hex))
        .set(SESSION.ROTATED_AT, session.rotatedAt())
        .set(SESSION.REVOKED_AT, Absence.orNull(session.revokedAt()))
        .where(SESSION.ID.eq(session.id().value()))
        .execute();
    remember(session);
  }

  @Override
  public int revokeAll(AccountId account, Instant now) {
    return jooq.update(SESSION)
        .set(SESSION.REVOKED_AT, now)
        .where(SESSION.ACCOUNT_ID.eq(account.value()))
        .and(SESSION.REVOKED_AT.isNull())
        .execute();
  }

  @Override
  public List<Session> ofAccount(AccountId account) {
    return jooq.selectFrom(SESSION)
        .where(SESSION.ACCOUNT_ID.eq(account.value()))
        .and(SESSION.REVOKED_AT.isNull())
        .orderBy(SESSION.ROTATED_AT.desc(), SESSION.ID)
        .limit(MOST_SHOWN)
        .fetch(JooqSessions::toDomain);
  }

  @Override
  public boolean revoke(AccountId account, SessionId session, Instant now) {
    return jooq.update(SESSION)
            .set(SESSION.REVOKED_AT, now)
            .where(SESSION.ID.eq(session.value()))
            .and(SESSION.ACCOUNT_ID.eq(account.value()))
            .and(SESSION.REVOKED_AT.isNull())
            .execute()
        == 1;
  }

  @Override
  public int deleteExpiredBefore(Instant instant) {
    return jooq.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.lt(instant)).execute();
  }
}
