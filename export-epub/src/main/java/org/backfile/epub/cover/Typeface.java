package org.backfile.epub.cover;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.backfile.font.BundledFont;
import org.backfile.font.CharacterMap;
import org.backfile.font.Contours;
import org.backfile.font.Outlines;
import org.backfile.font.PairKerning;
import org.backfile.font.Sfnt;

/**
 * What covers are set in: a bundled font, and another for characters that it lacks. Thread-safe.
 */
final class Typeface {
  static final Typeface SERIF = new Typeface(BundledFont.SERIF, BundledFont.WIDE);
  static final Typeface SERIF_BOLD = new Typeface(BundledFont.SERIF_BOLD, BundledFont.WIDE_BOLD);
  static final Typeface SANS = new Typeface(BundledFont.SANS, BundledFont.WIDE);
  static final Typeface SANS_BOLD = new Typeface(BundledFont.SANS_BOLD, BundledFont.WIDE_BOLD);

  private final Supplier<List<Font>> fonts;

  private Typeface(BundledFont font, BundledFont other) {
    fonts = Suppliers.memoize(() -> List.of(Font.of(font), Font.of(other)));
  }

  /** The fonts, read when first asked for. */
  List<Font> fonts() {
    return fonts.get();
  }

  /**
   * A font.
   *
   * @param map its characters
   * @param outlines its widths
   * @param contours its shapes
   * @param kerning its distances
   * @param unitsPerEm its units
   */
  record Font(
      CharacterMap map,
      Outlines outlines,
      Contours contours,
      Optional<PairKerning> kerning,
      int unitsPerEm) {
    private static Font of(BundledFont font) {
      try {
        Sfnt file = Sfnt.fonts(Sfnt.Bytes.of(font.bytes())).get(0);
        Outlines outlines = new Outlines(file);
        return new Font(
            CharacterMap.read(file.required("cmap"), outlines.count()),
            outlines,
            new Contours(outlines),
            file.table("GPOS").flatMap(PairKerning::read),
            file.required("head").getChar(18));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + font.fileName(), e);
      }
    }

    int kern(int left, int right) {
      return kerning.map(pairs -> pairs.between(left, right)).orElse(0);
    }
  }
}
