package fr.alin.adapters.registry;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a small document, read by a parser that knows neither document types nor entities.
 *
 * @param text its own characters, stripped; elements of the register have text or children
 */
record XmlNode(
    String namespace,
    String name,
    Map<String, String> attributes,
    String text,
    List<XmlNode> children) {

  private static final int DEEPEST = 24;

  /** Not XML, a document type, an entity, or deeper than any record. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private Unreadable(String what) {
      super(what, null, false, false);
    }
  }

  static XmlNode parse(byte[] document) throws Unreadable {
    try {
      var reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
      while (reader.hasNext()) {
        var event = reader.next();
        refuse(event);
        if (event == XMLStreamConstants.START_ELEMENT) {
          var root = element(reader, 1);
          drain(reader);
          return root;
        }
      }
      throw new Unreadable("empty document");
    } catch (XMLStreamException broken) {
      throw new Unreadable("not well-formed");
    }
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever other parser the class path offers: these properties are known to
    // hold for it.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("jdk.xml.maxXMLNameLimit", "200");
    return factory;
  }

  private static void drain(XMLStreamReader reader) throws XMLStreamException, Unreadable {
    while (reader.hasNext()) {
      refuse(reader.next());
    }
  }

  private static void refuse(int event) throws Unreadable {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Unreadable("document type or entity");
    }
  }

  private static XmlNode element(XMLStreamReader reader, int depth)
      throws XMLStreamException, Unreadable {
    if (depth > DEEPEST) {
      throw new Unreadable("too deep");
    }
    var name = reader.getLocalName();
    var namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    var attributes = new TreeMap<String, String>();
    for (var i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    var text = new StringBuilder();
    var children = new ArrayList<XmlNode>();
    while (reader.hasNext()) {
      var event = reader.next();
      refuse(event);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new XmlNode(namespace, name, attributes, text.toString().strip(), children);
        }
        default -> {
          // comments, processing instructions and white space say nothing
        }
      }
    }
    throw new Unreadable("cut off");
  }

  /** Children of this name in this namespace, in the order of the document. */
  Stream<XmlNode> all(String wantedNamespace, String wanted) {
    return children.stream()
        .filter(child -> child.name.equals(wanted) && child.namespace.equals(wantedNamespace));
  }
}
