package org.backfile.pdf.draw;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.backfile.font.ComposedGlyph;
import org.backfile.font.FontProgram;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * A typeface in a file. Each pair of a glyph and the text it shows has a code of its own, so that
 * every character comes out of the file as it went in, even where two share one shape. The codes
 * are given in the order of first use, but for the space, which has its own (see {@link
 * CodeSpace}).
 */
final class EmbeddedFont {
  /** The space without width, which stands for no text: every code must mean something. */
  private static final String NOTHING = "\u200B";

  /** As many composed glyphs leave enough numbers to the font's own. */
  private static final int MOST_COMPOSED = 1 << 13;

  /** What no code stands for. */
  private static final Code UNUSED = new Code(new Shape(0, List.of()), "\uFFFD");

  private final Typeface typeface;
  private final String resource;
  private final int object;
  private final int[] firstCode = new int[0x10000];

  /** What the first code of each glyph stands for when that is one code point, else -1. */
  private final int[] firstCodePoint = new int[0x10000];

  private final Map<Code, Integer> otherCodes = new HashMap<>();

  /** By code; those of one byte are there from the start, unused. */
  private final List<Code> codes =
      new ArrayList<>(Collections.nCopies(CodeSpace.TWO_BYTES, UNUSED));

  private int nextOfOneByte = 1;
  private final Map<Shape, ComposedGlyph> composed = new LinkedHashMap<>();

  /**
   * The {@code index}th font of a file.
   *
   * @param object the number of its object
   */
  EmbeddedFont(Typeface typeface, int index, int object) {
    this.typeface = typeface;
    this.resource = "F" + index;
    this.object = object;
  }

  /**
   * What is drawn.
   *
   * @param glyph the typeface's own glyph, or 0
   * @param parts what it is composed of, if it is not that
   */
  record Shape(int glyph, List<ComposedGlyph.Part> parts) {
    /** Nothing. */
    static final Shape BLANK = new Shape(-1, List.of());

    static Shape of(int glyph) {
      return new Shape(glyph, List.of());
    }

    static Shape of(List<ComposedGlyph.Part> parts) {
      return new Shape(-1, List.copyOf(parts));
    }

    boolean isComposed() {
      return glyph < 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Shape shape && glyph == shape.glyph && parts.equals(shape.parts);
    }

    @Override
    public int hashCode() {
      return 31 * glyph + parts.hashCode();
    }
  }

