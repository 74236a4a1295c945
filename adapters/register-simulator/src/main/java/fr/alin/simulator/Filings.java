package fr.alin.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Requests that desks filed ({@code typeFichier} CRE), kept as they came. A number is given once for a
 * desk's reference: the same reference again replaces what is held and gives the same number. Like
 * everything here it lasts as long as the process.
 */
final class Filings {

  private static final Set<String> ILE_DE_FRANCE =
      Set.of("75", "77", "78", "91", "92", "93", "94", "95");
  private static final Map<String, String> CHANGEABLE =
      Map.of(
          "email", "mel",
          "lastName", "nom",
          "birthName", "nomPatronymique",
          "firstName", "prenom",
          "mobilePhone", "telPortable");
  private static final int FIRST_SEQUENCE = 900_001;

  private final Map<String, Element> byNumber = new LinkedHashMap<>();
  private final Map<String, String> numberByReference = new HashMap<>();

  /** What a filing came to: a number, or the code of a refusal. */
  record Filed(Optional<String> number, String refusal) {}

  /** The filing in this question; empty when it is a question of another kind. */
  synchronized Optional<Filed> file(byte[] question) {
    var root = parse(question);
    if (root.isEmpty() || !text(root.get(), "typeFichier").equals("CRE")) {
      return Optional.empty();
    }
    var requests = root.get().getElementsByTagNameNS(SneXml.NUU, "demandeLogement");
    if (requests.getLength() != 1) {
      return refused("DEMANDE");
    }
    var request = (Element) requests.item(0);
    for (var mandatory :
        Set.of(
            "numGuichet",
            "dateCreationDemande",
            "nom",
            "prenom",
            "dateNaissance",
            "demandeElargie",
            "typeLogement",
            "localisationSouhaite")) {
      if (text(request, mandatory).isEmpty()) {
        return refused("OBLIGATOIRE-" + mandatory);
      }
    }
    var reference = ours(request, "referenceGuichet");
    var known = numberByReference.get(reference);
    var number = known == null ? nextNumber(request) : known;
    hold(request, number);
    numberByReference.put(reference, number);
    return Optional.of(new Filed(Optional.of(number), ""));
  }

  private static Optional<Filed> refused(String code) {
    return Optional.of(new Filed(Optional.empty(), code));
  }

  /** TTT MMYY SSSSSS GGGGG (domain.md 4.1). */
  private String nextNumber(Element request) {
    var commune =
        text(
            (Element) request.getElementsByTagNameNS(SneXml.NUU, "localisationSouhaite").item(0),
            "commune");
    var department = commune.startsWith("97") ? commune.substring(0, 3) : commune.substring(0, 2);
    var territory =
        ILE_DE_FRANCE.contains(department)
            ? "111"
            : department.length() == 3 ? department : "0" + department;
    var filedOn = LocalDate.parse(text(request, "dateCreationDemande"));
    return territory
        + DateTimeFormatter.ofPattern("MMyy", Locale.ROOT).format(filedOn)
        + (FIRST_SEQUENCE + numberByReference.size())
        + text(request, "numGuichet");
  }

  /** Seniority counts from the first filing, validity a year from it. */
  private void hold(Element request, String number) {
    var before = byNumber.getOrDefault(number, request);
    var filedOn = text(before, "dateCreationDemande");
    request
        .getElementsByTagNameNS(SneXml.NUU, "dateCreationDemande")
        .item(0)
        .setTextContent(filedOn);
    add(request, SneXml.NUU, "nuu:numUnique", number);
    add(
        request,
        SneXml.OURS,
        "alin:dateExpiration",
        LocalDate.parse(filedOn).plusYears(1).toString());
    add(request, SneXml.OURS, "alin:etatDalo", "NON");
    byNumber.put(number, request);
  }

  private static void add(Element to, String namespace, String name, String value) {
    var element = to.getOwnerDocument().createElementNS(namespace, name);
    element.setTextContent(value);
    to.appendChild(element);
  }

  /** The request as XML, in the form of {@code demandeLogement}. */
  synchronized Optional<String> find(String number) {
    return Optional.ofNullable(byNumber.get(number)).map(Filings::write);
  }

  synchronized boolean delete(String number) {
    return byNumber.remove(number) != null;
  }

  /** See {@link Holdings#change}. */
  synchronized boolean change(String number, Map<String, String> fields) {
    var request = byNumber.get(number);
    if (request == null) {
      return false;
    }
    var applicant = (Element) request.getElementsByTagNameNS(SneXml.NUU, "demandeur").item(0);
    fields.forEach(
        (field, value) -> {
          var element = CHANGEABLE.get(field);
          if (element != null
              && applicant.getElementsByTagNameNS(SneXml.NUU, element).getLength() > 0) {
            applicant.getElementsByTagNameNS(SneXml.NUU, element).item(0).setTextContent(value);
          }
        });
    var amounts = applicant.getElementsByTagNameNS(SneXml.NUU, "montant");
    if (fields.containsKey("monthlyIncomeCents") && amounts.getLength() > 0) {
      amounts
          .item(0)
          .setTextContent(
              BigDecimal.valueOf(Long.parseLong(fields.get("monthlyIncomeCents")), 2)
                  .toPlainString());
    }
    return true;
  }

  private static String text(Element parent, String name) {
    return text(parent, SneXml.NUU, name);
  }

  private static String ours(Element parent, String name) {
    return text(parent, SneXml.OURS, name);
  }

  private static String text(Element parent, String namespace, String name) {
    var found = parent.getElementsByTagNameNS(namespace, name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  private static Optional<Element> parse(byte[] document) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return Optional.of(builder.parse(new ByteArrayInputStream(document)).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String write(Element request) {
    try {
      var text = new StringWriter();
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(request), new StreamResult(text));
      return text.toString();
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
