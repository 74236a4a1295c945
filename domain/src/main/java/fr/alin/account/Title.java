package fr.alin.account;

/** How a person is addressed. */
public enum Title {
  MADAME,
  MONSIEUR
}
