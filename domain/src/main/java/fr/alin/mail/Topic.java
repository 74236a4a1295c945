package fr.alin.mail;

/** What an announcement is about; channels are chosen by topic, so that nobody has to know every kind. */
public enum Topic {
  /** Steps of an application, from its entry to its transmission. */
  APPLICATION,
  /** What the commission and the landlord decide, with delays to answer. */
  DECISION,
  /** The housing request: its number, its validity. */
  REQUEST,
  /** Safety of the account. */
  ACCOUNT,
  /** Carries a secret or answers a stranger: goes by mail alone and is never kept. */
  LETTER_ONLY
}
