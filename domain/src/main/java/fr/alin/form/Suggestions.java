package fr.alin.form;

import fr.alin.account.Account;
import fr.alin.account.Title;
import java.util.List;
import java.util.Map;

/**
 * What the account already says, shown as answers on pages that were never saved: nobody types twice
 * what the platform knows. They count once the person has saved the page.
 */
final class Suggestions {

  private Suggestions() {}

  static Map<String, PageItem> of(Account account) {
    var person = account.person();
    return Map.of(
        PeoplePages.IDENTITY,
        new PageItem(
            PageItem.ONLY,
            Map.of(
                "title", List.of(person.title() == Title.MONSIEUR ? "1" : "2"),
                "birthName", List.of(person.birthName()),
                "lastName", List.of(person.birthName()),
                "firstName", List.of(person.firstName()))),
        PeoplePages.CONTACT,
        new PageItem(
            PageItem.ONLY,
            Map.of(
                "email", List.of(account.email().value()),
                "mobilePhone", List.of(person.mobilePhone()))));
  }
}
