package fr.alin.simulator;

import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RegisterRecord.Address;
import fr.alin.request.RegisterRecord.CoHolder;
import fr.alin.request.RegisterRecord.CurrentHousing;
import fr.alin.request.RegisterRecord.Dependant;
import fr.alin.request.RegisterRecord.Job;
import fr.alin.request.RegisterRecord.RegisteredPerson;
import fr.alin.request.RegisterRecord.Title;
import fr.alin.request.RegisterRecord.Wish;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes records as the register does ({@code interfaceNuu} 02.01, domain.md 4.3). What the platform
 * needs beyond the published tree is in a namespace of ours, so that nobody takes it for the standard.
 */
final class SneXml {

  static final String NUU = "http://nuu.application.i2/";
  static final String OURS = "urn:alin:sne-ext";
  static final String VERSION = "02.01";

  private final XMLStreamWriter xml;

  SneXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** A whole file. */
  static void write(Writer out, Iterable<RegisterRecord> records, LocalDate today) {
    try {
      var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartDocument();
      new SneXml(writer).document(records, today);
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("the document cannot be written", broken);
    }
  }

  /** The root with its header and these requests. */
  void document(Iterable<RegisterRecord> records, LocalDate today) throws XMLStreamException {
    document(records, today, true);
  }

  /** {@code dated} false leaves out a mandatory element, to play a broken register. */
  void document(Iterable<RegisterRecord> records, LocalDate today, boolean dated)
      throws XMLStreamException {
    xml.writeStartElement("nuu", "interfaceNuu", NUU);
    xml.writeNamespace("nuu", NUU);
    xml.writeNamespace("alin", OURS);
    xml.writeAttribute("versionInterface", VERSION);
    open("entete");
    text("typeFichier", "RET");
    text("dateFichier", today.toString());
    close();
    open("demande");
    for (var record : records) {
      request(record, dated);
    }
    close();
    close();
  }

  private void request(RegisterRecord record, boolean dated) throws XMLStreamException {
    open("demandeLogement");
    text("numUnique", record.number().value());
    text("numGuichet", record.number().desk());
    if (dated) {
      text("dateCreationDemande", record.firstRegisteredOn().toString());
    }
    ours("dateExpiration", record.expiresOn().toString());
    ours(
        "etatDalo",
        switch (record.dalo()) {
          case NONE -> "NON";
          case ACTIVE -> "ACTIF";
          case LAPSED -> "CADUC";
          case REHOUSED -> "ACTREL";
        });
    open("personnePhysique");
    open("demandeur");
    adult(record.applicant());
    close();
    dependants(record);
    coHolders(record);
    currentHousing(record.currentHousing());
    close();
    wish(record.wish(), record);
    close();
  }

  private void adult(RegisteredPerson person) throws XMLStreamException {
    text("civilite", person.title() == Title.MONSIEUR ? "1" : "2");
    text("nom", person.lastName());
    text("nomPatronymique", person.birthName());
    text("prenom", person.firstName());
    text("dateNaissance", person.birthDate().toString());
    if (Nir.isHeldFor(person)) {
      text("nir", Nir.of(person));
    }
    text("nationalite", "1");
    text("situationFamiliale", person.familySituation());
    known("telPortable", person.mobilePhone());
    known("mel", person.email());
    if (person.address() instanceof Fact.Known<Address>(var address)) {
      address(address);
    }
    if (person.job() instanceof Fact.Known<Job>(var job)) {
      job(job);
    }
    taxIncome(person.taxIncomeByYear());
    resources(person.monthlyResources());
    ours("invalidite", Boolean.toString(person.disabled()));
  }

  private void address(Address address) throws XMLStreamException {
    open("adressePostale");
    text("etranger", "false");
    var space = address.street().indexOf(' ');
    var numbered = space > 0 && Character.isDigit(address.street().charAt(0));
    if (numbered) {
      text("numero", address.street().substring(0, space));
    }
    text("voie", numbered ? address.street().substring(space + 1) : address.street());
    text("codePostal", address.postcode());
    text("commune", address.commune().value());
    close();
  }

  private void job(Job job) throws XMLStreamException {
    open("situationProfessionnelle");
    known("profession", job.occupation());
    text("typeContratTravail", job.contract());
    known("nomEmployeurPrincipal", job.employerName());
    text("etranger", "false");
    known("codePostal", job.workPostcode());
    known("commune", job.workCommune().map(CommuneCode::value));
    if (job.employerSiret() instanceof Fact.Known<fr.alin.request.Siret>(var siret)) {
      ours("siretEmployeur", siret.value());
    }
    ours("plusieursEmployeurs", Boolean.toString(job.severalEmployers()));
    close();
  }

