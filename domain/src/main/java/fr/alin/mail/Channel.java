package fr.alin.mail;

/** Ways by which a copy of an announcement reaches a person, beside the inbox. */
public enum Channel {
  MAIL,
  SMS
}
