package fr.alin.account;

/** Port: the passwords that everybody tries first. */
public interface CommonPasswords {

  /** Whether the list holds this word, given in lower case. */
  boolean contains(String lowerCase);
}
