package fr.alin.account;

import fr.alin.shared.Fact;

/** Port: judges the access token of a call. */
public interface AccessTokenReader {

  /** Who asks; unknown for anything that is not a live token of ours, whatever is wrong with it. */
  Fact<Actor> read(String token);
}
