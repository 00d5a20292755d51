package org.backfile.pdf.font;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.backfile.font.CharacterMap;
import org.backfile.font.ComposedGlyph;
import org.backfile.font.FontProgram;
import org.backfile.font.LayoutTable;
import org.backfile.font.Ligatures;
import org.backfile.font.Ligatures.Ligature;
import org.backfile.font.Outlines;
import org.backfile.font.PairKerning;
import org.backfile.font.Sfnt;
import org.backfile.font.Subset;

/**
 * A font with TrueType outlines. Its tables are read where they lie in the file, so that opening
 * one costs little even when it has tens of thousands of characters. Immutable and thread-safe.
 */
final class TrueTypeface implements Typeface {
  /** The class of marks that stand upon others (OpenType 1.9, GDEF, GlyphClassDef). */
  private static final int MARK = 3;

  private final Sfnt font;
  private final FontStyle style;
  private final CharacterMap characters;
  private final Outlines outlines;
  private final double unitsPerEm;
  private final Metrics metrics;
  private final Optional<PairKerning> kerning;
  private final Optional<Ligatures> ligatures;
  private final Supplier<Optional<HarfBuzz>> harfBuzz = Suppliers.memoize(this::openHarfBuzz);

  private TrueTypeface(Sfnt font) throws IOException {
    this.font = font;
    style = FontStyle.read(font);
    outlines = new Outlines(font);
    characters = CharacterMap.read(font.required("cmap"), outlines.count());
    ByteBuffer head = font.required("head");
    unitsPerEm = Short.toUnsignedInt(head.getShort(18));
    if (unitsPerEm < 16 || unitsPerEm > 16384) {
      throw new IOException("its em has " + unitsPerEm + " units");
    }
    metrics = metrics(font, head, font.required("hhea"));
    kerning = font.table("GPOS").flatMap(PairKerning::read);
    ligatures =
        metrics.fixedPitch() ? Optional.empty() : font.table("GSUB").flatMap(Ligatures::read);
  }

  /**
   * Opens a font.
   *
   * @throws IOException when it is damaged, may not be embedded, or has no TrueType outlines
   */
  static TrueTypeface open(Sfnt font) throws IOException {
    try {
      TrueTypeface typeface = new TrueTypeface(font);
      if (typeface.style.restricted()) {
        throw new IOException("its maker forbids embedding");
      }
      return typeface;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("one of its tables is damaged", e);
    }
  }

  private Metrics metrics(Sfnt sfnt, ByteBuffer head, ByteBuffer horizontal) throws IOException {
    double scale = 1000 / unitsPerEm;
    double ascent = horizontal.getShort(4) * scale;
    Optional<ByteBuffer> os2 = sfnt.table("OS/2").filter(table -> table.limit() >= 90);
    double capHeight = os2.isPresent() ? os2.get().getShort(88) * scale : 0;
    Optional<ByteBuffer> post = sfnt.table("post").filter(table -> table.limit() >= 16);
    return new Metrics(
        ascent,
        horizontal.getShort(6) * scale,
        capHeight > 0 ? capHeight : ascent,
        post.isPresent() ? post.get().getInt(4) / 65536.0 : 0,
        head.getShort(36) * scale,
        head.getShort(38) * scale,
        head.getShort(40) * scale,
        head.getShort(42) * scale,
        post.isPresent() && post.get().getInt(12) != 0,
        style.kind() == Family.SERIF);
  }

  FontStyle style() {
    return style;
  }

  @Override
  public String name() {
    return style.name();
  }

  @Override
  public int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  @Override
  public double advance(int glyph) {
    return outlines.advance(glyph) / unitsPerEm;
  }

  @Override
  public double kern(int left, int right) {
    return kerning.isEmpty() ? 0 : kerning.get().between(left, right) / unitsPerEm;
  }

  @Override
  public Metrics metrics() {
    return metrics;
  }

  @Override
  public Optional<Ligature> ligature(char[] glyphs, int from, int end) {
    Optional<Ligature> ligature =
        ligatures.isEmpty() ? Optional.empty() : ligatures.get().at(glyphs, from, end);
    return ligature.isEmpty()
        ? ligature
        : ligature.filter(found -> found.glyph() > 0 && found.glyph() < outlines.count());
  }

  @Override
  public Optional<List<ShapedGlyph>> shape(String text, boolean rightToLeft, boolean joined) {
    return harfBuzz
        .get()
        .flatMap(shaper -> shaper.shape(text, rightToLeft, joined))
        .filter(glyphs -> glyphs.stream().allMatch(glyph -> glyph.glyph() < outlines.count()));
  }

  private Optional<HarfBuzz> openHarfBuzz() {
    try {
      Optional<ByteBuffer> definitions = font.table("GDEF");
      return HarfBuzz.open(font.file(), (int) unitsPerEm, glyph -> isMark(definitions, glyph));
    } catch (IOException | LinkageError e) {
      return Optional.empty(); // a runtime without java.desktop cannot even load the class
    }
  }

  private boolean isMark(Optional<ByteBuffer> definitions, int glyph) {
    try {
      if (definitions.isPresent() && definitions.get().getChar(4) != 0) {
        LayoutTable table = new LayoutTable(definitions.get());
        return table.classOf(table.u16(4), glyph) == MARK;
      }
    } catch (IndexOutOfBoundsException e) {
      // A damaged table: what is a mark shows in the widths.
    }
    return advance(glyph) == 0;
  }

  @Override
  public FontProgram subset(SortedSet<Integer> glyphs, List<ComposedGlyph> composed)
      throws IOException {
    try {
      return new Subset(outlines, unitsPerEm).of(glyphs, composed);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("the font " + name() + " is damaged", e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
