package fr.alin.registry;

import fr.alin.account.Account;
import fr.alin.request.RegisterRecord;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Is the account's owner the applicant, or a co-holder, of the register's record? Names are compared
 * without case, accents, hyphens and spaces; the birth name may stand in either name field.
 */
final class SameIdentity {

  private SameIdentity() {}

  static boolean of(Account account, RegisterRecord record) {
    return matches(account, record.applicant())
        || record.coHolders().stream().anyMatch(holder -> matches(account, holder.person()));
  }

  private static boolean matches(Account account, RegisterRecord.RegisteredPerson person) {
    return named(account, person.birthName(), person.lastName(), person.firstName());
  }

  /** The same question of names that no register holds yet. */
  static boolean named(Account account, String birthName, String lastName, String firstName) {
    var name = plain(account.birthName());
    return plain(account.firstName()).equals(plain(firstName))
        && (name.equals(plain(birthName)) || name.equals(plain(lastName)));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}]", "")
        .toUpperCase(Locale.ROOT);
  }
}
