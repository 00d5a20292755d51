package org.backfile.media;

import com.google.common.base.Ascii;
import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Bytes;
import com.google.common.xml.XmlEscapers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes of an SVG file (SVG 2, W3C) one that holds drawing and nothing else: no scripts, no web
 * pages, no links out of the file, no names of typefaces, which differ from machine to machine.
 * Files with entities, or with pictures other than JPEG and PNG inside, are refused. One pass; not
 * thread-safe.
 */
final class SvgText {
  /** No drawing by hand or program that a page has room for is larger. */
  static final int MOST_BYTES = 8 << 20;

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final int MOST_ELEMENTS = 100_000;
  private static final int DEEPEST = 100;

  /** Elements that are left out with all they hold. */
  private static final ImmutableSet<String> DROPPED =
      ImmutableSet.of(
          "script",
          "foreignObject",
          "metadata",
          "animate",
          "animateMotion",
          "animateTransform",
          "set",
          "a11y",
          "audio",
          "video",
          "iframe",
          "canvas",
          "handler",
          "listener");

  private static final Pattern TYPEFACE = Pattern.compile("font-family", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^[^<]{0,8}<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.-]+)");

  private final StringBuilder xml = new StringBuilder(1 << 12);
  private final Deque<Boolean> kept = new ArrayDeque<>();
  private Optional<SvgSize> size = Optional.empty();
  private final SvgPictures pictures = new SvgPictures();
  private int elements;

  /** Keeps every reference, since ids that XML does not allow are drawn all the same. */
  private final SvgStyle style = new SvgStyle((name, id) -> "url(#" + id + ")", gone -> {});

  /** The rules that are being read, until their element ends. */
  private Optional<StringBuilder> sheet = Optional.empty();

  private SvgText() {}

  /**
   * A clean drawing.
   *
   * @param xml the file without what does not draw
   * @param size of the drawing
   */
  record Clean(String xml, SvgSize size) {}

  /**
   * Reads a file.
   *
   * @throws PictureDefect when it is no drawing that can be shown
   * @throws IOException when the bytes cannot be read
   */
  static Clean read(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw PictureDefect.notAPicture("it is a drawing of more than 8 MB");
    }
    return new SvgText().clean(bytes);
  }

  /** A reader that knows no document types and reads nothing else. */
  static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new java.io.ByteArrayInputStream(bytes));
  }

  /**
   * Whether a file has bytes that its encoding does not know (XML 1.0, 4.3.3), of which the
   * runtime's parser would tell on standard error. In the encodings that it reads otherwise, all
   * bytes are known.
   */
  private static boolean isMisencoded(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(head);
    String encoding = declared.find() ? Ascii.toLowerCase(declared.group(1)) : "utf-8";
    return switch (encoding) {
      case "utf-8", "utf8" -> head.indexOf('\0') < 0 && !Utf8.isWellFormed(bytes);
      case "us-ascii", "ascii" -> Bytes.asList(bytes).stream().anyMatch(b -> b < 0);
      default -> false;
    };
  }

  private Clean clean(byte[] bytes) throws IOException {
    if (isMisencoded(bytes)) {
      throw PictureDefect.damaged("its XML has bytes that are no characters");
    }
    try {
      XMLStreamReader reader = reader(bytes);
      while (reader.hasNext()) {
        take(reader.next(), reader);
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw PictureDefect.damaged(
          "its XML ends or breaks in line " + e.getLocation().getLineNumber());
    } catch (MissingResourceException e) {
      // The runtime's parser has no message for some characters in a document type.
      throw PictureDefect.damaged("its XML has characters that XML does not allow");
    }
    return new Clean(
        xml.toString(),
        size.orElseThrow(() -> PictureDefect.notAPicture("it is a file without a drawing")));
  }

  private void take(int event, XMLStreamReader reader) throws IOException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (!kept.isEmpty() && kept.element()) {
          text(reader.getText());
        }
      }
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw PictureDefect.notAPicture("it is a drawing with entities, which are not supported");
      default -> {}
    }
  }

  /** An element's name, with a colon in front of it when it is not of a drawing. */
  static String element(XMLStreamReader reader) {
    String space = reader.getNamespaceURI();
    boolean drawing = space == null || space.isEmpty() || space.equals(SVG);
    return drawing ? reader.getLocalName() : ":" + reader.getLocalName();
  }

  /** An attribute's name, with the prefix that the clean file has for its namespace. */
  static String attribute(XMLStreamReader reader, int index) {
    String space = reader.getAttributeNamespace(index);
    String name = reader.getAttributeLocalName(index);
    if (space == null || space.isEmpty()) {
      return name;
    }
    return switch (space) {
      case XLINK -> "xlink:" + name;
      case XML -> "xml:" + name;
      default -> ":" + name;
    };
  }

  private void start(XMLStreamReader reader) throws IOException {
    String name = element(reader);
    if (++elements > MOST_ELEMENTS || kept.size() >= DEEPEST) {
      throw PictureDefect.notAPicture("it is a drawing of too many elements, or nested too deep");
    } else if (kept.isEmpty() && !name.equals("svg")) {
      throw PictureDefect.notAPicture("it is a file of <" + name + ">, which is no drawing");
    }
    boolean inside = (kept.isEmpty() || kept.element()) && sheet.isEmpty();
    if (inside && (name.equals("image") || name.equals("feImage"))) {
      pictures.check(name, reader);
    }
    boolean known = inside && !DROPPED.contains(name) && name.indexOf(':') < 0;
    boolean keep = known && !(name.equals("style") && !SvgStyle.counts(attributes(reader)));
    if (keep) {
      xml.append('<').append(name);
      if (kept.isEmpty()) {
        root(reader);
      }
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attribute(attribute(reader, i), reader.getAttributeValue(i));
      }
      xml.append('>');
    }
    kept.push(keep);
    if (keep && name.equals("style")) {
      sheet = Optional.of(new StringBuilder());
    }
  }

  /** An element's attributes in the file's order. */
  static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(attribute(reader, i), reader.getAttributeValue(i));
    }
    return attributes;
  }

  private void root(XMLStreamReader reader) {
    xml.append(" xmlns=\"" + SVG + "\" xmlns:xlink=\"" + XLINK + "\"");
    xml.append(" font-family=\"").append(SvgFonts.FAMILY).append('"');
    String[] values = new String[3];
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      switch (attribute(reader, i)) {
        case "width" -> values[0] = reader.getAttributeValue(i);
        case "height" -> values[1] = reader.getAttributeValue(i);
        case "viewBox" -> values[2] = reader.getAttributeValue(i);
        default -> {}
      }
    }
    SvgSize told =
        SvgSize.of(
            Optional.ofNullable(values[0]),
            Optional.ofNullable(values[1]),
            Optional.ofNullable(values[2]));
    size = Optional.of(told);
    if (values[2] == null) {
      // The drawing is shown larger or smaller, and then has to know what it is part of.
      xml.append(" viewBox=\"0 0 ").append(told.width()).append(' ').append(told.height());
      xml.append('"');
    }
  }

  private void attribute(String name, String value) {
    boolean reference = name.equals("href") || name.equals("xlink:href");
    boolean sized = kept.isEmpty() && (name.equals("width") || name.equals("height"));
    boolean foreign = name.indexOf(':') >= 0 && !reference && !name.equals("xml:space");
    boolean acting = name.toLowerCase(Locale.ROOT).startsWith("on");
    boolean outside = reference && !value.strip().startsWith("#") && !SvgPictures.isData(value);
    if (sized || foreign || acting || outside || name.equals("font-family")) {
      return;
    }
    String clean = name.equals("style") ? withoutTypefaces(style.declarations(value)) : value;
    xml.append(' ').append(name).append("=\"");
    xml.append(XmlEscapers.xmlAttributeEscaper().escape(clean)).append('"');
  }

  /** Style rules in which nothing names a typeface any more. */
  private static String withoutTypefaces(String rules) {
    return TYPEFACE.matcher(rules).replaceAll("x-family");
  }

  private void text(String text) {
    if (sheet.isPresent()) {
      sheet.get().append(text);
    } else {
      xml.append(XmlEscapers.xmlContentEscaper().escape(text));
    }
  }

  private void end(XMLStreamReader reader) {
    if (kept.pop()) {
      sheet.map(rules -> withoutTypefaces(style.sheet(rules.toString()))).ifPresent(this::rules);
      xml.append("</").append(element(reader)).append('>');
    }
  }

  private void rules(String clean) {
    sheet = Optional.empty();
    text(clean);
  }

  /** The clean file's bytes. */
  static byte[] bytes(Clean clean) {
    return clean.xml().getBytes(StandardCharsets.UTF_8);
  }
}
