package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.DossierStatements.LIVE;
import static fr.alin.adapters.persistence.DossierStatements.RESERVED_TO;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;
import static fr.alin.adapters.persistence.jooq.Tables.DIRECTORY_VERSION;
import static fr.alin.adapters.persistence.jooq.Tables.HOUSING_REQUEST;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.alin.application.RankingBoard;
import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.company.Employer;
import fr.alin.matching.Dossiers;
import fr.alin.offer.Offer;
import fr.alin.ranking.Place;
import fr.alin.request.HousingRequest;
import fr.alin.request.Siret;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers in one statement, mostly a glance: the request and the offer are taken from what this node read last of them when
 * the database says that their rows, and the companies and landlords, still are in that state. Never older than the
 * statement: whatever has changed is read anew, in a second one that takes everything.
 *
 * <p>The company is joined on what the stored documents say of the employer; whose job counts is for the domain to say, so
 * the company found is taken only when its SIREN is the one that the request names.
 */
@Singleton
final class JooqDossiers implements Dossiers {

  /** People who look just now; some kilobytes each. */
  private static final int KEPT_PEOPLE = 4_096;

  private static final int KEPT_OFFERS = 4_096;

  private final OfferReading offers;
  private final Companies companies;
  private final LivePlaces places;
  private final DossierStatements statements;
  private final Cache<AccountId, Person> people =
      Caffeine.newBuilder().maximumSize(KEPT_PEOPLE).build();
  private final Cache<OfferId, Home> homes = Caffeine.newBuilder().maximumSize(KEPT_OFFERS).build();

  /** A request and its employer in the state of these rows. */
  private record Person(State state, HousingRequest request, Fact<Employer> employer) {}

  /** An offer in the state of these rows. */
  private record Home(State state, Offer offer, Fact<Company> reservedTo, List<Place> places) {}

  /**
   * @param row the transaction that wrote it
   * @param directory of companies and landlords
   */
  private record State(@Nullable Long row, @Nullable Long directory) {}

  JooqDossiers(DSLContext jooq, OfferReading offers, Companies companies, LivePlaces places) {
    this.offers = offers;
    this.places = places;
    this.companies = companies;
    this.statements = new DossierStatements(jooq);
  }

  @Override
  public Dossier of(AccountId account) {
    var known = people.getIfPresent(account);
    if (known != null) {
      var glance = statements.glance(account.value());
      if (known.state().equals(ofRequest(glance))) {
        return dossier(glance, known);
      }
    }
    var row = statements.seeker(account.value());
    return dossier(row, person(account, row));
  }

  @Override
  public OfferDossier of(AccountId account, OfferId id) {
    var person = people.getIfPresent(account);
    var home = homes.getIfPresent(id);
    var held = home == null ? null : places.versions(home.places());
    if (person != null && home != null && held != null) {
      var rows = statements.glance(account.value(), id, home.places(), held);
      var glance = rows.getFirst();
      if (person.state().equals(ofRequest(glance)) && home.state().equals(ofOffer(glance))) {
        var board = DossierStatements.board(rows, home.places(), held);
        return dossier(glance, person, home, Fact.known(board));
      }
    }
    var row = statements.seeker(account.value(), id.value());
    return dossier(
        row, person(account, row), home(id, row), Fact.unknown("a snapshot of the board"));
  }

  private static State ofRequest(Record row) {
    return new State(row.get(DossierStatements.REQUEST_STATE), row.get(DIRECTORY_VERSION.NUMBER));
  }

  private static State ofOffer(Record row) {
    return new State(row.get(DossierStatements.OFFER_STATE), row.get(DIRECTORY_VERSION.NUMBER));
  }

  private static Dossier dossier(Record row, @Nullable Person person) {
    return new Dossier(
        DatabaseClock.businessTime(row),
        person == null ? Fact.unknown("request") : Fact.known(person.request()),
        person == null ? Fact.unknown("employer") : person.employer());
  }

  private static OfferDossier dossier(
      Record row, @Nullable Person person, @Nullable Home home, Fact<RankingBoard.Snapshot> board) {
    return new OfferDossier(
        dossier(row, person),
        home == null ? Fact.unknown("offer") : Fact.known(home.offer()),
        home == null ? Fact.unknown("reservation") : home.reservedTo(),
        present(row, LIVE.ID, "live application")
            .map(found -> ApplicationReading.toDomain(row.into(LIVE).into(APPLICATION))),
        Absence.fact(row.get(DossierStatements.LATEST), "application", ApplicationId::new),
        row.get(DossierStatements.ON_BOARD),
        board);
  }

  private @Nullable Person person(AccountId account, Record row) {
    if (row.get(HOUSING_REQUEST.ID) == null) {
      people.invalidate(account);
      return null;
    }
    var request = HousingRequestRow.of(row.into(HOUSING_REQUEST)).toDomain();
    var employer = request.employerSiret().map(Siret::siren).flatMap(siren -> employer(row, siren));
    var person = new Person(ofRequest(row), request, employer);
    people.put(account, person);
    return person;
  }

  private @Nullable Home home(OfferId id, Record row) {
    if (row.get(OFFER.ID) == null) {
      homes.invalidate(id);
      return null;
    }
    var reservedTo =
        present(row, RESERVED_TO.ID, "reservation")
            .map(found -> CompanyReading.toDomain(row.into(RESERVED_TO).into(COMPANY)));
    var offer = offers.toDomain(row);
    var home = new Home(ofOffer(row), offer, reservedTo, Place.around(offer.facts().commune()));
    homes.put(id, home);
    return home;
  }

  private Fact<Employer> employer(Record row, String siren) {
    return siren.equals(row.get(COMPANY.SIREN))
        ? Fact.known(CompanyReading.employer(row.into(COMPANY), row.get(CompanyReading.LINEAGE)))
        : companies.employer(siren);
  }

  /** A person and an offer, for a submission. */
  record Meeting(Fact<HousingRequest> request, Fact<Employer> employer, Fact<Offer> offer) {}

  /** Taken from what this node has read last, when a glance says that it still stands. */
  Fact<Meeting> held(AccountId account, OfferId id, Record glance) {
    var person = people.getIfPresent(account);
    var home = homes.getIfPresent(id);
    return person != null
            && home != null
            && person.state().equals(ofRequest(glance))
            && home.state().equals(ofOffer(glance))
        ? Fact.known(meeting(person, home))
        : Fact.unknown("what still stands");
  }

  /** Taken from a row that says everything, and held from now on. */
  Meeting read(AccountId account, OfferId id, Record whole) {
    return meeting(person(account, whole), home(id, whole));
  }

  private static Meeting meeting(@Nullable Person person, @Nullable Home home) {
    return new Meeting(
        person == null ? Fact.unknown("request") : Fact.known(person.request()),
        person == null ? Fact.unknown("employer") : person.employer(),
        home == null ? Fact.unknown("offer") : Fact.known(home.offer()));
  }

  static Fact<UUID> present(Record row, Field<UUID> id, String what) {
    return Absence.fact(row.get(id), what);
  }
}
