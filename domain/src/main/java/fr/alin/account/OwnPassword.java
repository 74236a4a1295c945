package fr.alin.account;

import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;

/** Proof that the person at the keyboard is the owner of the session, before something that hurts. */
final class OwnPassword {

  private OwnPassword() {}

  /** The account when the password is its own. Slow, hence outside of any transaction. */
  static Fact<Account.Active> proves(Fact<Account> found, Password typed, Passwords passwords) {
    return found instanceof Known<Account>(Account.Active active)
            && passwords.verify(typed, active.password())
        ? Fact.known(active)
        : Fact.unknown("owner");
  }
}
