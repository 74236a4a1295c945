package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.DossierStatements.LIVE;
import static fr.alin.adapters.persistence.jooq.Tables.ACCOUNT;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.IDEMPOTENCY_CLAIM;
import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;
import static fr.alin.adapters.persistence.jooq.Tables.SANDBOX_CLOCK;

import fr.alin.application.ApplicationDossiers;
import fr.alin.application.Applications.Earlier;
import fr.alin.application.IdempotencyClaim;
import fr.alin.mail.Language;
import fr.alin.mail.Recipients.Recipient;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** What a submission or a withdrawal is judged on, by one statement each; the texts are written once. */
@Singleton
final class JooqApplicationDossiers implements ApplicationDossiers {

  private static final Field<UUID> ANYBODY = DSL.val(new UUID(0, 0));
  private static final Field<String> ANYTHING = DSL.val("");

  /** Beside the person and the offer: who is told, and whose key. */
  private static final List<Field<?>> OWN =
      List.of(
          ACCOUNT.EMAIL,
          ACCOUNT.LANGUAGE,
          IDEMPOTENCY_CLAIM.FINGERPRINT,
          IDEMPOTENCY_CLAIM.APPLICATION_ID);

  private static final List<Field<?>> GLANCE =
      DossierStatements.together(
          DossierStatements.together(
              DossierStatements.GLANCE, List.of(DossierStatements.OFFER_STATE, LIVE.ID)),
          OWN);
  private static final List<Field<?>> WHOLE =
      DossierStatements.together(DossierStatements.OFFER_VIEW, OWN);
  private static final List<Field<?>> TO_WITHDRAW = toWithdraw();

  private final DSLContext jooq;
  private final JooqDossiers dossiers;
  private final OfferReading offers;
  private final String glanceSql;
  private final String wholeSql;
  private final String withdrawSql;

  JooqApplicationDossiers(DSLContext jooq, JooqDossiers dossiers, OfferReading offers) {
    this.jooq = jooq;
    this.dossiers = dossiers;
    this.offers = offers;
    this.glanceSql =
        own(DossierStatements.meeting(DossierStatements.person(jooq.select(GLANCE)))).getSQL();
    this.wholeSql = own(DossierStatements.whole(jooq.select(WHOLE))).getSQL();
    this.withdrawSql = withdrawQuery(jooq).getSQL();
  }

  /** A glance, and everything in a second statement when the request or the offer is not held as it stands. */
  @Override
  public ToSubmit toSubmit(AccountId account, OfferId offer, IdempotencyClaim claim) {
    // in the order of the text: whose request, which offer, who is told, whose key
    var values =
        new Object[] {
          account.value(), offer.value(), account.value(), claim.owner().value(), claim.key()
        };
    var glance = jooq.resultQuery(glanceSql, values).coerce(GLANCE).fetchSingle();
    if (dossiers.held(account, offer, glance)
        instanceof Fact.Known<JooqDossiers.Meeting>(var held)) {
      return toSubmit(glance, held, claim);
    }
    // the latest application comes first in this text
    var all = new ArrayList<Object>(List.of(account.value()));
    all.addAll(List.of(values));
    var whole = jooq.resultQuery(wholeSql, all.toArray()).coerce(WHOLE).fetchSingle();
    return toSubmit(whole, dossiers.read(account, whole), claim);
  }

  private static ToSubmit toSubmit(
      Record row, JooqDossiers.Meeting meeting, IdempotencyClaim claim) {
    return new ToSubmit(
        DatabaseClock.businessTime(row),
        earlier(row, claim),
        meeting.offer(),
        meeting.request(),
        meeting.employer(),
        Absence.fact(row.get(LIVE.ID), "live application", ApplicationId::new),
        recipient(row));
  }

  @Override
  public ToWithdraw toWithdraw(ApplicationId application) {
    var row = jooq.resultQuery(withdrawSql, application.value()).coerce(TO_WITHDRAW).fetchSingle();
    var stored = JooqDossiers.present(row, APPLICATION.ID, "application");
    return new ToWithdraw(
        DatabaseClock.businessTime(row),
        stored.map(found -> ApplicationReading.toDomain(row.into(APPLICATION))),
        stored.map(found -> offers.toDomain(row)),
        recipient(row));
  }

  private static Earlier earlier(Record row, IdempotencyClaim claim) {
    var fingerprint = row.get(IDEMPOTENCY_CLAIM.FINGERPRINT);
    if (fingerprint == null) {
      return new Earlier.None();
    }
    return fingerprint.equals(claim.fingerprint())
        ? new Earlier.SameRequest(new ApplicationId(row.get(IDEMPOTENCY_CLAIM.APPLICATION_ID)))
        : new Earlier.OtherRequest();
  }

  private static Fact<Recipient> recipient(Record row) {
    return Absence.fact(
        row.get(ACCOUNT.EMAIL),
        "account",
        email -> new Recipient(email, Language.valueOf(row.get(ACCOUNT.LANGUAGE))));
  }

  private static Select<Record> own(SelectJoinStep<Record> meeting) {
    return meeting
        .leftJoin(ACCOUNT)
        .on(ACCOUNT.ID.eq(ANYBODY))
        .leftJoin(IDEMPOTENCY_CLAIM)
        .on(IDEMPOTENCY_CLAIM.OWNER_ID.eq(ANYBODY))
        .and(IDEMPOTENCY_CLAIM.KEY.eq(ANYTHING));
  }

  private static Select<Record> withdrawQuery(DSLContext jooq) {
    return jooq.select(TO_WITHDRAW)
        .from(SANDBOX_CLOCK)
        .leftJoin(APPLICATION)
        .on(APPLICATION.ID.eq(ANYBODY))
        .leftJoin(OFFER)
        .on(OFFER.ID.eq(APPLICATION.OFFER_ID))
        .leftJoin(LANDLORD)
        .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
        .leftJoin(ACCOUNT)
        .on(ACCOUNT.ID.eq(APPLICATION.ACCOUNT_ID));
  }

  private static List<Field<?>> toWithdraw() {
    var fields = new ArrayList<Field<?>>();
    fields.add(DatabaseClock.BUSINESS_TIME);
    fields.addAll(List.of(APPLICATION.fields()));
    fields.addAll(List.of(OFFER.fields()));
    fields.add(LANDLORD.NAME);
    fields.add(ACCOUNT.EMAIL);
    fields.add(ACCOUNT.LANGUAGE);
    return List.copyOf(fields);
  }
}
