package org.backfile.epub.font;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backfile.epub.font.StyleRules.Style;

/**
 * The fonts of one EPUB: takes its documents as they are written, remembers for each face which
 * characters it has to show, in bits, so that memory does not grow with the edition, and makes the
 * faces at the end. Not thread-safe.
 */
public final class EditionFonts {
  /**
   * What reading systems show beside the text: numbers of lists, hyphens, quotation marks and, by
   * the stylesheet, the dash before who said it.
   */
  private static final String OF_READING_SYSTEMS =
      "0123456789.-\u00A0\u00AB\u00BB\u2010\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2039\u203A";

  /** The first character that combines with the one before. */
  private static final int COMBINING = 0x300;

  private final StyleRules rules;
  private final Map<WebFace, BitSet> characters = new EnumMap<>(WebFace.class);
  private final Set<WebFace> made = EnumSet.noneOf(WebFace.class);

  /**
   * Fonts for documents with a stylesheet.
   *
   * @throws IllegalArgumentException when the stylesheet chooses a face in a way that is not
   *     understood here
   */
  public EditionFonts(String stylesheet) {
    rules = new StyleRules(stylesheet);
  }

  /** Takes a document in UTF-8, as {@link org.backfile.epub.xml.XmlWriter} wrote it. */
  public void read(byte[] document) {
    new MarkupReader(rules, this::take).read(new String(document, StandardCharsets.UTF_8));
  }

  private void take(Style style, String text) {
    BitSet set = characters.computeIfAbsent(style.face(), face -> new BitSet());
    text.codePoints().forEach(set::set);
    // A letter and its marks are shown by the glyph for both, where there is one.
    if (text.codePoints().anyMatch(c -> c >= COMBINING)
        && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(set::set);
    }
  }

  /**
   * Makes the faces that show anything.
   *
   * @return their files by their names
   * @throws IOException when a bundled font cannot be read
   */
  public SortedMap<String, byte[]> make() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<WebFace, BitSet> used : characters.entrySet()) {
      WebFace face = used.getKey();
      Optional<byte[]> file =
          WebFont.of(face.font().bytes(), face, used.getValue(), OF_READING_SYSTEMS);
      if (file.isPresent()) {
        made.add(face);
        files.put(face.fileName(), file.get());
      }
    }
    return files;
  }

  /** The licences of the faces that were made, by their files' names. */
  public SortedMap<String, byte[]> licences() {
    SortedMap<String, byte[]> licences = new TreeMap<>();
    made.forEach(face -> licences.put(face.font().licenceName(), face.font().licence()));
    return licences;
  }

  /**
   * The stylesheet that has the faces used: names before what the edition's own says, in rules that
   * count as much, so that a reader who chooses a face still gets it.
   *
   * @param toFonts the way from the stylesheet's folder to the fonts', such as {@code ../fonts/}
   */
  public String stylesheet(String toFonts) {
    StringBuilder css = new StringBuilder();
    made.forEach(face -> fontFace(css, face, toFonts));
    for (WebFace.Family family : WebFace.Family.values()) {
      if (made.stream().anyMatch(face -> face.family() == family)) {
        family(css, family);
      }
    }
    return css.toString();
  }

  private static void fontFace(StringBuilder css, WebFace face, String toFonts) {
    css.append("@font-face {\n  font-family: \"").append(face.family().cssName());
    css.append("\";\n  font-style: ").append(face.italic() ? "italic" : "normal");
    css.append(";\n  font-weight: ").append(face.bold() ? "bold" : "normal");
    css.append(";\n  src: url(\"").append(toFonts).append(face.fileName()).append("\");\n}\n\n");
  }

  private void family(StringBuilder css, WebFace.Family family) {
    List<String> selectors = new ArrayList<>(rules.selectors(family));
    if (family == WebFace.Family.SERIF) {
      selectors.add(0, "body");
    }
    for (String selector : selectors) {
      css.append(selector).append(" {\n  font-family: \"").append(family.cssName());
      css.append("\", ").append(family.generic()).append(";\n}\n\n");
    }
  }
}
