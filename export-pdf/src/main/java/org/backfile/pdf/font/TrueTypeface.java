package org.backfile.pdf.font;

import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file with TrueType outlines, parsed once and shared. */
final class TrueTypeface implements Typeface {
  /** The tables that a PDF viewer needs of an embedded font (ISO 32000-1, 9.9). */
  private static final List<String> EMBEDDED =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final String name;
  private final float[] advances;
  private final PairKerning kerning;
  private final Metrics metrics;

  private TrueTypeface(TrueTypeFont font) throws IOException {
    this.font = font;
    font.setEnableGsub(false);
    name = font.getName();
    characters = font.getUnicodeCmapLookup();
    double unitsPerEm = font.getUnitsPerEm();
    advances = new float[font.getNumberOfGlyphs()];
    for (int glyph = 0; glyph < advances.length; glyph++) {
      advances[glyph] = (float) (font.getAdvanceWidth(glyph) / unitsPerEm);
    }
    TTFTable positioning = font.getTableMap().get("GPOS");
    kerning =
        positioning == null
            ? PairKerning.NONE
            : PairKerning.read(font.getTableBytes(positioning), unitsPerEm);
    metrics = metrics(font, 1000 / unitsPerEm);
  }

  /**
   * Parses a font file.
   *
   * @throws IOException when it is not one, or has no TrueType outlines
   */
  static TrueTypeface parse(byte[] file) throws IOException {
    TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
    if (font.getGlyph() == null) {
      throw new IOException("font \"" + font.getName() + "\" has no TrueType outlines");
    }
    return new TrueTypeface(font);
  }

  private static Metrics metrics(TrueTypeFont font, double scale) throws IOException {
    HeaderTable head = font.getHeader();
    OS2WindowsMetricsTable os2 = font.getOS2Windows();
    double ascent = font.getHorizontalHeader().getAscender() * scale;
    double capHeight = os2 != null && os2.getCapHeight() > 0 ? os2.getCapHeight() * scale : ascent;
    boolean fixed = font.getPostScript() != null && font.getPostScript().getIsFixedPitch() != 0;
    return new Metrics(
        ascent,
        font.getHorizontalHeader().getDescender() * scale,
        capHeight,
        font.getPostScript() == null ? 0 : font.getPostScript().getItalicAngle(),
        head.getXMin() * scale,
        head.getYMin() * scale,
        head.getXMax() * scale,
        head.getYMax() * scale,
        fixed,
        font.getName().contains("Serif"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int glyph(int codePoint) {
    return characters.getGlyphId(codePoint);
  }

  @Override
  public double advance(int glyph) {
    return advances[glyph];
  }

  @Override
  public double kern(int left, int right) {
    return kerning.between(left, right);
  }

  @Override
  public Metrics metrics() {
    return metrics;
  }

  @Override
  public FontProgram subset(SortedSet<Integer> glyphs) throws IOException {
    synchronized (font) {
      TTFSubsetter subsetter = new TTFSubsetter(font, new ArrayList<>(EMBEDDED));
      subsetter.addGlyphIds(new TreeSet<>(glyphs));
      Map<Integer, Integer> renumbered = new HashMap<>();
      subsetter.getGIDMap().forEach((fresh, original) -> renumbered.put(original, fresh));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      subsetter.writeToStream(file);
      return new FontProgram(ByteSource.wrap(file.toByteArray()), renumbered);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
