package fr.alin.inbox;

import fr.alin.shared.AccountId;
import java.util.HashMap;
import java.util.Map;

/** Switches in memory. */
public final class InMemoryNotificationChoices implements NotificationChoices {

  private final Map<AccountId, NotificationSettings> rows = new HashMap<>();

  @Override
  public NotificationSettings of(AccountId account) {
    return rows.getOrDefault(account, NotificationSettings.defaults());
  }

  @Override
  public void save(AccountId account, NotificationSettings settings) {
    rows.put(account, settings);
  }
}
