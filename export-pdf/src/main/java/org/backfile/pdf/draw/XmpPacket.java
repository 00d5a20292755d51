package org.backfile.pdf.draw;

import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The file's metadata packet (ISO 16684-1): Dublin Core, dates, and the claims to PDF/A-2a (ISO
 * 19005-2) and PDF/UA-1 (ISO 14289-1), of which the latter has to be explained by an extension
 * schema.
 */
final class XmpPacket {
  private XmpPacket() {}

  static byte[] bytes(DocumentFacts facts) {
    String date = facts.date().toString();
    return String.format(
            Locale.ROOT,
            """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <dc:format>application/pdf</dc:format>
        <dc:identifier>urn:uuid:%s</dc:identifier>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        %s%s<dc:date><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:date>
        <xmp:CreateDate>%s</xmp:CreateDate>
        <xmp:ModifyDate>%s</xmp:ModifyDate>
        <xmp:MetadataDate>%s</xmp:MetadataDate>
        <xmp:CreatorTool>%s</xmp:CreatorTool>
        <pdf:Producer>%s</pdf:Producer>
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        <pdfuaid:part>1</pdfuaid:part>
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
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """,
            facts.id(),
            escape(facts.title()),
            list("dc:publisher", facts.publishers()),
            list("dc:language", facts.languages()),
            date,
            date,
            date,
            date,
            escape(facts.producer()),
            escape(facts.producer()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String list(String property, List<String> values) {
    if (values.isEmpty()) {
      return "";
    }
    return values.stream()
        .map(value -> "<rdf:li>" + escape(value) + "</rdf:li>")
        .collect(
            Collectors.joining(
                "", "<" + property + "><rdf:Bag>", "</rdf:Bag></" + property + ">\n"));
  }

  private static String escape(String text) {
    return XmlEscapers.xmlContentEscaper().escape(text);
  }
}
