package fr.alin.adapters.registry;

import fr.alin.adapters.registry.RegisterHttp.Reply;
import fr.alin.adapters.registry.SneElement.Malformed;
import fr.alin.registry.NationalRegister.Answer;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.DraftId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One attempt judged: what it means, whether another one may help, and whether the partner itself
 * is unwell (a single malformed record must not close the register to everybody).
 */
record SneAnswer(Answer answer, boolean worthRetrying, boolean partnerUnwell) {

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String UNKNOWN_NUMBER = "INTROUVABLE";
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{1,40}");
  private static final String VERSION = "02.";
  private static final int SERVER_ERRORS = 500;

  /** The question for one number. Its envelope is ours: no source shows the register's own. */
  static byte[] question(UniqueNumber number) {
    return String.format(
            Locale.ROOT,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<soapenv:Envelope xmlns:soapenv=\"%s\" xmlns:nuu=\"%s\"><soapenv:Body>"
                + "<nuu:demandeLogement versionInterface=\"02.01\"><nuu:numUnique>%s</nuu:numUnique></nuu:demandeLogement>"
                + "</soapenv:Body></soapenv:Envelope>",
            SOAP,
            SneElement.NUU,
            number.value())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Is this the request that was asked for? Somebody else's record is not read any further. */
  interface Expected {
    boolean is(SneElement request) throws Malformed;
  }

  static SneAnswer of(Reply reply, UniqueNumber asked) {
    return of(reply, request -> request.text("numUnique").equals(asked.value()));
  }

  /** The answer to a filing bears the reference under which the desk filed. */
  static SneAnswer ofFiling(Reply reply, DraftId reference) {
    return of(
        reply,
        request ->
            request.text("numGuichet").equals(SneFiling.DESK)
                && request
                    .ours("referenceGuichet", "reference")
                    .orElse("")
                    .equals(reference.value().toString()));
  }

  private static SneAnswer of(Reply reply, Expected asked) {
    return switch (reply) {
      case Reply.TooLate late -> unwell("time-out", false);
      case Reply.TooLarge large -> unwell("too-large", false);
      case Reply.Broken(var cause) -> unwell("broken: " + cause, true);
      case Reply.Answered answered -> of(answered, asked);
    };
  }

  private static SneAnswer of(Reply.Answered answered, Expected asked) {
    var status = answered.status();
    if (status == 401 || status == 403) {
      return settled(new Answer.Refused("http-" + status));
    }
    var isXml = answered.contentType().contains("xml");
    if (isXml && (status == 200 || status == SERVER_ERRORS)) {
      return read(answered, asked);
    }
    return status == 200
        ? unwell("not-xml", false)
        : unwell("http-" + status, status >= SERVER_ERRORS);
  }

  private static SneAnswer read(Reply.Answered answered, Expected asked) {
    try {
      var body = body(XmlNode.parse(answered.body()));
      var fault = body.all(SOAP, "Fault").findFirst();
      if (fault.isPresent()) {
        return fault(fault.get());
      }
      if (answered.status() != 200) {
        return unwell("http-" + answered.status(), true);
      }
      return record(body, asked);
    } catch (XmlNode.Unreadable unreadable) {
      return unwell("unreadable: " + unreadable.getMessage(), false);
    } catch (Malformed malformed) {
      return settled(new Answer.Unreachable("malformed: " + malformed.getMessage()));
    }
  }

  private static XmlNode body(XmlNode envelope) throws Malformed {
    var body = envelope.all(SOAP, "Body").findFirst();
    if (!envelope.name().equals("Envelope") || body.isEmpty()) {
      throw new Malformed("Body");
    }
    return body.get();
  }

  private static SneAnswer fault(XmlNode fault) {
    var code =
        fault
            .all("", "detail")
            .flatMap(detail -> detail.all(SneElement.NUU, "code"))
            .map(XmlNode::text)
            .filter(text -> CODE.matcher(text).matches())
            .findFirst()
            .orElse("soap-fault");
    return settled(code.equals(UNKNOWN_NUMBER) ? new Answer.NotFound() : new Answer.Refused(code));
  }

  private static SneAnswer record(XmlNode body, Expected asked) throws Malformed {
    var root = body.all(SneElement.NUU, "interfaceNuu").findFirst();
    if (root.isEmpty()) {
      throw new Malformed("interfaceNuu");
    }
    var requests = requests(root.get());
    if (requests.size() != 1) {
      throw new Malformed("demandeLogement");
    }
    if (!asked.is(requests.getFirst())) {
      return settled(new Answer.Refused("other-number"));
    }
    return settled(new Answer.Found(SneRecord.read(requests.getFirst())));
  }

  /** The requests below {@code interfaceNuu}, its version and header checked. */
  static java.util.List<SneElement> requests(XmlNode root) throws Malformed {
    var version = Optional.ofNullable(root.attributes().get("versionInterface"));
    if (!version.orElse("").startsWith(VERSION)) {
      throw new Malformed("versionInterface");
    }
    var element = new SneElement(root);
    var header = element.child("entete");
    header.text("typeFichier");
    header.date("dateFichier");
    return element.child("demande").children("demandeLogement");
  }

  private static SneAnswer settled(Answer answer) {
    return new SneAnswer(answer, false, false);
  }

  private static SneAnswer unwell(String cause, boolean worthRetrying) {
    return new SneAnswer(new Answer.Unreachable(cause), worthRetrying, true);
  }
}