  /** The interface has room for two years: the two most recent ones. */
  private void taxIncome(Map<Integer, Euros> byYear) throws XMLStreamException {
    var sorted = new TreeMap<>(byYear).descendingMap();
    if (sorted.isEmpty()) {
      return;
    }
    open("revenuFiscal");
    var place = 1;
    for (var year : sorted.entrySet()) {
      if (place <= 2) {
        text("anneeMoins" + place, Integer.toString(year.getKey()));
        text("montantMoins" + place, amount(year.getValue()));
      }
      place++;
    }
    close();
  }

  private void resources(Map<String, Euros> resources) throws XMLStreamException {
    if (resources.isEmpty()) {
      return;
    }
    open("listeRessourceRecue");
    for (var resource : new TreeMap<>(resources).entrySet()) {
      open("detailRessource");
      text("ressource", resource.getKey());
      text("montant", amount(resource.getValue()));
      close();
    }
    close();
  }

  private void dependants(RegisterRecord record) throws XMLStreamException {
    if (!record.dependants().isEmpty()) {
      open("listePersonneACharge");
      for (var child : record.dependants()) {
        open("personneACharge");
        text("nom", record.applicant().lastName());
        text("prenom", child.firstName());
        text("dateNaissance", child.birthDate().toString());
        text("sexe", "F");
        text("lienParente", "E");
        ours("invalidite", Boolean.toString(child.disabled()));
        close();
      }
      close();
    }
    if (record.expectedBirths() > 0) {
      open("personneANaitre");
      text("nombre", Integer.toString(record.expectedBirths()));
      close();
    }
    if (!record.childrenInCustody().isEmpty()) {
      open("listePersonneEnGarde");
      for (var child : record.childrenInCustody()) {
        custody(child);
      }
      close();
    }
  }

  private void custody(Dependant child) throws XMLStreamException {
    open("personneEnGarde");
    text("dateNaissance", child.birthDate().toString());
    text("sexe", "M");
    text("coParentalite", "G");
    ours("prenom", child.firstName());
    ours("invalidite", Boolean.toString(child.disabled()));
    close();
  }

  private void coHolders(RegisterRecord record) throws XMLStreamException {
    if (record.coHolders().isEmpty()) {
      return;
    }
    open("listeCotitulaire");
    for (var holder : record.coHolders()) {
      open("cotitulaire");
      adult(holder.person());
      text("lienDemandeur", link(holder));
      close();
    }
    close();
  }

  private static String link(CoHolder holder) {
    return switch (holder.link()) {
      case MARRIED -> "M";
      case PACS -> "P";
      case COHABITING -> "C";
      case NONE -> "L";
    };
  }

  private void currentHousing(CurrentHousing housing) throws XMLStreamException {
    open("logementActuel");
    open("listeModeleLogement");
    text("modeleLogement", housing.kind());
    close();
    if (housing.rentWithCharges() instanceof Fact.Known<Euros>(var rent)) {
      text("montantMensuelLoyer", amount(rent));
    }
    known("nombreHabitant", housing.occupants().map(Object::toString));
    if (housing.commune() instanceof Fact.Known<CommuneCode>(var commune)) {
      ours("commune", commune.value());
    }
    if (housing.housingBenefit() instanceof Fact.Known<Euros>(var benefit)) {
      ours("montantAideLogement", amount(benefit));
    }
    close();
  }

  private void wish(Wish wish, RegisterRecord record) throws XMLStreamException {
    open("logementRecherche");
    for (var reason : record.reasons()) {
      text("motifDemande", reason);
    }
    text("demandeElargie", Boolean.toString(wish.widened()));
    for (var type : wish.types()) {
      text("typeLogement", type(type));
    }
    for (var commune : wish.communes()) {
      open("localisationSouhaite");
      text("commune", commune.value());
      close();
    }
    for (DepartmentCode department : wish.departments()) {
      ours("departementSouhaite", department.value());
    }
    if (wish.maximumRent() instanceof Fact.Known<Euros>(var rent)) {
      ours("loyerMaximum", amount(rent));
    }
    ours("logementAdapte", Boolean.toString(wish.adapted()));
    close();
  }

  private static String type(DwellingType type) {
    return switch (type) {
      case ROOM -> "C";
      case T6_PLUS -> "T6P";
      default -> type.name();
    };
  }

  private static String amount(Euros euros) {
    return BigDecimal.valueOf(euros.cents(), 2).toPlainString();
  }

  private void known(String name, Fact<String> value) throws XMLStreamException {
    if (value instanceof Fact.Known<String>(var text)) {
      text(name, text);
    }
  }

  private void open(String name) throws XMLStreamException {
    xml.writeStartElement("nuu", name, NUU);
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void text(String name, String value) throws XMLStreamException {
    xml.writeStartElement("nuu", name, NUU);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void ours(String name, String value) throws XMLStreamException {
    xml.writeStartElement("alin", name, OURS);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
