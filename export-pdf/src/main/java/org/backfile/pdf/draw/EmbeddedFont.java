package org.backfile.pdf.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.backfile.pdf.font.FontProgram;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Typeface;

/**
 * A typeface in a file. Each pair of a glyph and the text it shows has a code of its own, so that
 * every character comes out of the file as it went in, even where two share one shape. The codes
 * are given in the order of first use.
 */
final class EmbeddedFont {
  /** There are no more codes of two bytes. */
  /** The space without width. */
  private static final String NOTHING = "\u200B";

  private static final int MOST_CODES = 0xFFFF;

  private static final String UNKNOWN = "\uFFFD";

  private final Typeface typeface;
  private final String resource;
  private final int object;
  private final int[] firstCode = new int[0x10000];
  private final Map<String, Integer> otherCodes = new HashMap<>();
  private final List<Integer> glyphs = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /**
   * The {@code index}th font of a file.
   *
   * @param object the number of its object
   */
  EmbeddedFont(Typeface typeface, int index, int object) {
    this.typeface = typeface;
    this.resource = "F" + index;
    this.object = object;
    glyphs.add(0);
    texts.add(UNKNOWN);
  }

  /** The name that content streams call it by. */
  String resource() {
    return resource;
  }

  /** The number of the font's object. */
  int object() {
    return object;
  }

  /** The code of a run's glyph. */
  int code(GlyphRun run, int index) {
    int glyph = run.glyph(index);
    int first = firstCode[glyph];
    int codePoint = run.codePoint(index);
    if (first != 0 && codePoint >= 0 && isText(texts.get(first), codePoint)) {
      return first;
    }
    return lookUp(glyph, run.text(index));
  }

  private static boolean isText(String text, int codePoint) {
    return text.codePointAt(0) == codePoint && text.length() == Character.charCount(codePoint);
  }

  private int lookUp(int glyph, String text) {
    if (firstCode[glyph] == 0) {
      firstCode[glyph] = newCode(glyph, text);
      return firstCode[glyph];
    }
    if (texts.get(firstCode[glyph]).equals(text.isEmpty() ? NOTHING : text)) {
      return firstCode[glyph];
    }
    String key = (char) glyph + text;
    Integer known = otherCodes.get(key);
    if (known == null) {
      known = glyphs.size() < MOST_CODES ? newCode(glyph, text) : firstCode[glyph];
      otherCodes.put(key, known);
    }
    return known;
  }

  private int newCode(int glyph, String text) {
    glyphs.add(glyph);
    // Every code must mean something; where it means nothing by itself, that is told beside it.
    texts.add(text.isEmpty() ? NOTHING : text);
    return glyphs.size() - 1;
  }

  /**
   * Writes the font into the file, when all pages are drawn.
   *
   * @throws IOException when the font cannot be read
   */
  void finish(PdfFile file, int index) throws IOException {
    TreeSet<Integer> used = new TreeSet<>(glyphs);
    FontProgram program = typeface.subset(used);
    String name = prefix(index) + "+" + typeface.name();
    COSDictionary dictionary = Cos.dictionary();
    Cos.put(dictionary, "Type", "Font");
    Cos.put(dictionary, "Subtype", "Type0");
    Cos.put(dictionary, "BaseFont", name);
    Cos.put(dictionary, "Encoding", "Identity-H");
    Cos.put(dictionary, "DescendantFonts", Cos.array(file.add(descendant(file, name, program))));
    Cos.put(dictionary, "ToUnicode", file.stream(Cos.dictionary(), toUnicode()));
    file.put(object, dictionary);
  }

  /** Six letters that differ from font to font (ISO 32000-1, 9.6.4). */
  private static String prefix(int index) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0, rest = index; i < 6; i++, rest /= 26) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  private COSDictionary descendant(PdfFile file, String name, FontProgram program)
      throws IOException {
    COSDictionary font = Cos.dictionary();
    Cos.put(font, "Type", "Font");
    Cos.put(font, "Subtype", "CIDFontType2");
    Cos.put(font, "BaseFont", name);
    COSDictionary system = Cos.direct();
    Cos.put(system, "Registry", Cos.ascii("Adobe"));
    Cos.put(system, "Ordering", Cos.ascii("Identity"));
    Cos.put(system, "Supplement", COSInteger.ZERO);
    Cos.put(font, "CIDSystemInfo", system);
    Cos.put(font, "FontDescriptor", file.add(descriptor(file, name, program)));
    Cos.put(font, "CIDToGIDMap", file.stream(Cos.dictionary(), glyphMap(program)));
    COSArray widths = Cos.array();
    for (int glyph : glyphs) {
      widths.add(Cos.number(typeface.advance(glyph) * 1000));
    }
    Cos.put(font, "W", Cos.array(COSInteger.ZERO, widths));
    return font;
  }

  private COSDictionary descriptor(PdfFile file, String name, FontProgram program)
      throws IOException {
    Typeface.Metrics metrics = typeface.metrics();
    COSDictionary descriptor = Cos.dictionary();
    Cos.put(descriptor, "Type", "FontDescriptor");
    Cos.put(descriptor, "FontName", name);
    int flags = 4; // symbolic: the codes are its own
    flags |= metrics.fixedPitch() ? 1 : 0;
    flags |= metrics.serif() ? 2 : 0;
    flags |= metrics.italicAngle() != 0 ? 64 : 0;
    Cos.put(descriptor, "Flags", COSInteger.get(flags));
    Cos.put(
        descriptor,
        "FontBBox",
        Cos.numbers(metrics.left(), metrics.bottom(), metrics.right(), metrics.top()));
    Cos.put(descriptor, "ItalicAngle", Cos.number(metrics.italicAngle()));
    Cos.put(descriptor, "Ascent", Cos.number(metrics.ascent()));
    Cos.put(descriptor, "Descent", Cos.number(metrics.descent()));
    Cos.put(descriptor, "CapHeight", Cos.number(metrics.capHeight()));
    Cos.put(descriptor, "StemV", COSInteger.get(typeface.name().contains("Bold") ? 140 : 80));
    byte[] outlines = program.trueType().read();
    COSDictionary entries = Cos.dictionary();
    Cos.put(entries, "Length1", COSInteger.get(outlines.length));
    Cos.put(descriptor, "FontFile2", file.stream(entries, outlines));
    return descriptor;
  }

  private byte[] glyphMap(FontProgram program) {
    byte[] map = new byte[glyphs.size() * 2];
    for (int code = 1; code < glyphs.size(); code++) {
      int glyph = program.renumbered().getOrDefault(glyphs.get(code), 0);
      map[code * 2] = (byte) (glyph >> 8);
      map[code * 2 + 1] = (byte) glyph;
    }
    return map;
  }

  /** The map from codes to text (ISO 32000-1, 9.10.3), a hundred lines a block at most. */
  private byte[] toUnicode() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int from = 1; from < texts.size(); from += 100) {
      int to = Math.min(from + 100, texts.size());
      map.append(to - from).append(" beginbfchar\n");
      for (int code = from; code < to; code++) {
        map.append(String.format(Locale.ROOT, "<%04X> <", code));
        texts
            .get(code)
            .chars()
            .forEach(unit -> map.append(String.format(Locale.ROOT, "%04X", unit)));
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append(
        """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """);
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
