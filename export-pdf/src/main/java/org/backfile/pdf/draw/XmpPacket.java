package org.backfile.pdf.draw;

import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.backfile.edition.Keywords;

/**
 * The file's metadata packet (ISO 16684-1): Dublin Core, dates, identity, and the claims to PDF/A
 * (ISO 19005) and PDF/UA (ISO 14289). PDF/A-2 and 3 want the latter explained by an extension
 * schema; PDF/A-4 does not.
 */
final class XmpPacket {
  private static final String EXTENSION =
      """
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      """;

  private static final String HEAD =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      """;

  private static final String FOOT =
      """
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private final StringBuilder xml = new StringBuilder(HEAD);

  private XmpPacket() {}

  static byte[] bytes(DocumentFacts facts, Standard standard) {
    XmpPacket packet = new XmpPacket();
    packet.dublinCore(facts);
    packet.identity(facts, standard);
    packet.claims(standard);
    return packet.xml.append(FOOT).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** In the order of the properties' names (DCMI Metadata Terms). */
  private void dublinCore(DocumentFacts facts) {
    property("dc:format", "application/pdf");
    property("dc:identifier", "urn:uuid:" + facts.id());
    array("dc:title", "Alt", List.of(facts.title()));
    array("dc:creator", "Seq", facts.creators());
    array("dc:publisher", "Bag", facts.publishers());
    array("dc:language", "Bag", facts.languages());
    array("dc:date", "Seq", List.of(facts.date().toString()));
    array("dc:description", "Alt", facts.description().stream().toList());
    array(
        "dc:subject",
        "Bag",
        Stream.concat(facts.subjects().stream(), facts.keywords().stream()).toList());
    array("dc:rights", "Alt", facts.rights().stream().toList());
  }

  private void identity(DocumentFacts facts, Standard standard) {
    String date = facts.date().toString();
    property("xmp:CreateDate", date);
    property("xmp:ModifyDate", date);
    property("xmp:MetadataDate", date);
    property("xmp:CreatorTool", facts.producer());
    property("pdf:Producer", facts.producer());
    if (!facts.keywords().isEmpty()) {
      property("pdf:Keywords", Keywords.line(facts.keywords()));
    }
    property("xmpMM:DocumentID", "uuid:" + facts.id());
    String instance = facts.id() + " " + facts.producer() + " " + standard;
    UUID id = UUID.nameUUIDFromBytes(instance.getBytes(StandardCharsets.UTF_8));
    property("xmpMM:InstanceID", "uuid:" + id);
  }

  private void claims(Standard standard) {
    property("pdfaid:part", String.valueOf(standard.part()));
    if (standard.isPdf2()) {
      property("pdfaid:rev", "2020");
    }
    property("pdfaid:conformance", String.valueOf(standard.conformance()));
    property("pdfuaid:part", String.valueOf(standard.accessibility()));
    if (standard.isPdf2()) {
      property("pdfuaid:rev", "2024");
    } else {
      xml.append(EXTENSION);
    }
  }

  private void property(String name, String value) {
    xml.append('<').append(name).append('>').append(escape(value));
    xml.append("</").append(name).append(">\n");
  }

  private void array(String name, String kind, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    xml.append('<').append(name).append("><rdf:").append(kind).append('>');
    for (String value : values) {
      xml.append(kind.equals("Alt") ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>");
      xml.append(escape(value)).append("</rdf:li>");
    }
    xml.append("</rdf:").append(kind).append("></").append(name).append(">\n");
  }

  private static String escape(String text) {
    return XmlEscapers.xmlContentEscaper().escape(text);
  }
}
