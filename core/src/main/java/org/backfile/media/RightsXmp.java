package org.backfile.media;

import com.google.common.collect.ImmutableMap;
import com.google.common.xml.XmlEscapers;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes of an XMP packet (ISO 16684-1) a new one that holds what credits and describes a picture:
 * the properties of the Dublin Core, Photoshop, IPTC, rights, PLUS and Creative Commons schemas.
 * What tells of pixels, orientation, camera, place or editing would be wrong of a converted file or
 * is nobody's business, and is left out. Read as a stream, without document types. One use each.
 */
final class RightsXmp {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";

  /** The schemas that are kept, with their usual prefixes. */
  private static final ImmutableMap<String, String> KEPT =
      ImmutableMap.<String, String>builder()
          .put(DC, "dc")
          .put(PHOTOSHOP, "photoshop")
          .put("http://ns.adobe.com/xap/1.0/rights/", "xmpRights")
          .put("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "Iptc4xmpCore")
          .put("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "Iptc4xmpExt")
          .put("http://ns.useplus.org/ldf/xmp/1.0/", "plus")
          .put("http://creativecommons.org/ns#", "cc")
          .buildOrThrow();

  /** Photoshop's properties that tell of editing or of colours. */
  private static final List<String> EDITING =
      List.of("History", "ICCProfile", "ColorMode", "DocumentAncestors", "TextLayers");

  private static final int MOST_BYTES = 32 << 10;
  private static final int DEEPEST = 16;

  private final List<String> properties = new ArrayList<>();
  private StringBuilder property = new StringBuilder();
  private int depth;
  private int rdfDepth;
  private int propertyDepth;
  private int bytes;

  private RightsXmp() {}

  /** The new packet; none when nothing is left. Of a broken packet, what stands before the flaw. */
  static Optional<byte[]> of(byte[] packet) {
    RightsXmp xmp = new RightsXmp();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text(packet)));
      while (reader.hasNext()) {
        xmp.take(reader, reader.next());
      }
    } catch (XMLStreamException e) {
      return xmp.packet();
    }
    return xmp.packet();
  }

  /** A packet of the fields that IPTC-IIM shares with XMP. */
  static Optional<byte[]> of(IimRecords records) {
    RightsXmp xmp = new RightsXmp();
    Map<Integer, List<byte[]>> values = records.values();
    Charset charset = records.charset();
    xmp.list("dc:creator", "rdf:Seq", "", texts(values, 80, charset));
    xmp.list("dc:rights", "rdf:Alt", " xml:lang=\"x-default\"", texts(values, 116, charset));
    xmp.list("dc:description", "rdf:Alt", " xml:lang=\"x-default\"", texts(values, 120, charset));
    xmp.plain("photoshop:Credit", texts(values, 110, charset));
    xmp.plain("photoshop:Source", texts(values, 115, charset));
    return xmp.packet();
  }

  private static List<String> texts(
      Map<Integer, List<byte[]>> values, int dataSet, Charset charset) {
    return values.getOrDefault(2 << 8 | dataSet, List.of()).stream()
        .map(value -> escaped(new String(value, charset)))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private void list(String name, String kind, String language, List<String> texts) {
    if (!texts.isEmpty()) {
      String item = "<rdf:li" + language + ">";
      String items = item + String.join("</rdf:li>" + item, texts) + "</rdf:li>";
      add(element(name, element(kind, items)));
    }
  }

  private void plain(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      add(element(name, texts.get(0)));
    }
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private void add(String written) {
    int size = written.getBytes(StandardCharsets.UTF_8).length + 1;
    if (bytes + size <= MOST_BYTES) {
      bytes += size;
      properties.add(written);
    }
  }

  /** The packet's characters: UTF-16 where a byte order mark says so, else UTF-8. */
  private static String text(byte[] packet) {
    boolean wide = packet.length >= 2 && ((packet[0] & 0xff) << 8 | (packet[1] & 0xff)) >= 0xfeff;
    String text = new String(packet, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void take(XMLStreamReader reader, int event) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (propertyDepth > 0) {
          property.append(escaped(reader.getText()));
        }
      }
      default -> {
        // comments and processing instructions say nothing
      }
    }
  }

  private void start(XMLStreamReader reader) throws XMLStreamException {
    if (++depth > DEEPEST) {
      throw new XMLStreamException("nested too deep");
    }
    String space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    String name = reader.getLocalName();
    if (rdfDepth == 0 && space.equals(RDF) && name.equals("RDF")) {
      rdfDepth = depth;
    } else if (depth == rdfDepth + 1 && space.equals(RDF) && name.equals("Description")) {
      attributesAsProperties(reader);
    } else if (rdfDepth > 0 && depth == rdfDepth + 2 && isKept(space, name)) {
      propertyDepth = depth;
      property = new StringBuilder();
    }
    if (propertyDepth > 0) {
      property.append('<').append(qualified(space, name));
      declare(space);
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attribute(reader, i);
      }
      property.append('>');
    }
  }

  private static boolean isKept(String space, String name) {
    return KEPT.containsKey(space) && !(space.equals(PHOTOSHOP) && EDITING.contains(name));
  }

  private void attributesAsProperties(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String space = reader.getAttributeNamespace(i);
      String name = reader.getAttributeLocalName(i);
      if (space != null && isKept(space, name)) {
        plain(qualified(space, name), List.of(escaped(reader.getAttributeValue(i))));
      }
    }
  }

  private void attribute(XMLStreamReader reader, int index) {
    String space = reader.getAttributeNamespace(index);
    if (space == null || !(space.equals(RDF) || space.equals(XML) || KEPT.containsKey(space))) {
      return; // every attribute of XMP has a schema
    }
    property.append(' ').append(qualified(space, reader.getAttributeLocalName(index)));
    property.append("=\"").append(escaped(reader.getAttributeValue(index))).append('"');
  }

  private static String qualified(String space, String name) {
    String prefix =
        space.equals(RDF) ? "rdf" : space.equals(XML) ? "xml" : KEPT.getOrDefault(space, "x");
    return space.isEmpty() ? name : prefix + ":" + name;
  }

  /** A schema that is met inside a property only has no prefix of its own. */
  private void declare(String space) {
    if (!space.isEmpty() && !space.equals(RDF) && !KEPT.containsKey(space)) {
      property.append(" xmlns:x=\"").append(escaped(space)).append('"');
    }
  }

  private void end(XMLStreamReader reader) {
    if (propertyDepth > 0) {
      String space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
      property.append("</").append(qualified(space, reader.getLocalName())).append('>');
    }
    if (depth == propertyDepth) {
      propertyDepth = 0;
      add(property.toString());
    }
    depth--;
  }

  private static String escaped(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(RightsXmp::isXml).forEach(clean::appendCodePoint);
    return XmlEscapers.xmlAttributeEscaper().escape(clean.toString());
  }

  private static boolean isXml(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    return !control && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }

  private Optional<byte[]> packet() {
    if (properties.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder xml = new StringBuilder();
    xml.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    xml.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
    xml.append("<rdf:RDF xmlns:rdf=\"").append(RDF).append("\">\n");
    xml.append("<rdf:Description rdf:about=\"\"");
    KEPT.forEach(
        (space, prefix) ->
            xml.append("\n xmlns:").append(prefix).append("=\"").append(space).append('"'));
    xml.append(">\n");
    properties.forEach(written -> xml.append(written).append('\n'));
    xml.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return Optional.of(xml.toString().getBytes(StandardCharsets.UTF_8));
  }
}
