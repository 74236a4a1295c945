package fr.alin.account;

/** Where a session lives: a browser keeps the refresh token in a cookie, an app by itself. */
public enum ClientKind {
  WEB,
  MOBILE
}
