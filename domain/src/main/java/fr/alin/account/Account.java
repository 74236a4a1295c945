package fr.alin.account;

import fr.alin.mail.Language;
import fr.alin.shared.AccountId;
import java.time.Instant;

/**
 * An account of a person who logs in, with the mail address as user name. It is pending until the
 * link sent to that address was followed and a password chosen: nobody owns an address that they
 * cannot read.
 */
public sealed interface Account {

  AccountId id();

  Person person();

  EmailAddress email();

  /** Language of the mails. */
  Language language();

  Entitlement entitlement();

  /** When the terms of use were accepted, by the business clock. */
  Instant termsAcceptedAt();

  /** Optimistic version: 0 when added, one more at each update. */
  long version();

  Account in(Language other);

  /** The same account with other facts of its person. */
  Account as(Person other);

  /** The terms of use were accepted anew. */
  Account accepting(Instant now);

  /** The same account under an address that was proved. */
  Account movedTo(EmailAddress other);

  /**
   * What is left of an account when its person has gone: nobody's name, no password, and an address
   * under the domain that is reserved for nothing (RFC 2606).
   */
  default Pending anonymous() {
    var nobody = new Person(person().title(), "—", "—", "—");
    var nowhere = new EmailAddress("closed-" + id().value() + "@closed.invalid");
    return new Pending(
        id(), nobody, nowhere, language(), entitlement(), termsAcceptedAt(), version());
  }

  default String birthName() {
    return person().birthName();
  }

  default String firstName() {
    return person().firstName();
  }

  default Actor actor() {
    return new Actor(
        id(), entitlement().role(), entitlement().territories(), entitlement().landlord());
  }

  /** Signed up; the address is not proved. Has no password and cannot log in. */
  record Pending(
      AccountId id,
      Person person,
      EmailAddress email,
      Language language,
      Entitlement entitlement,
      Instant termsAcceptedAt,
      long version)
      implements Account {

    /** The address is proved and a password chosen. */
    public Active activate(PasswordHash password, Instant now) {
      return new Active(
          id, person, email, language, entitlement, termsAcceptedAt, password, now, version);
    }

    /**
     * Signed up once more before activation: the latest facts are right, since a person who mistyped
     * a name does just that. The link goes to the owner of the address in any case.
     */
    public Pending signedUpAgain(Person latest, Language chosen, Instant now) {
      return new Pending(id, latest, email, chosen, entitlement, now, version);
    }

    @Override
    public Pending in(Language other) {
      return new Pending(id, person, email, other, entitlement, termsAcceptedAt, version);
    }

    @Override
    public Pending as(Person other) {
      return new Pending(id, other, email, language, entitlement, termsAcceptedAt, version);
    }

    @Override
    public Pending accepting(Instant now) {
      return new Pending(id, person, email, language, entitlement, now, version);
    }

    @Override
    public Pending movedTo(EmailAddress other) {
      return new Pending(id, person, other, language, entitlement, termsAcceptedAt, version);
    }
  }

  /** The address is proved and a password chosen. */
  record Active(
      AccountId id,
      Person person,
      EmailAddress email,
      Language language,
      Entitlement entitlement,
      Instant termsAcceptedAt,
      PasswordHash password,
      Instant activatedAt,
      long version)
      implements Account {

    public Active withPassword(PasswordHash chosen) {
      return new Active(
          id, person, email, language, entitlement, termsAcceptedAt, chosen, activatedAt, version);
    }

    @Override
    public Active in(Language other) {
      return new Active(
          id, person, email, other, entitlement, termsAcceptedAt, password, activatedAt, version);
    }

    @Override
    public Active as(Person other) {
      return new Active(
          id, other, email, language, entitlement, termsAcceptedAt, password, activatedAt, version);
    }

    @Override
    public Active accepting(Instant now) {
      return new Active(
          id, person, email, language, entitlement, now, password, activatedAt, version);
    }

    @Override
    public Active movedTo(EmailAddress other) {
      return new Active(
          id,
          person,
          other,
          language,
          entitlement,
          termsAcceptedAt,
          password,
          activatedAt,
          version);
    }
  }
}
