package org.backfile.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.backfile.font.BundledFont;
import org.backfile.font.ComposedGlyph;
import org.backfile.font.FontProgram;
import org.backfile.font.Ligatures.Ligature;
import org.backfile.font.Sfnt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Damaged font files are refused or do what they can; nothing else comes of them. */
final class DamagedFontsTest {
  private static byte[] font() {
    return BundledFont.SERIF_ITALIC.bytes();
  }

  private static Optional<TrueTypeface> opened(byte[] file) {
    try {
      return Optional.of(TrueTypeface.open(Sfnt.fonts(Sfnt.Bytes.of(file)).get(0)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Test
  @Timeout(60)
  void fontCutShortAnywhereIsRefusedOrWorks() {
    byte[] font = font();
    int refused = 0;
    for (int length = 0; length < font.length; length += 997) {
      Optional<TrueTypeface> typeface = opened(Arrays.copyOf(font, length));
      refused += typeface.isEmpty() ? 1 : 0;
      typeface.ifPresent(DamagedFontsTest::use);
    }
    assertThat(refused).isPositive();
  }

  @Test
  @Timeout(120)
  void fontWithWrongBytesIsRefusedOrWorks() {
    byte[] font = font();
    Random chance = new Random(7);
    int worked = 0;
    for (int round = 0; round < 400; round++) {
      byte[] damaged = font.clone();
      for (int i = 0; i < 40; i++) {
        int place = round % 2 == 0 ? chance.nextInt(font.length) : chance.nextInt(4000);
        damaged[place] = (byte) (chance.nextBoolean() ? 0xFF : chance.nextInt(256));
      }
      Optional<TrueTypeface> typeface = opened(damaged);
      worked += typeface.isPresent() ? 1 : 0;
      typeface.ifPresent(DamagedFontsTest::use);
    }
    assertThat(worked).isPositive();
  }

  private static void use(TrueTypeface typeface) {
    Shaper shaper = new Shaper(FontBook.of(new OrSquare(typeface)), notice -> {});
    TreeSet<Integer> glyphs = new TreeSet<>();
    for (GlyphRun run :
        shaper.shape("Affidavit of the office, 1/2 \u00C4\u0416", Face.SERIF, false)) {
      for (int i = 0; i < run.size(); i++) {
        glyphs.add(run.glyph(i));
      }
    }
    try {
      assertThat(typeface.subset(glyphs, List.of()).trueType().read()).isNotEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException("a font that was opened cannot be embedded", e);
    }
  }

  /** A font that turns out to be damaged when the pages are drawn would cost all of them. */
  @Test
  void fontWhoseTablesLieOutsideItsFileIsRefusedAtOnce() {
    byte[] font = BundledFont.MONO.bytes();
    ByteBuffer file = ByteBuffer.wrap(font);
    for (int entry = 12; entry < 12 + 16 * file.getShort(4); entry += 16) {
      byte[] damaged = font.clone();
      ByteBuffer.wrap(damaged).putInt(entry + 12, font.length);
      opened(damaged).ifPresent(DamagedFontsTest::use);
    }
  }

  /** A typeface that has a glyph for everything. */
  private record OrSquare(TrueTypeface typeface) implements Typeface {
    @Override
    public String name() {
      return typeface.name();
    }

    @Override
    public int glyph(int codePoint) {
      return Math.max(1, typeface.glyph(codePoint));
    }

    @Override
    public double advance(int glyph) {
      return typeface.advance(glyph);
    }

    @Override
    public double kern(int left, int right) {
      return typeface.kern(left, right);
    }

    @Override
    public Optional<Ligature> ligature(char[] glyphs, int from, int end) {
      return typeface.ligature(glyphs, from, end);
    }

    @Override
    public Metrics metrics() {
      return typeface.metrics();
    }

    @Override
    public FontProgram subset(java.util.SortedSet<Integer> glyphs, List<ComposedGlyph> composed)
        throws IOException {
      return typeface.subset(glyphs, composed);
    }
  }
}
