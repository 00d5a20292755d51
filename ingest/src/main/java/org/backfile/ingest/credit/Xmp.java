package org.backfile.ingest.credit;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The properties of an XMP packet that credit and describe a picture, whether written as attributes
 * or as elements. Read as a stream, without document types or entities; of alternatives in several
 * languages the default one is taken. One use each.
 */
final class Xmp {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  private static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

  static final QName DESCRIPTION = new QName(DC, "description");
  static final QName CREATOR = new QName(DC, "creator");
  static final QName RIGHTS = new QName(DC, "rights");
  static final QName CREDIT = new QName(PHOTOSHOP, "Credit");
  static final QName SOURCE = new QName(PHOTOSHOP, "Source");
  static final QName USAGE_TERMS = new QName("http://ns.adobe.com/xap/1.0/rights/", "UsageTerms");
  static final QName ALT = new QName(IPTC, "AltTextAccessibility");
  static final QName ALT_EXTENDED = new QName(IPTC, "ExtDescrAccessibility");

  private static final Set<QName> WANTED =
      Set.of(DESCRIPTION, CREATOR, RIGHTS, CREDIT, SOURCE, USAGE_TERMS, ALT, ALT_EXTENDED);
  private static final int MAX_VALUES = 256;

  private final Map<QName, List<String>> values = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private int propertyDepth;
  private QName property = DESCRIPTION;
  private boolean first;

  private Xmp() {}

  /**
   * The texts of each property, in order, none blank; of a broken packet, those before the flaw.
   */
  static Map<QName, List<String>> properties(byte[] packet) {
    Xmp xmp = new Xmp();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text(packet)));
      while (reader.hasNext()) {
        xmp.take(reader, reader.next());
      }
    } catch (XMLStreamException e) {
      return xmp.values;
    }
    return xmp.values;
  }

  /**
   * A packet's characters: UTF-16 where a byte order mark says so, else UTF-8, with U+FFFD for what
   * is not. Left to itself the parser would print its complaint of such bytes.
   */
  private static String text(byte[] packet) {
    boolean wide = packet.length >= 2 && ((packet[0] & 0xff) << 8 | (packet[1] & 0xff)) >= 0xfeff;
    String text = new String(packet, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void take(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader.getName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (propertyDepth > 0) {
          text.append(reader.getText());
        }
      }
      default -> {
        // comments and processing instructions say nothing
      }
    }
  }

  private void start(XMLStreamReader reader) {
    depth++;
    QName name = reader.getName();
    if (propertyDepth == 0 && WANTED.contains(name)) {
      propertyDepth = depth;
      property = name;
    } else if (propertyDepth == 0 && name.equals(new QName(RDF, "Description"))) {
      attributes(reader);
    } else if (propertyDepth > 0 && name.equals(new QName(RDF, "li"))) {
      first = "x-default".equals(reader.getAttributeValue(XML, "lang"));
    }
    text.setLength(0);
  }

  private void attributes(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (WANTED.contains(reader.getAttributeName(i))) {
        add(reader.getAttributeName(i), reader.getAttributeValue(i), false);
      }
    }
  }

  private void end(QName name) {
    if (propertyDepth > 0) {
      boolean item = name.equals(new QName(RDF, "li")) || name.equals(new QName(RDF, "value"));
      if (item || depth == propertyDepth) {
        add(property, text.toString(), first);
        first = false;
      }
      text.setLength(0);
    }
    propertyDepth = depth == propertyDepth ? 0 : propertyDepth;
    depth--;
  }

  private void add(QName name, String value, boolean toFront) {
    String stripped = FieldText.strip(value);
    List<String> list = values.computeIfAbsent(name, any -> new ArrayList<>());
    if (!stripped.isBlank() && list.size() < MAX_VALUES) {
      list.add(toFront ? 0 : list.size(), stripped);
    }
  }
}
