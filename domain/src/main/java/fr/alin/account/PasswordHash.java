package fr.alin.account;

import fr.alin.shared.Bounds;

/** A password as it is stored: algorithm, costs, salt and digest in one PHC string. */
public record PasswordHash(String encoded) {

  public PasswordHash {
    Bounds.text("password hash", 255, encoded);
  }

  /** Hidden: a hash can be attacked off line. */
  @Override
  public String toString() {
    return "PasswordHash[…]";
  }
}
