package fr.alin.reference;

import fr.alin.shared.Bounds;

/** A published sentence in the two languages of the platform. */
public record BilingualText(String french, String english) {

  public BilingualText {
    Bounds.text("french", 2000, french);
    Bounds.text("english", 2000, english);
  }
}
