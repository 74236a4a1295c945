package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.alin.account.AccountFixtures;
import fr.alin.account.Accounts;
import fr.alin.application.ApplicationListsContract;
import fr.alin.application.Applications;
import fr.alin.application.ApplicationsContract;
import fr.alin.form.RequestDrafts;
import fr.alin.form.RequestDraftsContract;
import fr.alin.offer.Offers;
import fr.alin.offer.OffersContract;
import fr.alin.registry.ExpiryWarnings;
import fr.alin.registry.ExpiryWarningsContract;
import fr.alin.registry.ImportAttempts;
import fr.alin.registry.ImportAttemptsContract;
import fr.alin.request.DisclosureLedger;
import fr.alin.request.DisclosureLedgerContract;
import fr.alin.request.Requests;
import fr.alin.request.RequestsContract;
import fr.alin.sandbox.InventedLandlord;
import fr.alin.shared.AccountId;
import fr.alin.shared.LandlordId;
import fr.alin.shared.Transactions;
import fr.alin.testing.Database;
import java.util.Locale;
import org.junit.jupiter.api.Nested;

/** The stores do on PostgreSQL what their doubles do in memory. Each starts empty, before the contract's own set-up. */
@Database
class StoreContractsTest {

  static void storeLandlord(LandlordId id, String name) {
    var siren =
        String.format(Locale.ROOT, "%09d", Math.floorMod(id.value().hashCode(), 1_000_000_000));
    World.write(
        () ->
            World.bean(LandlordRows.class)
                .save(LandlordRow.from(new InventedLandlord(id, name, siren))));
  }

  /** Once, however often it is asked. */
  static void storeAccount(AccountId id) {
    World.write(
        () ->
            World.bean(Accounts.class)
                .add(
                    AccountFixtures.active(
                        id, id.value() + "@contract.example", "Some-Password-5")));
  }

  static long countMails() {
    return World.<Integer>read(() -> World.jooq().fetchCount(SCHEDULED_TASKS));
  }

  @Nested
  class OfOffers extends OffersContract {

    {
      World.clean();
    }

    @Override
    protected Offers offers() {
      return World.bean(Offers.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }

    @Override
    protected void landlordExists(LandlordId id, String name) {
      storeLandlord(id, name);
    }
  }

  @Nested
  class OfRequests extends RequestsContract {

    {
      World.clean();
    }

    @Override
    protected Requests requests() {
      return World.bean(Requests.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }

    @Override
    protected void accountExists(AccountId id) {
      storeAccount(id);
    }
  }

  @Nested
  class OfImportAttempts extends ImportAttemptsContract {

    {
      World.clean();
    }

    @Override
    protected ImportAttempts attempts() {
      return World.bean(ImportAttempts.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }

    @Override
    protected void accountExists(AccountId id) {
      storeAccount(id);
    }
  }

  @Nested
  class OfRequestDrafts extends RequestDraftsContract {

    {
      World.clean();
    }

    @Override
    protected RequestDrafts drafts() {
      return World.bean(RequestDrafts.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }

    @Override
    protected void accountExists(AccountId id) {
      storeAccount(id);
    }
  }

  @Nested
  class OfExpiryWarnings extends ExpiryWarningsContract {

    {
      World.clean();
    }

    @Override
    protected ExpiryWarnings warnings() {
      return World.bean(ExpiryWarnings.class);
    }

    @Override
    protected Requests requests() {
      return World.bean(Requests.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }

    @Override
    protected void accountExists(AccountId id) {
      storeAccount(id);
    }
  }

  @Nested
  class OfDisclosureLedger extends DisclosureLedgerContract {

    {
      World.clean();
    }

    @Override
    protected DisclosureLedger ledger() {
      return World.bean(DisclosureLedger.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }

    @Override
    protected void accountExists(AccountId id) {
      storeAccount(id);
    }
  }

  @Nested
  class OfApplications extends ApplicationsContract {

    {
      World.clean();
    }

    @Override
    protected Applications applications() {
      return World.bean(Applications.class);
    }

    @Override
    protected Offers offers() {
      return World.bean(Offers.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }

    @Override
    protected long mailsOwed() {
      return countMails();
    }

    @Override
    protected void landlordExists(LandlordId id, String name) {
      storeLandlord(id, name);
    }

    @Override
    protected void accountExists(AccountId id) {
      storeAccount(id);
    }
  }

  @Nested
  class OfLists extends ApplicationListsContract {

    {
      World.clean();
    }

    @Override
    protected Applications applications() {
      return World.bean(Applications.class);
    }

    @Override
    protected Offers offers() {
      return World.bean(Offers.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }

    @Override
    protected long mailsOwed() {
      return countMails();
    }

    @Override
    protected void landlordExists(LandlordId id, String name) {
      storeLandlord(id, name);
    }

    @Override
    protected void accountExists(AccountId id) {
      storeAccount(id);
    }
  }
}
