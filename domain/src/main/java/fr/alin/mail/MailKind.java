package fr.alin.mail;

/** What a mail says. Each kind has a subject, a text part and an HTML part in every language. */
public enum MailKind {
  /** Link that activates an account, valid 2 days. Parameters: link. */
  ACCOUNT_ACTIVATION,
  /** Somebody tried to create an account with this address, which already has one. Parameters: link (log-in), resetLink. */
  ACCOUNT_EXISTS,
  /** Link that resets a password. Parameters: link. */
  PASSWORD_RESET,
  /** The password was changed. No parameters. */
  PASSWORD_CHANGED,
  /** Link that proves a new address, valid a day; sent to that address. Parameters: link. */
  EMAIL_CHANGE,
  /** The account has moved to another address; sent to the old one. No parameters. */
  EMAIL_CHANGED,
  /** The account is closed. No parameters. */
  ACCOUNT_CLOSED,
  /** A message of the contact form, to the people who answer. Parameters: reference, name, sender, subject, message. */
  CONTACT_REQUEST,
  /** Code that proves the ownership of a unique number, valid 24 hours. Parameters: code, uniqueNumber. */
  IMPORT_CODE,
  /** The request was filed at the register and has its number. Parameters: uniqueNumber, expiresOn, link. */
  REQUEST_REGISTERED,
  /** The unique number runs out soon. Parameters: uniqueNumber, expiresOn, days, link, site (where it is renewed). */
  REQUEST_EXPIRING,
  /** The application is in. Parameters: offer, link, position, outOf. */
  APPLICATION_SUBMITTED,
  /** The applicant withdrew. Parameters: offer. */
  APPLICATION_WITHDRAWN,
  /** Shortlisted at closing: the adviser reviews. Parameters: offer, link. */
  APPLICATION_UNDER_REVIEW,
  /** Not shortlisted or not designated. Parameters: offer, link, position, outOf. */
  APPLICATION_NOT_SELECTED,
  /** Rejected after analysis. Parameters: offer, link, reason. */
  APPLICATION_REJECTED,
  /** Approved after analysis, not yet sent. Parameters: offer, link. */
  APPLICATION_APPROVED,
  /** Sent to the landlord. Parameters: offer, link. */
  APPLICATION_DESIGNATED,
  /** The home is allocated: answer before the date. Parameters: offer, link, answerBy. */
  HOME_ALLOCATED,
  /** Allocated as a substitute. Parameters: offer, link, rank. */
  HOME_ALLOCATED_SUBSTITUTE,
  /** Allocated under a condition. Parameters: offer, link, condition, conditionDeadline. */
  HOME_ALLOCATED_CONDITIONALLY,
  /** Not allocated. Parameters: offer, link, reason. */
  HOME_NOT_ALLOCATED,
  /** The file is inadmissible. Parameters: offer, link, reason. */
  HOME_INADMISSIBLE,
  /** The answer was recorded: accepted. Parameters: offer, link. */
  OFFER_ACCEPTED,
  /** The answer was recorded: refused. Parameters: offer, link. */
  OFFER_REFUSED,
  /** Silence at the answer date counts as a refusal. Parameters: offer, link. */
  OFFER_EXPIRED,
  /** The lease is signed. Parameters: offer, link. */
  LEASE_SIGNED,
  /** The household moved in. Parameters: offer, link. */
  MOVED_IN;

  public Topic topic() {
    return switch (this) {
      case ACCOUNT_ACTIVATION,
          ACCOUNT_EXISTS,
          PASSWORD_RESET,
          IMPORT_CODE,
          EMAIL_CHANGE,
          ACCOUNT_CLOSED,
          CONTACT_REQUEST ->
          Topic.LETTER_ONLY;
      case PASSWORD_CHANGED, EMAIL_CHANGED -> Topic.ACCOUNT;
      case REQUEST_REGISTERED, REQUEST_EXPIRING -> Topic.REQUEST;
      case APPLICATION_SUBMITTED,
          APPLICATION_WITHDRAWN,
          APPLICATION_UNDER_REVIEW,
          APPLICATION_NOT_SELECTED,
          APPLICATION_REJECTED,
          APPLICATION_APPROVED,
          APPLICATION_DESIGNATED ->
          Topic.APPLICATION;
      case HOME_ALLOCATED,
          HOME_ALLOCATED_SUBSTITUTE,
          HOME_ALLOCATED_CONDITIONALLY,
          HOME_NOT_ALLOCATED,
          HOME_INADMISSIBLE,
          OFFER_ACCEPTED,
          OFFER_REFUSED,
          OFFER_EXPIRED,
          LEASE_SIGNED,
          MOVED_IN ->
          Topic.DECISION;
    };
  }
}
