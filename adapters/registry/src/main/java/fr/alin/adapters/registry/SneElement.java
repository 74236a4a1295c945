package fr.alin.adapters.registry;

import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** An element of the register, read by name; what is missing or malformed is named, its value never. */
record SneElement(XmlNode node) {

  static final String NUU = "http://nuu.application.i2/";
  static final String OURS = "urn:alin:sne-ext";

  private static final int DATE_LENGTH = 10;

  /** A mandatory element is missing, or one cannot be what it is. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String element) {
      super(element, null, false, false);
    }
  }

  List<SneElement> children(String name) {
    return children(NUU, name);
  }

  private List<SneElement> children(String namespace, String name) {
    return node.all(namespace, name).map(SneElement::new).toList();
  }

  /** Every element {@code inner} of the list element {@code outer}; none when the list is absent. */
  List<SneElement> listed(String outer, String inner) {
    return children(outer).stream().flatMap(list -> list.children(inner).stream()).toList();
  }

  SneElement child(String name) throws Malformed {
    var found = children(name);
    if (found.size() != 1) {
      throw new Malformed(name);
    }
    return found.getFirst();
  }

  Fact<SneElement> optional(String name, String what) {
    var found = children(name);
    return found.isEmpty() ? Fact.unknown(what) : Fact.known(found.getFirst());
  }

  String text() {
    return node.text();
  }

  String text(String name) throws Malformed {
    var value = child(name).text();
    if (value.isEmpty()) {
      throw new Malformed(name);
    }
    return value;
  }

  Fact<String> text(String name, String what) {
    return nonEmpty(children(NUU, name), what);
  }

  Fact<String> ours(String name, String what) {
    return nonEmpty(children(OURS, name), what);
  }

  String ours(String name) throws Malformed {
    return switch (ours(name, name)) {
      case Fact.Known<String>(var value) -> value;
      case Fact.Unknown<String>(var what) -> throw new Malformed(what);
    };
  }

  List<String> allOurs(String name) {
    return children(OURS, name).stream().map(SneElement::text).toList();
  }

  boolean oursTrue(String name) {
    return ours(name, name).orElse("false").equals("true");
  }

  private static Fact<String> nonEmpty(List<SneElement> found, String what) {
    return found.isEmpty() || found.getFirst().text().isEmpty()
        ? Fact.unknown(what)
        : Fact.known(found.getFirst().text());
  }

  LocalDate date(String name) throws Malformed {
    return date(name, text(name));
  }

  /** A date, or the date of a date and time. */
  static LocalDate date(String name, String value) throws Malformed {
    try {
      return LocalDate.parse(
          value.length() > DATE_LENGTH ? value.substring(0, DATE_LENGTH) : value);
    } catch (DateTimeException malformed) {
      throw new Malformed(name);
    }
  }

  /** Euros with a dot, to the cent. */
  static Euros amount(String name, String value) throws Malformed {
    try {
      return Euros.cents(
          new BigDecimal(value)
              .setScale(2, RoundingMode.HALF_UP)
              .movePointRight(2)
              .longValueExact());
    } catch (ArithmeticException | IllegalArgumentException malformed) {
      throw new Malformed(name);
    }
  }

  Fact<Euros> amount(String name, Fact<String> value) throws Malformed {
    return switch (value) {
      case Fact.Known<String>(var text) -> Fact.known(amount(name, text));
      case Fact.Unknown<String>(var what) -> Fact.unknown(what);
    };
  }

  static int number(String name, String value) throws Malformed {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException malformed) {
      throw new Malformed(name);
    }
  }
}
