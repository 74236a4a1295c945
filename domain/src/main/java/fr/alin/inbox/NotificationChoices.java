package fr.alin.inbox;

import fr.alin.shared.AccountId;

/** Port: what people chose to receive. Called inside {@code Transactions}. */
public interface NotificationChoices {

  /** The defaults when nothing was chosen. */
  NotificationSettings of(AccountId account);

  void save(AccountId account, NotificationSettings settings);
}
