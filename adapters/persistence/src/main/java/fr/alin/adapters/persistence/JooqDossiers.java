package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD_LINE;
import static fr.alin.adapters.persistence.jooq.Tables.HOUSING_REQUEST;
import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;
import static fr.alin.adapters.persistence.jooq.Tables.SANDBOX_CLOCK;

import fr.alin.company.Companies;
import fr.alin.company.Employer;
import fr.alin.matching.Dossiers;
import fr.alin.request.HousingRequest;
import fr.alin.request.Siret;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Dossiers by one outer join. The company is joined on what the stored documents say of the employer; whose job counts is
 * for the domain to say, so the company found is taken only when its SIREN is the one that the request names.
 */
@Singleton
final class JooqDossiers implements Dossiers {

  private static final fr.alin.adapters.persistence.jooq.tables.Company RESERVED_TO =
      COMPANY.as("reserved_to");
  private static final fr.alin.adapters.persistence.jooq.tables.Application LIVE =
      APPLICATION.as("live_one");

  /** As {@code HousingRequest.employerSiret}: of the holder's job in the register, else the one typed here. */
  private static final Field<String> EMPLOYER_SIREN =
      DSL.field(
          """
          coalesce(
            substring(case when {0} ->> 'holder' = 'CO_APPLICANT' and jsonb_array_length({1} -> 'coHolders') > 0
              then {1} #>> '{coHolders,0,person,job,employerSiret}'
              else {1} #>> '{applicant,job,employerSiret}' end from '^[0-9]{9}'),
            substring({0} ->> 'employerSiret' from '^[0-9]{9}'))""",
          String.class, HOUSING_REQUEST.COMPLEMENT, HOUSING_REQUEST.REGISTER);

  private static final Field<Integer> ON_BOARD =
      DSL.field(
              DSL.selectCount()
                  .from(FROZEN_BOARD_LINE)
                  .where(FROZEN_BOARD_LINE.OFFER_ID.eq(OFFER.ID)))
          .as("on_board");

  private static final Field<UUID> ANYBODY = DSL.val(new UUID(0, 0));

  private static final Field<UUID> LATEST =
      DSL.field(
              DSL.select(APPLICATION.ID)
                  .from(APPLICATION)
                  .where(APPLICATION.ACCOUNT_ID.eq(ANYBODY))
                  .and(APPLICATION.OFFER_ID.eq(OFFER.ID))
                  .orderBy(APPLICATION.SUBMITTED_AT.desc(), APPLICATION.ID.desc())
                  .limit(DSL.inline(1)))
          .as("latest");

  private static final List<Field<?>> SEEKER = seeker();
  private static final List<Field<?>> OFFER_VIEW = offerView();

  private final DSLContext jooq;
  private final OfferReading offers;
  private final Companies companies;
  private final String seekerSql;
  private final String offerSql;

  JooqDossiers(DSLContext jooq, OfferReading offers, Companies companies) {
    this.jooq = jooq;
    this.offers = offers;
    this.companies = companies;
    // Their texts never change: written once, since writing them took longer than having them
    // answered.
    this.seekerSql = seekerQuery(jooq).getSQL();
    this.offerSql = offerQuery(jooq).getSQL();
  }

  @Override
  public Dossier of(AccountId account) {
    return dossier(jooq.resultQuery(seekerSql, account.value()).coerce(SEEKER).fetchSingle());
  }

  @Override
  public OfferDossier of(AccountId account, OfferId id) {
    // in the order of the text: whose latest application, whose request, which offer
    var row =
        jooq.resultQuery(offerSql, account.value(), account.value(), id.value())
            .coerce(OFFER_VIEW)
            .fetchSingle();
    return new OfferDossier(
        dossier(row),
        present(row, OFFER.ID, "offer").map(found -> offers.toDomain(row)),
        present(row, RESERVED_TO.ID, "reservation")
            .map(found -> CompanyReading.toDomain(row.into(RESERVED_TO).into(COMPANY))),
        present(row, LIVE.ID, "live application")
            .map(found -> ApplicationReading.toDomain(row.into(LIVE).into(APPLICATION))),
        Absence.fact(row.get(LATEST), "application", ApplicationId::new),
        row.get(ON_BOARD));
  }

  private static Select<Record> seekerQuery(DSLContext jooq) {
    return jooq.select(SEEKER)
        .from(SANDBOX_CLOCK)
        .leftJoin(HOUSING_REQUEST)
        .on(HOUSING_REQUEST.ACCOUNT_ID.eq(ANYBODY))
        .leftJoin(COMPANY)
        .on(COMPANY.SIREN.eq(EMPLOYER_SIREN));
  }

  private static Select<Record> offerQuery(DSLContext jooq) {
    return jooq.select(OFFER_VIEW)
        .from(SANDBOX_CLOCK)
        .leftJoin(HOUSING_REQUEST)
        .on(HOUSING_REQUEST.ACCOUNT_ID.eq(ANYBODY))
        .leftJoin(COMPANY)
        .on(COMPANY.SIREN.eq(EMPLOYER_SIREN))
        .leftJoin(OFFER)
        .on(OFFER.ID.eq(ANYBODY))
        .leftJoin(LANDLORD)
        .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
        .leftJoin(RESERVED_TO)
        .on(RESERVED_TO.ID.eq(OFFER.RESERVED_TO))
        .leftJoin(LIVE)
        .on(LIVE.REQUEST_ID.eq(HOUSING_REQUEST.ID))
        .and(LIVE.LIVE);
  }

  private static List<Field<?>> seeker() {
    var fields = new ArrayList<Field<?>>();
    fields.add(DatabaseClock.BUSINESS_TIME);
    fields.addAll(List.of(HOUSING_REQUEST.fields()));
    fields.addAll(List.of(COMPANY.fields()));
    fields.add(CompanyReading.LINEAGE);
    return List.copyOf(fields);
  }

  private static List<Field<?>> offerView() {
    var fields = new ArrayList<>(SEEKER);
    fields.addAll(List.of(OFFER.fields()));
    fields.add(LANDLORD.NAME);
    fields.addAll(List.of(RESERVED_TO.fields()));
    fields.addAll(List.of(LIVE.fields()));
    fields.add(LATEST);
    fields.add(ON_BOARD);
    return List.copyOf(fields);
  }

  private Dossier dossier(Record row) {
    var now =
        Objects.requireNonNull(row.get(DatabaseClock.BUSINESS_TIME)).truncatedTo(ChronoUnit.MICROS);
    var request =
        present(row, HOUSING_REQUEST.ID, "request")
            .map(found -> HousingRequestRow.of(row.into(HOUSING_REQUEST)).toDomain());
    return new Dossier(
        now,
        request,
        request
            .flatMap(HousingRequest::employerSiret)
            .map(Siret::siren)
            .flatMap(siren -> employer(row, siren)));
  }

  private Fact<Employer> employer(Record row, String siren) {
    return siren.equals(row.get(COMPANY.SIREN))
        ? Fact.known(CompanyReading.employer(row.into(COMPANY), row.get(CompanyReading.LINEAGE)))
        : companies.employer(siren);
  }

  private static Fact<UUID> present(Record row, Field<UUID> id, String what) {
    return Absence.fact(row.get(id), what);
  }
}
