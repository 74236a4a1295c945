package fr.alin.inbox;

import fr.alin.shared.AccountId;
import fr.alin.shared.MailId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.time.Instant;

/** Port: the messages of accounts; they are written by the outbox. Called inside {@code Transactions}. */
public interface Inbox {

  /** Newest first. */
  Slice<InboxMessage> of(AccountId account, Page page);

  int unread(AccountId account);

  /** Marks a message as read; a message that is read already keeps its first time. False when it is not the account's. */
  boolean markRead(AccountId account, MailId message, Instant now);

  /** Marks what is there as read; returns how many were new. */
  int markAllRead(AccountId account, Instant now);
}
