package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.FILE_READING;
import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.application.Application;
import fr.alin.application.FileReading;
import fr.alin.application.FileReadings;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** One row for a reader, a file, a purpose and a day; opening it again counts. */
@Singleton
final class JooqFileReadings implements FileReadings {

  private final DSLContext jooq;
  private final OfferReading offers;

  JooqFileReadings(DSLContext jooq, OfferReading offers) {
    this.jooq = jooq;
    this.offers = offers;
  }

  @Override
  public void record(
      Application application, Actor reader, FileReading.Purpose purpose, Instant now) {
    jooq.insertInto(FILE_READING)
        .set(FILE_READING.ACCOUNT_ID, application.entry().account().value())
        .set(FILE_READING.APPLICATION_ID, application.entry().id().value())
        .set(FILE_READING.READER_ID, reader.account().value())
        .set(FILE_READING.READER_ROLE, reader.role().name())
        .set(FILE_READING.PURPOSE, purpose.name())
        .set(FILE_READING.DAY, BusinessClock.legalDate(now))
        .set(FILE_READING.FIRST_AT, now)
        .set(FILE_READING.LAST_AT, now)
        .set(FILE_READING.TIMES, 1)
        .onConflict(
            FILE_READING.ACCOUNT_ID,
            FILE_READING.APPLICATION_ID,
            FILE_READING.READER_ID,
            FILE_READING.PURPOSE,
            FILE_READING.DAY)
        .doUpdate()
        .set(FILE_READING.LAST_AT, DSL.greatest(FILE_READING.LAST_AT, DSL.val(now)))
        .set(FILE_READING.TIMES, FILE_READING.TIMES.plus(1))
        .execute();
  }

  @Override
  public Slice<FileReading> of(AccountId owner, Page page) {
    var cursor = Cursor.of("file-readings", owner.value());
    var after = cursor.read(page, 3);
    var fields = new ArrayList<SelectFieldOrAsterisk>(OfferReading.FIELDS);
    fields.addAll(List.of(FILE_READING.fields()));
    var found =
        jooq.select(fields)
            .from(FILE_READING)
            .join(APPLICATION)
            .on(APPLICATION.ID.eq(FILE_READING.APPLICATION_ID))
            .join(OFFER)
            .on(OFFER.ID.eq(APPLICATION.OFFER_ID))
            .join(LANDLORD)
            .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
            .where(FILE_READING.ACCOUNT_ID.eq(owner.value()))
            .and(
                after.isEmpty()
                    ? DSL.noCondition()
                    : DSL.row(
                            FILE_READING.LAST_AT,
                            FILE_READING.APPLICATION_ID,
                            FILE_READING.READER_ID)
                        .lt(
                            Instant.parse(after.get(0)),
                            UUID.fromString(after.get(1)),
                            UUID.fromString(after.get(2))))
            .orderBy(
                FILE_READING.LAST_AT.desc(),
                FILE_READING.APPLICATION_ID.desc(),
                FILE_READING.READER_ID.desc())
            .limit(page.limit() + 1)
            .fetch();
    return cursor
        .slice(
            found,
            page,
            row ->
                List.of(
                    row.get(FILE_READING.LAST_AT).toString(),
                    row.get(FILE_READING.APPLICATION_ID).toString(),
                    row.get(FILE_READING.READER_ID).toString()))
        .map(this::toDomain);
  }

  private FileReading toDomain(Record row) {
    var reader = Role.valueOf(row.get(FILE_READING.READER_ROLE));
    var offer = offers.toDomain(row);
    return new FileReading(
        new ApplicationId(row.get(FILE_READING.APPLICATION_ID)),
        reader,
        FileReading.Purpose.valueOf(row.get(FILE_READING.PURPOSE)),
        offer.title(),
        reader == Role.LANDLORD_AGENT ? offer.landlordName() : "",
        row.get(FILE_READING.DAY),
        row.get(FILE_READING.LAST_AT),
        row.get(FILE_READING.TIMES));
  }

  @Override
  public int deleteBefore(LocalDate day) {
    return jooq.deleteFrom(FILE_READING).where(FILE_READING.DAY.lt(day)).execute();
  }
}
