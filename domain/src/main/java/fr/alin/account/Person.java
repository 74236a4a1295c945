package fr.alin.account;

import fr.alin.shared.Bounds;

/**
 * Who holds an account, as told at sign-up.
 *
 * @param mobilePhone as typed, without spaces, dots and hyphens
 */
public record Person(Title title, String birthName, String firstName, String mobilePhone) {

  public Person {
    birthName = Bounds.text("birthName", 100, birthName.strip());
    firstName = Bounds.text("firstName", 100, firstName.strip());
    mobilePhone = Bounds.text("mobilePhone", 25, mobilePhone.replaceAll("[\\s.-]", ""));
  }

  /** The same person at another phone. */
  Person reachedAt(String phone) {
    return new Person(title, birthName, firstName, phone);
  }

  /** Hidden, so that no log or message shows a person by accident. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}
