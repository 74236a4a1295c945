package fr.alin.adapters.registry;

import fr.alin.adapters.registry.SneElement.Malformed;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.request.CoupleLink;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RegisterRecord.Address;
import fr.alin.request.RegisterRecord.CoHolder;
import fr.alin.request.RegisterRecord.CurrentHousing;
import fr.alin.request.RegisterRecord.DaloState;
import fr.alin.request.RegisterRecord.Dependant;
import fr.alin.request.RegisterRecord.Job;
import fr.alin.request.RegisterRecord.RegisteredPerson;
import fr.alin.request.RegisterRecord.Title;
import fr.alin.request.RegisterRecord.Wish;
import fr.alin.request.Siret;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one {@code demandeLogement} (domain.md 4.3). Elements it does not name are ignored, above all
 * {@code nir}, which ends here (D14). Codes that a newer interface adds do not fail the record.
 */
final class SneRecord {

  /** To be raised with every change of what the same bytes are read as: deliveries are then read again. */
  static final int READING = 1;

  private static final int MOST_REASONS = 3;

  private SneRecord() {}

  static RegisterRecord read(SneElement request) throws Malformed {
    var number = number(request.text("numUnique"));
    request.text("numGuichet");
    var registered = request.date("dateCreationDemande");
    var expires = SneElement.date("dateExpiration", request.ours("dateExpiration"));
    var household = request.child("personnePhysique");
    var search = request.child("logementRecherche");
    var applicant = adult(household.child("demandeur"));
    var coHolders = new ArrayList<CoHolder>();
    for (var holder : household.listed("listeCotitulaire", "cotitulaire")) {
      coHolders.add(
          new CoHolder(adult(holder), link(holder.text("lienDemandeur", "link").orElse("L"))));
    }
    var dependants = new ArrayList<Dependant>();
    for (var child : household.listed("listePersonneACharge", "personneACharge")) {
      dependants.add(dependant(child, child.text("prenom")));
    }
    var custody = new ArrayList<Dependant>();
    for (var child : household.listed("listePersonneEnGarde", "personneEnGarde")) {
      custody.add(dependant(child, child.ours("prenom", "first name").orElse("")));
    }
    try {
      return new RegisterRecord(
          number,
          registered,
          expires,
          dalo(request.ours("etatDalo", "DALO").orElse("NON")),
          applicant,
          coHolders,
          dependants,
          custody,
          births(household),
          currentHousing(household),
          reasons(search),
          wish(search));
    } catch (IllegalArgumentException refused) {
      throw new Malformed("demandeLogement");
    }
  }

  private static UniqueNumber number(String value) throws Malformed {
    try {
      return new UniqueNumber(value);
    } catch (IllegalArgumentException malformed) {
      throw new Malformed("numUnique");
    }
  }

  private static RegisteredPerson adult(SneElement person) throws Malformed {
    var lastName = person.text("nom");
    var address = person.optional("adressePostale", "address");
    var job = person.optional("situationProfessionnelle", "job");
    try {
      return new RegisteredPerson(
          person.text("civilite").equals("1") ? Title.MONSIEUR : Title.MADAME,
          lastName,
          person.text("nomPatronymique", "birth name").orElse(lastName),
          person.text("prenom"),
          person.date("dateNaissance"),
          person.text("situationFamiliale"),
          person.oursTrue("invalidite"),
          person.text("telPortable", "mobile phone"),
          person.text("mel", "email"),
          address.isKnown() ? address(address.get()) : Fact.unknown("address"),
          job.isKnown() ? Fact.known(job(job.get())) : Fact.unknown("job"),
          taxIncome(person),
          resources(person));
    } catch (IllegalArgumentException refused) {
      throw new Malformed("demandeur");
    }
  }

  /** Abroad there is no commune, hence no address that a rule could use. */
  private static Fact<Address> address(SneElement address) throws Malformed {
    if (address.text("etranger", "abroad").orElse("false").equals("true")) {
      return Fact.unknown("address");
    }
    var number = address.text("numero", "number").map(n -> n + " ").orElse("");
    return Fact.known(
        new Address(
            number + address.text("voie"),
            address.text("codePostal"),
            commune(address.text("commune"))));
  }

  private static Job job(SneElement job) throws Malformed {
    var commune = job.text("commune", "work commune");
    return new Job(
        job.text("profession", "occupation"),
        job.text("typeContratTravail", "contract").orElse("AUT"),
        job.oursTrue("plusieursEmployeurs"),
        job.text("nomEmployeurPrincipal", "employer name"),
        siret(job.ours("siretEmployeur", "employer SIRET")),
        job.text("codePostal", "work postcode"),
        commune.isKnown() ? Fact.known(commune(commune.get())) : Fact.unknown("work commune"));
  }

  /** A number that is no SIRET is no fact: the employee can then give the right one. */
  private static Fact<Siret> siret(Fact<String> value) {
    return value.flatMap(
        text -> Siret.isValid(text) ? Fact.known(new Siret(text)) : Fact.unknown("employer SIRET"));
  }

