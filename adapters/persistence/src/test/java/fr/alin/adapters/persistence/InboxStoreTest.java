package fr.alin.adapters.persistence;

import fr.alin.account.Accounts;
import fr.alin.inbox.Inbox;
import fr.alin.inbox.InboxContract;
import fr.alin.inbox.NotificationChoices;
import fr.alin.mail.Outbox;
import fr.alin.shared.Transactions;
import fr.alin.testing.Database;

/** Inboxes on PostgreSQL. */
@Database
class InboxStoreTest extends InboxContract {

  {
    World.clean(); // before the contract stores its owners
  }

  @Override
  protected Outbox outbox() {
    return World.bean(Outbox.class);
  }

  @Override
  protected Inbox inbox() {
    return World.bean(Inbox.class);
  }

  @Override
  protected NotificationChoices choices() {
    return World.bean(NotificationChoices.class);
  }

  @Override
  protected Accounts accounts() {
    return World.bean(Accounts.class);
  }

  @Override
  protected Transactions transactions() {
    return World.bean(Transactions.class);
  }
}
