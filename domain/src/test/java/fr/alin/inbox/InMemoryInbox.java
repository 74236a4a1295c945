package fr.alin.inbox;

import fr.alin.mail.Announcement;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.MailId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.testing.InMemoryOutbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Inboxes over what the outbox of the tests keeps. */
public final class InMemoryInbox implements Inbox {

  private final InMemoryOutbox outbox;
  private final BusinessClock clock;
  private final Map<MailId, Instant> told = new HashMap<>();
  private final Map<MailId, Instant> read = new HashMap<>();

  public InMemoryInbox(InMemoryOutbox outbox, BusinessClock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Slice<InboxMessage> of(AccountId account, Page page) {
    var from = page.after().map(Integer::parseInt).orElse(0);
    var all = all(account);
    var until = Math.min(all.size(), from + page.limit());
    return new Slice<>(
        all.subList(from, until),
        until < all.size() ? Fact.known(Integer.toString(until)) : Fact.unknown("next page"));
  }

  private List<InboxMessage> all(AccountId account) {
    return outbox.kept().stream()
        .filter(it -> it.account().equals(account))
        .map(Announcement::copy)
        .map(
            copy ->
                new InboxMessage(
                    copy.id(),
                    copy.kind(),
                    copy.parameters(),
                    told.computeIfAbsent(copy.id(), id -> clock.now()),
                    read.containsKey(copy.id())
                        ? Fact.known(read.get(copy.id()))
                        : Fact.unknown("reading")))
        .sorted(
            Comparator.comparing(InboxMessage::at)
                .thenComparing(message -> message.id().value())
                .reversed())
        .toList();
  }

  @Override
  public int unread(AccountId account) {
    return (int) all(account).stream().filter(it -> !it.readAt().isKnown()).count();
  }

  @Override
  public boolean markRead(AccountId account, MailId message, Instant now) {
    if (all(account).stream().noneMatch(it -> it.id().equals(message))) {
      return false;
    }
    read.putIfAbsent(message, now);
    return true;
  }

  @Override
  public int markAllRead(AccountId account, Instant now) {
    var fresh = unread(account);
    all(account).forEach(it -> read.putIfAbsent(it.id(), now));
    return fresh;
  }
}
