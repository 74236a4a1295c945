package fr.alin.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.alin.request.RegisterRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Answers one SOAP question, or misbehaves as told. */
final class SneEndpoint implements HttpHandler {

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final int LONGEST_QUESTION = 64 * 1024;
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
  private static final int TRICKLE_BYTES = 8;
  private static final long TRICKLE_MILLIS = 100;
  private static final long LONGEST_HANG_SECONDS = 120;

  private final Holdings holdings;
  private final Filings filings;
  private final Faults faults;
  private final CountDownLatch closed;
  private final AtomicInteger questions = new AtomicInteger();

  SneEndpoint(Holdings holdings, Filings filings, Faults faults, CountDownLatch closed) {
    this.holdings = holdings;
    this.filings = filings;
    this.faults = faults;
    this.closed = closed;
  }

  int questions() {
    return questions.get();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      questions.incrementAndGet();
      var question = exchange.getRequestBody().readNBytes(LONGEST_QUESTION);
      var number = numberAsked(question);
      switch (faults.strike(number)) {
        case NONE -> answer(exchange, question, number);
        case REFUSE -> soapFault(exchange, "HABILITATION", "Client non habilite");
        case HANG_AFTER_HEADERS -> hangAfterHeaders(exchange);
        case CUT_OFF -> cutOff(exchange, question, number);
        case HTML_PAGE ->
            send(
                exchange,
                200,
                "text/html",
                "<html><head><title>Maintenance</title></head><body>Revenez demain<br></body></html>");
        case OTHER_PERSON -> found(exchange, holdings.otherThan(number));
        case TEN_MEGABYTES -> tenMegabytes(exchange, number);
        case EXTERNAL_ENTITY -> externalEntity(exchange, number);
        case FAIL_THEN_OK -> send(exchange, 500, "text/plain", "internal error");
        case SLOW -> trickle(exchange, number);
        case UNAVAILABLE -> send(exchange, 503, "text/plain", "unavailable");
        case MISSING_ELEMENT -> missingElement(exchange, number);
      }
    }
  }

  private void answer(HttpExchange exchange, byte[] question, String number) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      send(exchange, 405, "text/plain", "POST only");
      return;
    }
    var filed = filings.file(question);
    if (filed.isPresent() && filed.get().number().isEmpty()) {
      soapFault(exchange, filed.get().refusal(), "Demande refusee");
      return;
    }
    var held = filings.find(filed.flatMap(Filings.Filed::number).orElse(number));
    if (held.isPresent()) {
      send(exchange, 200, "text/xml", envelope(held.get()));
      return;
    }
    var record = holdings.find(number);
    if (number.isEmpty()) {
      soapFault(exchange, "QUESTION", "Question illisible");
    } else if (record.isEmpty()) {
      soapFault(exchange, "INTROUVABLE", "Numero unique inconnu ou radie");
    } else {
      found(exchange, record.get());
    }
  }

  private void found(HttpExchange exchange, RegisterRecord record) throws IOException {
    send(exchange, 200, "text/xml", envelope(record));
  }

  /** Headers promise a body, and nothing of it comes until the simulator stops. */
  private void hangAfterHeaders(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().flush();
    pause(TimeUnit.SECONDS.toMillis(LONGEST_HANG_SECONDS));
  }

  /** A filing is in before its answer is lost. */
  private void cutOff(HttpExchange exchange, byte[] question, String number) throws IOException {
    filings.file(question);
    var body = envelope(anyOr(number)).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
  }

  private void tenMegabytes(HttpExchange exchange, String number) throws IOException {
    var padding = "<!--" + "x".repeat(TEN_MEGABYTES) + "-->";
    send(
        exchange,
        200,
        "text/xml",
        envelope(anyOr(number)).replace("</soapenv:Envelope>", padding + "</soapenv:Envelope>"));
  }

  private void externalEntity(HttpExchange exchange, String number) throws IOException {
    var record = anyOr(number);
    var doctype = "<!DOCTYPE a [<!ENTITY leak SYSTEM \"file:///etc/hostname\">]>";
    var body = envelope(record);
    var prologue = body.indexOf("?>") + 2;
    send(
        exchange,
        200,
        "text/xml",
        body.substring(0, prologue)
            + doctype
            + body.substring(prologue)
                .replace(">" + record.applicant().firstName() + "<", ">&leak;<"));
  }

  private void trickle(HttpExchange exchange, String number) throws IOException {
    var body = envelope(anyOr(number)).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    for (var sent = 0; sent < body.length; sent += TRICKLE_BYTES) {
      exchange.getResponseBody().write(body, sent, Math.min(TRICKLE_BYTES, body.length - sent));
      exchange.getResponseBody().flush();
      if (pause(TRICKLE_MILLIS)) {
        return;
      }
    }
  }

  private void missingElement(HttpExchange exchange, String number) throws IOException {
    send(
        exchange,
        200,
        "text/xml",
        inEnvelope(
            xml -> new SneXml(xml).document(List.of(anyOr(number)), holdings.anchor(), false)));
  }

  private RegisterRecord anyOr(String number) {
    return holdings.find(number).orElseGet(() -> holdings.otherThan(number));
  }

  /** Waits, or returns true at once when the simulator stops. */
  private boolean pause(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private String envelope(RegisterRecord record) {
    return inEnvelope(xml -> new SneXml(xml).document(List.of(record), holdings.anchor()));
  }

  /** The envelope of any record, with another request in it. */
  private String envelope(String request) {
    var frame = inEnvelope(xml -> new SneXml(xml).document(List.of(), holdings.anchor()));
    return frame
        .replace("<nuu:demande/>", "<nuu:demande></nuu:demande>")
        .replace("</nuu:demande>", request + "</nuu:demande>");
  }

  /** SOAP 1.1 prescribes status 500 for every fault, an unknown number included. */
  private static void soapFault(HttpExchange exchange, String code, String words)
      throws IOException {
    send(
        exchange,
        500,
        "text/xml",
        inEnvelope(
            xml -> {
              xml.writeStartElement("soapenv", "Fault", SOAP);
              element(xml, "faultcode", "soapenv:Client");
              element(xml, "faultstring", words);
              xml.writeStartElement("detail");
              xml.writeStartElement("nuu", "code", SneXml.NUU);
              xml.writeNamespace("nuu", SneXml.NUU);
              xml.writeCharacters(code);
              xml.writeEndElement();
              xml.writeEndElement();
              xml.writeEndElement();
            }));
  }

  private static void element(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  /** Writes the content of a body. */
  private interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static String inEnvelope(Body body) {
    try {
      var bytes = new ByteArrayOutputStream();
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("soapenv", "Envelope", SOAP);
      xml.writeNamespace("soapenv", SOAP);
      xml.writeStartElement("soapenv", "Body", SOAP);
      body.write(xml);
      xml.writeEndDocument();
      xml.close();
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The unique number of the question; empty when the question cannot be read. */
  private static String numberAsked(byte[] question) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var reader = factory.createXMLStreamReader(new java.io.ByteArrayInputStream(question));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("numUnique")) {
          return reader.getElementText().strip();
        }
      }
      return "";
    } catch (XMLStreamException unreadable) {
      return "";
    }
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