  private record Code(Shape shape, String text) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Code code && shape.equals(code.shape) && text.equals(code.text);
    }

    @Override
    public int hashCode() {
      return 31 * shape.hashCode() + text.hashCode();
    }
  }

  /** The name that content streams call it by. */
  String resource() {
    return resource;
  }

  /** The number of the font's object. */
  int object() {
    return object;
  }

  /** Whether there are codes for all of a run, or for as much of it as any font has. */
  boolean hasRoom(GlyphRun run) {
    int most = run.size() + run.length();
    return nextOfOneByte == 1
        || (codes.size() + most <= CodeSpace.MOST
            && (composed.size() + most <= MOST_COMPOSED || isPlain(run)));
  }

  private static boolean isPlain(GlyphRun run) {
    return run.isOneToOne() && run.isOnTheLine();
  }

  /** The code of a run's glyph. */
  int code(GlyphRun run, int index) {
    int codePoint = run.codePoint(index);
    if (codePoint >= 0) {
      return code(run.glyph(index), codePoint);
    }
    String text = run.text(index);
    return lookUp(run.glyph(index), text.isEmpty() ? NOTHING : text);
  }

  /** The code of a glyph that shows one code point (not less than 0). */
  int code(int glyph, int codePoint) {
    return firstCode[glyph] != 0 && firstCodePoint[glyph] == codePoint
        ? firstCode[glyph]
        : lookUp(glyph, Character.toString(codePoint));
  }

  private int lookUp(int glyph, String text) {
    if (firstCode[glyph] == 0) {
      firstCode[glyph] = newCode(new Code(Shape.of(glyph), text));
      int codePoint = text.codePointAt(0);
      firstCodePoint[glyph] = text.length() == Character.charCount(codePoint) ? codePoint : -1;
      return firstCode[glyph];
    }
    if (codes.get(firstCode[glyph]).text().equals(text)) {
      return firstCode[glyph];
    }
    return lookUp(new Code(Shape.of(glyph), text), firstCode[glyph]);
  }

  /** The code of a shape that shows a text. */
  int code(Shape shape, String text) {
    if (!shape.isComposed()) {
      return lookUp(shape.glyph(), text);
    }
    advance(shape, 0);
    int part = shape.parts().isEmpty() ? 0 : shape.parts().get(0).glyph();
    return lookUp(new Code(shape, text.isEmpty() ? NOTHING : text), Math.max(firstCode[part], 1));
  }

  /** How far a composed shape moves the pen; the first use decides, with what is asked for. */
  double advance(Shape shape, double wanted) {
    return composed
        .computeIfAbsent(shape, unused -> new ComposedGlyph(shape.parts(), wanted))
        .advance();
  }

  private int lookUp(Code code, int otherwise) {
    Integer known = otherCodes.get(code);
    if (known == null) {
      known = codes.size() < CodeSpace.MOST ? newCode(code) : otherwise;
      otherCodes.put(code, known);
    }
    return known;
  }

  private int newCode(Code code) {
    int place = place(code);
    checkState(place < CodeSpace.MOST, "a font has no more codes");
    if (place < codes.size()) {
      codes.set(place, code);
    } else {
      codes.add(code);
    }
    return place;
  }

  private int place(Code code) {
    boolean space = code.text().equals(" ") && !code.shape().isComposed();
    if (space && codes.get(CodeSpace.SPACE).equals(UNUSED)) {
      return CodeSpace.SPACE;
    }
    while (nextOfOneByte == CodeSpace.SPACE || Bytes.isEscaped(nextOfOneByte)) {
      nextOfOneByte++;
    }
    return nextOfOneByte < CodeSpace.TWO_BYTES ? nextOfOneByte++ : codes.size();
  }

  /**
   * A font file of what was used, when all pages are drawn; for any thread.
   *
   * @throws IOException when the font cannot be read
   */
  FontProgram program() throws IOException {
    TreeSet<Integer> used = new TreeSet<>();
    codes.stream()
        .map(Code::shape)
        .filter(shape -> !shape.isComposed())
        .forEach(shape -> used.add(shape.glyph()));
    return typeface.subset(used, List.copyOf(composed.values()));
  }

  /**
   * Writes the font into the file.
   *
   * @param encoding the CMap of {@link CodeSpace}
   * @param program what {@link #program} made
   * @throws IOException when the file cannot be written
   */
  void finish(PdfFile file, int index, Reference encoding, FontProgram program) throws IOException {
    String name = prefix(index) + "+" + typeface.name();
    COSDictionary dictionary = Cos.dictionary();
    Cos.put(dictionary, "Type", "Font");
    Cos.put(dictionary, "Subtype", "Type0");
    Cos.put(dictionary, "BaseFont", name);
    Cos.put(dictionary, "Encoding", encoding);
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
    Cos.put(font, "CIDSystemInfo", CodeSpace.system());
    Cos.put(font, "FontDescriptor", file.add(descriptor(file, name, program)));
    Cos.put(font, "CIDToGIDMap", file.stream(Cos.dictionary(), glyphMap(program)));
    COSArray widths = Cos.array();
    for (Code code : codes) {
      widths.add(Cos.number(width(code.shape()) * 1000));
    }
    Cos.put(font, "W", Cos.array(COSInteger.ZERO, widths));
    return font;
  }

  private double width(Shape shape) {
    return shape.isComposed() ? advance(shape, 0) : typeface.advance(shape.glyph());
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

  /** The glyph for each code, two bytes each. */
  private byte[] glyphMap(FontProgram program) {
    Map<Shape, Integer> numbers = new HashMap<>();
    composed
        .keySet()
        .forEach(shape -> numbers.put(shape, program.firstComposed() + numbers.size()));
    ByteBuffer map = ByteBuffer.allocate(codes.size() * 2);
    for (Code code : codes) {
      Shape shape = code.shape();
      int glyph =
          shape.isComposed()
              ? numbers.getOrDefault(shape, 0)
              : program.renumbered().getOrDefault(shape.glyph(), 0);
      map.putShort((short) glyph);
    }
    return map.array();
  }

  /** The map from codes to text (ISO 32000-1, 9.10.3), a hundred lines a block at most. */
  private byte[] toUnicode() {
    Operators map = new Operators();
    map.raw(
        """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        """);
    CodeSpace.ranges(map);
    List<Integer> used =
        IntStream.range(0, codes.size()).filter(c -> !codes.get(c).equals(UNUSED)).boxed().toList();
    for (List<Integer> block : Lists.partition(used, CodeSpace.BLOCK)) {
      map.integer(block.size()).op(" beginbfchar");
      for (int code : block) {
        map.raw("<");
        CodeSpace.hex(code, map);
        map.raw("> <");
        String text = codes.get(code).text();
        for (int i = 0; i < text.length(); i++) {
          map.hex(text.charAt(i));
        }
        map.op(">");
      }
      map.op("endbfchar");
    }
    map.raw(
        """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """);
    return map.toByteArray();
  }
}
