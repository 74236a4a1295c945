package fr.alin.application;

import fr.alin.account.Role;
import fr.alin.shared.ApplicationId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody opened a person's file: one line for a reader, a purpose and a day.
 *
 * @param home short name of the home that the file is about
 * @param organisation the landlord of an agent; Action Logement reads as itself, without one
 * @param times how often on that day
 */
public record FileReading(
    ApplicationId application,
    Role reader,
    Purpose purpose,
    String home,
    String organisation,
    LocalDate day,
    Instant lastAt,
    int times) {

  /** Why a file is opened; nobody may open one for anything else. */
  public enum Purpose {
    /** An adviser of Action Logement studies it after closing. */
    REVIEW,
    /** The landlord prepares its commission. */
    DESIGNATION
  }
}
