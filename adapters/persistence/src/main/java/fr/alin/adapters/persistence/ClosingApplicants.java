package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;

import fr.alin.application.Applicant;
import fr.alin.application.Status;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Those in the running for offers that close, from narrow columns by the thousand; the sheets stay where they are. */
@Singleton
final class ClosingApplicants {

  private static final HexFormat HEX = HexFormat.of();

  private final DSLContext jooq;
  private final StatementText text;

  ClosingApplicants(DSLContext jooq) {
    this.jooq = jooq;
    this.text =
        StatementText.of(
            jooq,
            DSL.select(
                    APPLICATION.OFFER_ID,
                    APPLICATION.ID,
                    APPLICATION.ACCOUNT_ID,
                    APPLICATION.UNIQUE_NUMBER,
                    APPLICATION.FIRST_REGISTERED_ON,
                    APPLICATION.EMPLOYER_SIZE,
                    APPLICATION.OWN_POINTS,
                    APPLICATION.SUBMITTED_AT,
                    APPLICATION.FACTS_DIGEST,
                    APPLICATION.VERSION)
                .from(APPLICATION)
                .where(
                    APPLICATION.OFFER_ID.eq(DSL.any(DSL.param("offers", SQLDataType.UUID.array()))))
                .and(APPLICATION.STATUS.eq(DSL.inline(Status.SUBMITTED.name())))
                // Said again for its partial index.
                .and(APPLICATION.LIVE));
  }

  Map<UUID, List<Applicant>> of(Collection<UUID> offers) {
    var found = new HashMap<UUID, List<Applicant>>();
    var undigested = new ArrayList<UUID>();
    jooq.connection(connection -> read(connection, offers, found, undigested));
    if (!undigested.isEmpty()) {
      addWhole(undigested, found);
    }
    return found;
  }

  private void read(
      Connection connection,
      Collection<UUID> offers,
      Map<UUID, List<Applicant>> found,
      List<UUID> undigested)
      throws SQLException {
    try (var statement = text.bind(connection, Map.of("offers", offers.toArray(UUID[]::new)));
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        var digest = rows.getBytes(9);
        if (digest == null) {
          undigested.add(rows.getObject(2, UUID.class));
        } else {
          found
              .computeIfAbsent(rows.getObject(1, UUID.class), offer -> new ArrayList<>())
              .add(applicant(rows, digest));
        }
      }
    }
  }

  private static Applicant applicant(ResultSet row, byte[] digest) throws SQLException {
    return new Applicant(
        new ApplicationId(row.getObject(2, UUID.class)),
        new AccountId(row.getObject(3, UUID.class)),
        new UniqueNumber(row.getString(4)),
        row.getObject(5, LocalDate.class),
        Absence.fact(row.getString(6), "size class of the employer", SizeClass::valueOf),
        row.getInt(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        HEX.formatHex(digest),
        row.getLong(10));
  }

  /** Applications from before digests were kept. */
  private void addWhole(List<UUID> applications, Map<UUID, List<Applicant>> found) {
    jooq.selectFrom(APPLICATION)
        .where(APPLICATION.ID.in(applications))
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.getOfferId(), offer -> new ArrayList<>())
                    .add(Applicant.of(ApplicationReading.toDomain(row).entry())));
  }
}
