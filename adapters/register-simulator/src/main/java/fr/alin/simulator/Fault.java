package fr.alin.simulator;

import java.util.Locale;
import java.util.Optional;

/** How the simulator misbehaves on demand; each one is something that real partners have done. */
public enum Fault {
  NONE,
  /** A SOAP fault: this client may not ask. */
  REFUSE,
  /** Status and headers arrive, the body never does. */
  HANG_AFTER_HEADERS,
  /** The connection drops in the middle of the body. */
  CUT_OFF,
  /** 200 with a page of a proxy instead of XML. */
  HTML_PAGE,
  /** A well-formed record held under another number. */
  OTHER_PERSON,
  /** A record padded to ten megabytes. */
  TEN_MEGABYTES,
  /** A document type with an external entity. */
  EXTERNAL_ENTITY,
  /** One answer 500 without a SOAP fault, then correct answers. */
  FAIL_THEN_OK,
  /** A correct answer, a few bytes at a time: each read succeeds, the whole takes for ever. */
  SLOW,
  /** 503 until told otherwise. */
  UNAVAILABLE,
  /** A record without its mandatory date of first registration. */
  MISSING_ELEMENT;

  /** The name as the sandbox writes it: lower case with hyphens. */
  public static Optional<Fault> named(String name) {
    var wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    for (var fault : values()) {
      if (fault.name().equals(wanted)) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
