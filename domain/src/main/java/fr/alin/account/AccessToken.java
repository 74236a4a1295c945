package fr.alin.account;

import java.time.Duration;

/** What a caller shows with each call, until it expires on real time. */
public record AccessToken(String value, Duration expiresIn) {

  @Override
  public String toString() {
    return "AccessToken[…]";
  }
}
