package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.DossierStatements.LIVE;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;
import static fr.alin.adapters.persistence.jooq.Tables.HOUSING_REQUEST;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.alin.application.RankingBoard;
import fr.alin.company.Companies;
import fr.alin.company.Employer;
import fr.alin.matching.Dossiers;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import fr.alin.request.Siret;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
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

  private final RecentHomes homes;
  private final Companies companies;
  private final LivePlaces places;
  private final DossierStatements statements;
  private final Cache<AccountId, Person> people =
      Caffeine.newBuilder().maximumSize(KEPT_PEOPLE).build();

  /** A request and its employer in the state of these rows. */
  private record Person(RowState state, HousingRequest request, Fact<Employer> employer) {}

  JooqDossiers(DSLContext jooq, RecentHomes homes, Companies companies, LivePlaces places) {
    this.homes = homes;
    this.places = places;
    this.companies = companies;
    this.statements = new DossierStatements(jooq);
  }

  @Override
  public Dossier of(AccountId account) {
    var known = people.getIfPresent(account);
    if (known != null) {
      var glance = statements.glance(account.value());
      if (known.state().equals(RowState.ofRequest(glance))) {
        return dossier(glance, known);
      }
    }
    var row = statements.seeker(account.value());
    return dossier(row, person(account, row));
  }

  @Override
  public OfferDossier of(AccountId account, OfferId id) {
    var person = people.getIfPresent(account);
    var home = homes.last(id);
    var held = home == null ? null : places.versions(home.places());
    if (person != null && home != null && held != null) {
      var rows = statements.glance(account.value(), id, home.places(), held);
      var glance = rows.getFirst();
      if (person.state().equals(RowState.ofRequest(glance))
          && home.state().equals(RowState.ofOffer(glance))) {
        var board = DossierStatements.board(rows, home.places(), held);
        return dossier(glance, person, home, Fact.known(board));
      }
    }
    var row = statements.seeker(account.value(), id.value());
    return dossier(
        row, person(account, row), homes.read(row), Fact.unknown("a snapshot of the board"));
  }

  private static Dossier dossier(Record row, @Nullable Person person) {
    return new Dossier(
        DatabaseClock.businessTime(row),
        person == null ? Fact.unknown("request") : Fact.known(person.request()),
        person == null ? Fact.unknown("employer") : person.employer());
  }

  private static OfferDossier dossier(
      Record row,
      @Nullable Person person,
      RecentHomes.@Nullable Home home,
      Fact<RankingBoard.Snapshot> board) {
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
    var person = new Person(RowState.ofRequest(row), request, employer);
    people.put(account, person);
    return person;
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
    var home = homes.last(id);
    return person != null
            && home != null
            && person.state().equals(RowState.ofRequest(glance))
            && home.state().equals(RowState.ofOffer(glance))
        ? Fact.known(meeting(person, home))
        : Fact.unknown("what still stands");
  }

  /** Taken from a row that says everything, and held from now on. */
  Meeting read(AccountId account, Record whole) {
    return meeting(person(account, whole), homes.read(whole));
  }

  private static Meeting meeting(@Nullable Person person, RecentHomes.@Nullable Home home) {
    return new Meeting(
        person == null ? Fact.unknown("request") : Fact.known(person.request()),
        person == null ? Fact.unknown("employer") : person.employer(),
        home == null ? Fact.unknown("offer") : Fact.known(home.offer()));
  }

  static Fact<UUID> present(Record row, Field<UUID> id, String what) {
    return Absence.fact(row.get(id), what);
  }
}
