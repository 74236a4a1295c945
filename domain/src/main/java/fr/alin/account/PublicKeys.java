package fr.alin.account;

/** Port: the keys with which anybody can check our access tokens. */
public interface PublicKeys {

  /** A JSON Web Key Set (RFC 7517) without private parts. */
  String jwksJson();
}
