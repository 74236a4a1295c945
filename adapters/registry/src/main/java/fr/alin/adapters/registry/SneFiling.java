package fr.alin.adapters.registry;

import fr.alin.form.FormReading;
import fr.alin.form.PageItem;
import fr.alin.form.PageReading;
import fr.alin.form.Question;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a filled-in form as the register takes it: {@code typeFichier} CRE, the desk {@code ACLOG}
 * and the tree of domain.md 4.3. Answers for which no source shows an element go as {@code champ} in
 * a namespace of ours, with the key of the field, so that nothing is lost and nobody takes it for the
 * standard. The desk's reference makes a second filing of the same draft give the same number.
 */
final class SneFiling {

  static final String DESK = "ACLOG";

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private final FormReading form;
  private final LocalDate filedOn;
  private final XMLStreamWriter xml;

  /** Questions that have an element of their own; the others follow at the end. */
  private final Set<String> written = new HashSet<>();

  private SneFiling(FormReading form, LocalDate filedOn, XMLStreamWriter xml) {
    this.form = form;
    this.filedOn = filedOn;
    this.xml = xml;
  }

  static byte[] question(FormReading form, LocalDate filedOn) {
    try {
      var bytes = new ByteArrayOutputStream();
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      new SneFiling(form, filedOn, xml).envelope();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("no XML for a form", impossible);
    }
  }

