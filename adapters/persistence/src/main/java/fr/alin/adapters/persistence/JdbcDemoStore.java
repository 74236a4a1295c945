package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.ACCOUNT;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION_EVENT;
import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;
import static fr.alin.adapters.persistence.jooq.Tables.DEMO_LOAD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.account.Title;
import fr.alin.adapters.persistence.jooq.tables.records.ApplicationEventRecord;
import fr.alin.adapters.persistence.jooq.tables.records.ApplicationRecord;
import fr.alin.application.HistoryEvent;
import fr.alin.application.Reason;
import fr.alin.reference.DepartmentCode;
import fr.alin.sandbox.DemoAccount;
import fr.alin.sandbox.DemoApplication;
import fr.alin.sandbox.DemoStore;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;

/**
 * Writes the demonstration in batches, in the caller's transaction: a start that is killed leaves nothing, and the anchor,
 * written last, tells that all of it is there.
 */
@Singleton
final class JdbcDemoStore implements DemoStore {

  private static final int BATCH = 1000;

  private final DSLContext jooq;
  private final CompanyRows companies;
  private final LandlordRows landlords;
  private final OfferRows offers;
  private final AccountRows accounts;
  private final HousingRequestRows requests;
  private final FrozenBoards boards;

  JdbcDemoStore(
      DSLContext jooq,
      CompanyRows companies,
      LandlordRows landlords,
      OfferRows offers,
      AccountRows accounts,
      HousingRequestRows requests,
      FrozenBoards boards) {
    this.jooq = jooq;
    this.companies = companies;
    this.landlords = landlords;
    this.offers = offers;
    this.accounts = accounts;
    this.requests = requests;
    this.boards = boards;
  }

  @Override
  public Fact<LocalDate> anchor() {
    return Absence.fact(
        jooq.select(DEMO_LOAD.ANCHOR).from(DEMO_LOAD).fetchOne(DEMO_LOAD.ANCHOR), "anchor");
  }

  @Override
  public boolean isOccupied() {
    return !anchor().isKnown()
        && (jooq.fetchExists(ACCOUNT) || jooq.fetchExists(COMPANY) || jooq.fetchExists(OFFER));
  }

  @Override
  public void load(Content content) {
    for (var company : content.companies()) {
      companies.save(CompanyRow.from(company)); // parents before their subsidiaries
    }
    landlords.saveAll(content.landlords().stream().map(LandlordRow::from).toList());
    offers.saveAll(content.offers().stream().map(OfferRow::from).toList());
    accounts.saveAll(content.accounts().stream().map(JdbcDemoStore::row).toList());
    requests.saveAll(content.requests().stream().map(HousingRequestRow::from).toList());
    content.requests().stream()
        .map(request -> Long.parseLong(request.platformNumber()))
        .max(Long::compare)
        .ifPresent(this::continueNumbersAfter);
    insert(content.applications().stream().map(JdbcDemoStore::row).toList());
    insert(content.applications().stream().flatMap(a -> events(a).stream()).toList());
    boards.addAll(content.boards());
    jooq.insertInto(DEMO_LOAD)
        .set(DEMO_LOAD.ANCHOR, content.anchor())
        .set(DEMO_LOAD.LOADED_AT, DatabaseClock.DATABASE_TIME)
        .execute();
    // The planner knows nothing of rows that were never analysed, and reads whole tables.
    jooq.execute("analyze");
  }

  /** The next platform number must not be one that the demonstration gave. */
  private void continueNumbersAfter(long highest) {
    jooq.execute(
        "select setval('platform_number', greatest({0}, (select last_value from platform_number)))",
        org.jooq.impl.DSL.val(highest));
  }

  private void insert(List<? extends TableRecord<?>> rows) {
    for (var from = 0; from < rows.size(); from += BATCH) {
      jooq.batchInsert(rows.subList(from, Math.min(from + BATCH, rows.size()))).execute();
    }
  }

  static AccountRow row(DemoAccount account) {
    return new AccountRow(
        account.id().value(),
        account.email(),
        Title.valueOf(account.title().name()),
        account.birthName(),
        account.firstName(),
        account.mobilePhone(),
        account.language(),
        account.role(),
        account.territories().stream().map(DepartmentCode::value).sorted().toList(),
        Absence.orNull(account.landlord(), LandlordId::value),
        account.createdAt(),
        account.passwordHash(),
        account.createdAt(),
        0);
  }

  static ApplicationRecord row(DemoApplication demo) {
    var row = new ApplicationRecord();
    ApplicationWriting.row(demo.application()).forEach((column, value) -> set(row, column, value));
    // One shape of statement for all rows, hence one batch.
    IntStream.range(0, row.size()).forEach(index -> row.changed(index, true));
    return row;
  }

  @SuppressWarnings("unchecked")
  private static void set(
      ApplicationRecord row, Field<?> column, @org.jspecify.annotations.Nullable Object value) {
    row.set((Field<Object>) column, value);
  }

  static List<ApplicationEventRecord> events(DemoApplication demo) {
    return demo.history().stream().map(event -> event(demo, event)).toList();
  }

  private static ApplicationEventRecord event(DemoApplication demo, HistoryEvent event) {
    var row = new ApplicationEventRecord();
    row.setApplicationId(demo.application().entry().id().value());
    row.setStatus(event.status().name());
    row.setAt(event.at());
    row.setReasonCode(Absence.orNull(event.reason(), reason -> reason.code().name()));
    row.setReasonText(Absence.orNull(event.reason(), Reason::text));
    row.changed(APPLICATION_EVENT.REASON_CODE, true);
    row.changed(APPLICATION_EVENT.REASON_TEXT, true);
    return row;
  }
}
