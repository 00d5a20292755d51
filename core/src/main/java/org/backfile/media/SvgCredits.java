package org.backfile.media;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.xml.XmlEscapers;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads what the metadata of a drawing say of its makers, rights and licence, and says it anew. The
 * source may be RDF as the editors of drawings write it, with the terms of Creative Commons, or XMP
 * (ISO 16684-1); the result is RDF that is both, of texts alone. One use each.
 */
final class SvgCredits {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** The schemas, with their usual prefixes. */
  private static final ImmutableMap<String, String> SCHEMAS =
      ImmutableMap.of(
          "http://purl.org/dc/elements/1.1/", "dc",
          "http://creativecommons.org/ns#", "cc",
          "http://web.resource.org/cc/", "cc",
          "http://ns.adobe.com/photoshop/1.0/", "photoshop",
          "http://ns.adobe.com/xap/1.0/rights/", "xmpRights");

  /** The properties that are kept, with the list that each has in XMP, if any. */
  private static final ImmutableMap<String, String> PROPERTIES =
      ImmutableMap.<String, String>builder()
          .put("dc:creator", "Seq")
          .put("dc:contributor", "Bag")
          .put("dc:publisher", "Bag")
          .put("dc:rights", "Alt")
          .put("dc:source", "")
          .put("cc:license", "")
          .put("cc:attributionName", "")
          .put("cc:attributionURL", "")
          .put("photoshop:Credit", "")
          .put("photoshop:Source", "")
          .put("xmpRights:Owner", "Bag")
          .put("xmpRights:UsageTerms", "Alt")
          .put("xmpRights:WebStatement", "")
          .buildOrThrow();

  private static final int MOST_CHARACTERS = 16 << 10;

  private final Map<String, Set<String>> texts = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private int metadataDepth;
  private int rdfDepth;
  private int propertyDepth;
  private String property = "";
  private int characters;

  private SvgCredits() {}

  /**
   * The credits as an RDF element that declares what it needs; none when there are none. Of a
   * broken file, those before the flaw.
   */
  static Optional<String> rdf(byte[] svg) {
    SvgCredits credits = new SvgCredits();
    try {
      XMLStreamReader reader = SvgText.reader(svg);
      while (reader.hasNext()) {
        credits.take(reader, reader.next());
      }
    } catch (XMLStreamException e) {
      return credits.written();
    }
    return credits.written();
  }

  private void take(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
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
    if (metadataDepth == 0) {
      metadataDepth = SvgText.element(reader).equals("metadata") ? depth : 0;
    } else if (rdfDepth == 0) {
      boolean rdf = RDF.equals(reader.getNamespaceURI()) && reader.getLocalName().equals("RDF");
      rdfDepth = rdf ? depth : 0;
    } else if (depth == rdfDepth + 1) {
      attributesAsProperties(reader);
    } else if (depth == rdfDepth + 2) {
      property(reader);
    } else if (propertyDepth > 0) {
      keep(); // each element within, a list's item or an agent's name, has a text of its own
    }
  }

  private void attributesAsProperties(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = qualified(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
      if (PROPERTIES.containsKey(name)) {
        add(name, reader.getAttributeValue(i));
      }
    }
  }

  private void property(XMLStreamReader reader) {
    property = qualified(reader.getNamespaceURI(), reader.getLocalName());
    if (!PROPERTIES.containsKey(property)) {
      return;
    }
    propertyDepth = depth;
    String resource = reader.getAttributeValue(RDF, "resource");
    if (resource != null) {
      add(property, resource);
    }
  }

  private static String qualified(String space, String name) {
    return SCHEMAS.getOrDefault(space == null ? "" : space, "") + ":" + name;
  }

  private void end() {
    if (propertyDepth > 0) {
      keep();
    }
    propertyDepth = depth == propertyDepth ? 0 : propertyDepth;
    rdfDepth = depth == rdfDepth ? 0 : rdfDepth;
    metadataDepth = depth == metadataDepth ? 0 : metadataDepth;
    depth--;
  }

  private void keep() {
    add(property, text.toString());
    text.setLength(0);
  }

  /** Adds a text, up to a bound; where XMP has one alone or one a language, the first counts. */
  private void add(String name, String raw) {
    String clean = CharMatcher.whitespace().trimAndCollapseFrom(raw, ' ');
    Set<String> known = texts.computeIfAbsent(name, key -> new LinkedHashSet<>());
    String list = PROPERTIES.getOrDefault(name, "");
    boolean several = list.equals("Seq") || list.equals("Bag");
    boolean wanted = several ? !known.contains(clean) : known.isEmpty();
    if (!clean.isEmpty() && wanted && characters + clean.length() <= MOST_CHARACTERS) {
      characters += clean.length();
      known.add(clean);
    }
  }

  private Optional<String> written() {
    StringBuilder properties = new StringBuilder();
    PROPERTIES.forEach((name, list) -> write(properties, name, list));
    if (properties.length() == 0) {
      return Optional.empty();
    }
    StringBuilder xml = new StringBuilder("<rdf:RDF xmlns:rdf=\"").append(RDF).append('"');
    SCHEMAS.forEach(
        (space, prefix) -> {
          boolean used = properties.indexOf("<" + prefix + ":") >= 0;
          boolean declared = xml.indexOf(" xmlns:" + prefix + "=") >= 0;
          if (used && !declared) {
            xml.append(" xmlns:").append(prefix).append("=\"").append(space).append('"');
          }
        });
    xml.append("><rdf:Description rdf:about=\"\">").append(properties);
    return Optional.of(xml.append("</rdf:Description></rdf:RDF>").toString());
  }

  private void write(StringBuilder xml, String name, String list) {
    Set<String> values = texts.getOrDefault(name, Set.of());
    if (values.isEmpty()) {
      return;
    }
    String language = list.equals("Alt") ? " xml:lang=\"x-default\"" : "";
    xml.append('<').append(name).append('>');
    xml.append(list.isEmpty() ? "" : "<rdf:" + list + ">");
    for (String value : values) {
      String escaped = XmlEscapers.xmlContentEscaper().escape(value);
      xml.append(list.isEmpty() ? escaped : "<rdf:li" + language + ">" + escaped + "</rdf:li>");
    }
    xml.append(list.isEmpty() ? "" : "</rdf:" + list + ">");
    xml.append("</").append(name).append('>');
  }
}
