package fr.alin.mail;

/** Languages of the product; French is the default. */
public enum Language {
  FR,
  EN
}