  private void envelope() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("soapenv", "Envelope", SOAP);
    xml.writeNamespace("soapenv", SOAP);
    xml.writeStartElement("soapenv", "Body", SOAP);
    xml.writeStartElement("nuu", "interfaceNuu", SneElement.NUU);
    xml.writeNamespace("nuu", SneElement.NUU);
    xml.writeNamespace("alin", SneElement.OURS);
    xml.writeAttribute("versionInterface", "02.01");
    open("entete");
    text("typeFichier", "CRE");
    text("dateFichier", filedOn.toString());
    close();
    open("demande");
    request();
    xml.writeEndDocument();
  }

  private void request() throws XMLStreamException {
    open("demandeLogement");
    text("numGuichet", DESK);
    text("dateCreationDemande", filedOn.toString());
    ours("referenceGuichet", form.draft().id().value().toString());
    open("personnePhysique");
    applicant();
    persons();
    coHolders();
    currentHome();
    close();
    search();
    fields();
    close();
  }

  private void applicant() throws XMLStreamException {
    open("demandeur");
    adult(only("identity"), "", isDisabled("APPLICANT"));
    leaf(only("contact"), "mobilePhone", "telPortable");
    leaf(only("contact"), "email", "mel");
    postalAddress(only("postal-address"));
    job(only("work"), "");
    taxIncome(only("tax-income"), "tax-income", "");
    resources(only("resources"), "");
    for (var item : form.asked("dependant-resources")) {
      resources(item, "PersACharge");
    }
    close();
  }

  private void adult(PageItem person, String prefix, boolean disabled) throws XMLStreamException {
    leaf(person, prefix + "title", "civilite");
    leaf(person, prefix + "lastName", "nom");
    leaf(person, prefix + "birthName", "nomPatronymique");
    leaf(person, prefix + "firstName", "prenom");
    leaf(person, prefix + "birthDate", "dateNaissance");
    leaf(person, prefix + "nationality", "nationalite");
    leaf(person, prefix + "familySituation", "situationFamiliale");
    ours("invalidite", Boolean.toString(disabled));
  }

  /** The card counts for the first person of the kind named: the form does not name them further. */
  private boolean isDisabled(String who) {
    var said = only("disability");
    return said.isYes("+disability.card") && said.all("disability.person").contains(who);
  }

  private void postalAddress(PageItem address) throws XMLStreamException {
    open("adressePostale");
    text("etranger", Boolean.toString(address.isYes("+postal.abroad")));
    leaf(address, "postal.streetNumber", "numero");
    leaf(address, "postal.street", "voie");
    leaf(address, "postal.postcode", "codePostal");
    leaf(address, "postal.commune", "commune");
    close();
  }

  private void job(PageItem work, String person) throws XMLStreamException {
    var prefix = person + "work.";
    open("situationProfessionnelle");
    leaf(work, prefix + "occupation", "profession");
    // the register has civil servants among the permanent contracts
    written.add(prefix + "contract");
    text(
        "typeContratTravail",
        work.text(prefix + "contract").equals("PUB") ? "CDI" : work.text(prefix + "contract"));
    leaf(work, prefix + "employerName", "nomEmployeurPrincipal");
    text("etranger", Boolean.toString(work.isYes(prefix + "worksAbroad")));
    leaf(work, prefix + "workPostcode", "codePostal");
    leaf(work, prefix + "workCommune", "commune");
    if (work.has(prefix + "employerSiret")) {
      ours("siretEmployeur", work.text(prefix + "employerSiret"));
      written.add(prefix + "employerSiret");
    }
    ours("plusieursEmployeurs", Boolean.toString(work.isYes(prefix + "severalEmployers")));
    close();
  }

  /** Last year is the one before the day on which the page was answered. */
  private void taxIncome(PageItem income, String page, String person) throws XMLStreamException {
    var year =
        form.draft().pages().containsKey(page)
            ? form.draft().pages().get(page).savedOn().getYear()
            : filedOn.getYear();
    open("revenuFiscal");
    for (var back = 1; back <= 2; back++) {
      var question = person + "taxIncome.nMinus" + back;
      if (income.has(question)) {
        text("anneeMoins" + back, Integer.toString(year - back));
        text("montantMoins" + back, euros(income.text(question)));
        written.add(question);
      }
    }
    close();
  }

  private void resources(PageItem item, String of) throws XMLStreamException {
    var codes =
        item.answers().keySet().stream().map(key -> key.substring("resource.".length())).sorted();
    var paid = "PAV";
    var received = codes.filter(code -> !code.equals(paid)).toList();
    amounts("listeRessourceRecue" + of, received, item);
    amounts(
        "listeRessourceVersee" + of, item.has("resource.PAV") ? List.of(paid) : List.of(), item);
  }

  private void amounts(String list, List<String> codes, PageItem item) throws XMLStreamException {
    if (codes.isEmpty()) {
      return;
    }
    open(list);
    for (var code : codes) {
      open("detailRessource");
      text("ressource", code);
      text("montant", euros(item.text("resource." + code)));
      close();
      written.add("resource." + code);
    }
    close();
  }

  private void persons() throws XMLStreamException {
    var dependants = form.asked("dependants");
    if (!dependants.isEmpty()) {
      open("listePersonneACharge");
      for (var i = 0; i < dependants.size(); i++) {
        var person = dependants.get(i);
        open("personneACharge");
        leaf(person, "dependant.lastName", "nom");
        leaf(person, "dependant.firstName", "prenom");
        leaf(person, "dependant.birthDate", "dateNaissance");
        leaf(person, "dependant.sex", "sexe");
        leaf(person, "dependant.relationship", "lienParente");
        ours("invalidite", Boolean.toString(i == 0 && isDisabled("DEPENDANT")));
        close();
      }
      close();
    }
    births(only("household"));
    children();
  }

  private void births(PageItem household) throws XMLStreamException {
    if (household.isYes("births.expected")) {
      open("personneANaitre");
      leaf(household, "births.count", "nombre");
      leaf(household, "births.date", "dateNaissancePrevue");
      close();
    }
  }

  private void children() throws XMLStreamException {
    if (form.asked("custody").isEmpty() && form.asked("visiting").isEmpty()) {
      return;
    }
    open("listePersonneEnGarde");
    children("custody", "G");
    children("visiting", "D");
    close();
  }

  private void children(String page, String shared) throws XMLStreamException {
    for (var child : form.asked(page)) {
      open("personneEnGarde");
      leaf(child, page + ".birthDate", "dateNaissance");
      leaf(child, page + ".sex", "sexe");
      text("coParentalite", shared);
      close();
    }
  }

  private void coHolders() throws XMLStreamException {
    var holders = form.asked("co-applicants");
    if (holders.isEmpty()) {
      return;
    }
    open("listeCotitulaire");
    for (var i = 0; i < holders.size(); i++) {
      open("cotitulaire");
      adult(holders.get(i), "coApplicant.", i == 0 && isDisabled("CO_APPLICANT"));
      leaf(holders.get(i), "coApplicant.phone", "telPortable");
      leaf(holders.get(i), "coApplicant.email", "mel");
      job(form.asked("co-applicant-work").get(i), "coApplicant.");
      taxIncome(
          form.asked("co-applicant-tax-income").get(i), "co-applicant-tax-income", "coApplicant.");
      resources(form.asked("co-applicant-resources").get(i), "");
      leaf(holders.get(i), "coApplicant.link", "lienDemandeur");
      close();
    }
    close();
  }

  private void currentHome() throws XMLStreamException {
    open("logementActuel");
    open("listeModeleLogement");
    leaf(only("current-home"), "housing.kind", "modeleLogement");
    close();
    for (var home : form.asked("current-home-details")) {
      amount(home, "housing.rent", "montantMensuelLoyer");
      leaf(home, "housing.occupants", "nombreHabitant");
      leaf(home, "housing.category", "categorieLogement");
      leaf(home, "housing.rooms", "typeLogementActuel");
      leaf(home, "housing.surface", "surface");
      if (home.has("housing.benefit")) {
        ours("montantAideLogement", euros(home.text("housing.benefit")));
        written.add("housing.benefit");
      }
    }
    var elsewhere = only("current-address").isYes("current.differs");
    var commune =
        elsewhere
            ? only("current-address").text("current.commune")
            : only("postal-address").text("postal.commune");
    if (!commune.isEmpty()) {
      ours("commune", commune);
    }
    text("proprietaire", Boolean.toString(only("other-home").isYes("housing.ownsAnother")));
    close();
  }

  private void search() throws XMLStreamException {
    open("logementRecherche");
    for (var reason : List.of("reason.main", "reason.second", "reason.third")) {
      leaf(only("reasons"), reason, "motifDemande");
    }
    var places = only("places-sought");
    text("demandeElargie", Boolean.toString(places.isYes("location.widened")));
    leaf(only("dwelling-sought"), "sought.types", "typeLogement");
    for (var commune : places.all("location.communes")) {
      open("localisationSouhaite");
      text("commune", commune);
      close();
    }
    written.addAll(List.of("location.communes", "location.widened"));
    var wish = only("dwelling-sought");
    if (wish.has("sought.maximumRent")) {
      ours("loyerMaximum", euros(wish.text("sought.maximumRent")));
      written.add("sought.maximumRent");
    }
    ours("logementAdapte", Boolean.toString(wish.isYes("sought.adapted")));
    close();
  }

  /** Everything else that was answered, by the key of its field. */
  private void fields() throws XMLStreamException {
    for (var page : form.pages()) {
      for (var item : page.items()) {
        fields(page, item);
      }
    }
  }

  private void fields(PageReading page, PageItem item) throws XMLStreamException {
    for (Question question : page.page().questions()) {
      if (question.isOurs() || written.contains(question.key())) {
        continue;
      }
      for (var value : item.all(question.key())) {
        xml.writeStartElement("alin", "champ", SneElement.OURS);
        xml.writeAttribute("cle", question.key());
        xml.writeCharacters(value);
        xml.writeEndElement();
      }
    }
  }

  private PageItem only(String page) {
    return form.draft().only(page);
  }

  /** The answers to a question, each as an element of this name. */
  private void leaf(PageItem item, String question, String element) throws XMLStreamException {
    written.add(question);
    for (var value : item.all(question)) {
      text(element, value);
    }
  }

  private void amount(PageItem item, String question, String element) throws XMLStreamException {
    written.add(question);
    if (item.has(question)) {
      text(element, euros(item.text(question)));
    }
  }

  /** Cents, as they are kept, in euros with a dot. */
  private static String euros(String cents) {
    return BigDecimal.valueOf(Long.parseLong(cents), 2).toPlainString();
  }

  private void open(String name) throws XMLStreamException {
    xml.writeStartElement("nuu", name, SneElement.NUU);
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void text(String name, String value) throws XMLStreamException {
    open(name);
    xml.writeCharacters(value);
    close();
  }

  private void ours(String name, String value) throws XMLStreamException {
    xml.writeStartElement("alin", name, SneElement.OURS);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