  private static Map<Integer, Euros> taxIncome(SneElement person) throws Malformed {
    var byYear = new HashMap<Integer, Euros>();
    for (var income : person.children("revenuFiscal")) {
      for (var back = 1; back <= 2; back++) {
        var year = income.text("anneeMoins" + back, "year");
        var amount = income.text("montantMoins" + back, "amount");
        if (year.isKnown() && amount.isKnown()) {
          byYear.put(
              SneElement.number("anneeMoins" + back, year.get()),
              SneElement.amount("montantMoins" + back, amount.get()));
        }
      }
    }
    return byYear;
  }

  private static Map<String, Euros> resources(SneElement person) throws Malformed {
    var byCode = new HashMap<String, Euros>();
    for (var resource : person.listed("listeRessourceRecue", "detailRessource")) {
      byCode.merge(
          resource.text("ressource"),
          SneElement.amount("montant", resource.text("montant")),
          Euros::plus);
    }
    return byCode;
  }

  private static Dependant dependant(SneElement child, String firstName) throws Malformed {
    return new Dependant(firstName, child.date("dateNaissance"), child.oursTrue("invalidite"));
  }

  private static int births(SneElement household) throws Malformed {
    var expected = household.children("personneANaitre");
    return expected.isEmpty() ? 0 : SneElement.number("nombre", expected.getFirst().text("nombre"));
  }

  private static CurrentHousing currentHousing(SneElement household) throws Malformed {
    var housing = household.optional("logementActuel", "current housing");
    if (!housing.isKnown()) {
      return new CurrentHousing(
          "AUT",
          Fact.unknown("commune"),
          Fact.unknown("rent with charges"),
          Fact.unknown("housing benefit"),
          Fact.unknown("occupants"));
    }
    var home = housing.get();
    var kinds = home.listed("listeModeleLogement", "modeleLogement");
    var commune = home.ours("commune", "commune");
    var occupants = home.text("nombreHabitant", "occupants");
    return new CurrentHousing(
        kinds.isEmpty() ? "AUT" : kinds.getFirst().text(),
        commune.isKnown() ? Fact.known(commune(commune.get())) : Fact.unknown("commune"),
        home.amount("montantMensuelLoyer", home.text("montantMensuelLoyer", "rent with charges")),
        home.amount("montantAideLogement", home.ours("montantAideLogement", "housing benefit")),
        occupants.isKnown()
            ? Fact.known(SneElement.number("nombreHabitant", occupants.get()))
            : Fact.unknown("occupants"));
  }

  private static List<String> reasons(SneElement search) {
    return search.children("motifDemande").stream()
        .map(SneElement::text)
        .limit(MOST_REASONS)
        .toList();
  }

  private static Wish wish(SneElement search) throws Malformed {
    var widened = search.text("demandeElargie");
    if (search.children("typeLogement").isEmpty()) {
      throw new Malformed("typeLogement");
    }
    var types =
        search.children("typeLogement").stream()
            .flatMap(t -> type(t.text()).stream())
            .distinct()
            .toList();
    var communes = new ArrayList<CommuneCode>();
    for (var place : search.children("localisationSouhaite")) {
      communes.add(commune(place.text("commune")));
    }
    if (communes.isEmpty()) {
      throw new Malformed("localisationSouhaite");
    }
    var departments = new ArrayList<DepartmentCode>();
    for (var code : search.allOurs("departementSouhaite")) {
      departments.add(department(code));
    }
    return new Wish(
        types,
        communes,
        departments,
        widened.equals("true"),
        search.amount("loyerMaximum", search.ours("loyerMaximum", "maximum rent")),
        search.oursTrue("logementAdapte"));
  }

  private static List<DwellingType> type(String code) {
    return switch (code) {
      case "C" -> List.of(DwellingType.ROOM);
      case "T1" -> List.of(DwellingType.T1);
      case "T2" -> List.of(DwellingType.T2);
      case "T3" -> List.of(DwellingType.T3);
      case "T4" -> List.of(DwellingType.T4);
      case "T5" -> List.of(DwellingType.T5);
      case "T6P" -> List.of(DwellingType.T6_PLUS);
      default -> List.of();
    };
  }

  private static CoupleLink link(String code) {
    return switch (code) {
      case "M" -> CoupleLink.MARRIED;
      case "P" -> CoupleLink.PACS;
      case "C" -> CoupleLink.COHABITING;
      default -> CoupleLink.NONE;
    };
  }

  private static DaloState dalo(String code) {
    return switch (code) {
      case "ACTIF" -> DaloState.ACTIVE;
      case "CADUC" -> DaloState.LAPSED;
      case "ACTREL" -> DaloState.REHOUSED;
      default -> DaloState.NONE;
    };
  }

  private static CommuneCode commune(String code) throws Malformed {
    try {
      return new CommuneCode(code);
    } catch (IllegalArgumentException malformed) {
      throw new Malformed("commune");
    }
  }

  private static DepartmentCode department(String code) throws Malformed {
    try {
      return new DepartmentCode(code);
    } catch (IllegalArgumentException malformed) {
      throw new Malformed("departementSouhaite");
    }
  }
}
