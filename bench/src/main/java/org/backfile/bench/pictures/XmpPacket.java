package org.backfile.bench.pictures;

import java.util.Optional;

/** A caption as an XMP packet (ISO 16684-1) in the schemas that the IPTC's photo standard names. */
final class XmpPacket {

  private XmpPacket() {}

  /** The packet's text. */
  static String of(Caption caption) {
    String language = caption.language();
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
            xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
        """
        + alternatives("dc:description", language, caption.description())
        + "   <dc:creator><rdf:Seq><rdf:li>"
        + escaped(caption.creator())
        + "</rdf:li></rdf:Seq></dc:creator>\n"
        + alternatives("dc:rights", language, caption.rights())
        + simple("photoshop:Credit", Optional.of(caption.credit()))
        + simple("photoshop:Source", caption.source())
        + caption
            .altText()
            .map(text -> alternatives("Iptc4xmpCore:AltTextAccessibility", language, text))
            .orElse("")
        + """
          </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>""";
  }

  private static String alternatives(String name, String language, String text) {
    return "   <%1$s><rdf:Alt><rdf:li xml:lang=\"x-default\">%3$s</rdf:li><rdf:li xml:lang=\"%2$s\">%3$s</rdf:li></rdf:Alt></%1$s>\n"
        .formatted(name, language, escaped(text));
  }

  private static String simple(String name, Optional<String> text) {
    return text.map(value -> "   <%1$s>%2$s</%1$s>\n".formatted(name, escaped(value))).orElse("");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
