package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.ONE_TIME_LINK;

import fr.alin.account.EmailAddress;
import fr.alin.account.OneTimeLink;
import fr.alin.account.OneTimeLinks;
import fr.alin.account.TokenHash;
import fr.alin.adapters.persistence.jooq.tables.records.OneTimeLinkRecord;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jooq.DSLContext;

/** Links that serve once, by atomic statements. */
@Singleton
final class JooqOneTimeLinks implements OneTimeLinks {

  private final DSLContext jooq;

  JooqOneTimeLinks(DSLContext jooq) {
    this.jooq = jooq;
  }

  @Override
  public void add(OneTimeLink link) {
    jooq.insertInto(ONE_TIME_LINK)
        .set(ONE_TIME_LINK.TOKEN_HASH, link.token().hex())
        .set(ONE_TIME_LINK.PURPOSE, link.purpose().name())
        .set(ONE_TIME_LINK.ACCOUNT_ID, link.account().value())
        .set(ONE_TIME_LINK.ISSUED_AT, link.issuedAt())
        .set(ONE_TIME_LINK.EXPIRES_AT, link.expiresAt())
        .set(ONE_TIME_LINK.USED_AT, Absence.orNull(link.usedAt()))
        .set(ONE_TIME_LINK.NEW_EMAIL, Absence.orNull(link.newEmail(), EmailAddress::value))
        .execute();
  }

  @Override
  public Fact<OneTimeLink> find(TokenHash token, OneTimeLink.Purpose purpose) {
    return Absence.fact(
        jooq.fetchOne(
            ONE_TIME_LINK,
            ONE_TIME_LINK.TOKEN_HASH.eq(token.hex()).and(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))),
        "link",
        JooqOneTimeLinks::toDomain);
  }

  private static OneTimeLink toDomain(OneTimeLinkRecord row) {
    return new OneTimeLink(
        new TokenHash(row.getTokenHash()),
        OneTimeLink.Purpose.valueOf(row.getPurpose()),
        new AccountId(row.getAccountId()),
        row.getIssuedAt(),
        row.getExpiresAt(),
        Absence.fact(row.getUsedAt(), "use"),
        Absence.fact(row.getNewEmail(), "new address", EmailAddress::new));
  }

  @Override
  public boolean consume(TokenHash token, OneTimeLink.Purpose purpose, Instant now) {
    return jooq.update(ONE_TIME_LINK)
            .set(ONE_TIME_LINK.USED_AT, now)
            .where(ONE_TIME_LINK.TOKEN_HASH.eq(token.hex()))
            .and(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))
            .and(ONE_TIME_LINK.USED_AT.isNull())
            .and(ONE_TIME_LINK.EXPIRES_AT.ge(now))
            .execute()
        == 1;
  }

  @Override
  public void useUp(AccountId account, OneTimeLink.Purpose purpose, Instant now) {
    jooq.update(ONE_TIME_LINK)
        .set(ONE_TIME_LINK.USED_AT, now)
        .where(ONE_TIME_LINK.ACCOUNT_ID.eq(account.value()))
        .and(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))
        .and(ONE_TIME_LINK.USED_AT.isNull())
        .execute();
  }

  @Override
  public int countIssuedAfter(AccountId account, OneTimeLink.Purpose purpose, Instant instant) {
    return jooq.fetchCount(
        ONE_TIME_LINK,
        ONE_TIME_LINK
            .ACCOUNT_ID
            .eq(account.value())
            .and(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))
            .and(ONE_TIME_LINK.ISSUED_AT.gt(instant)));
  }

  @Override
  public int deleteExpiredBefore(Instant instant) {
    return jooq.deleteFrom(ONE_TIME_LINK).where(ONE_TIME_LINK.EXPIRES_AT.lt(instant)).execute();
  }
}
