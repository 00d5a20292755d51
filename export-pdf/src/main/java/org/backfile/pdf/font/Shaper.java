package org.backfile.pdf.font;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Turns words into glyphs: the typeface is chosen for each character, marks join their letters, and
 * neighbours are kerned. Each distinct word is shaped once. Not thread-safe; each worker has one.
 */
public final class Shaper {
  /** Words longer than this are rare and not remembered. */
  private static final int LONGEST_REMEMBERED = 40;

  /** As many words as a long book has; then the eldest are forgotten. */
  private static final int MOST_REMEMBERED = 50_000;

  private final FontBook fonts;
  private final IntConsumer missing;
  private final Map<Word, List<GlyphRun>> shaped = new LinkedHashMap<>(1024);

  /**
   * Shapes with the fonts of a book.
   *
   * @param missing told of each code point that no font has, possibly more than once
   */
  public Shaper(FontBook fonts, IntConsumer missing) {
    this.fonts = fonts;
    this.missing = missing;
  }

  private record Word(String text, Face face, boolean mirrored) {}

  /**
   * The glyphs of a word in its logical order, a run for each change of typeface. Characters that
   * are never visible, such as joiners and direction marks, have none.
   *
   * @param text without line breaks; spaces are characters like others
   * @param face the type it is set in
   * @param mirrored whether it runs from right to left, so that brackets turn around
   */
  public List<GlyphRun> shape(String text, Face face, boolean mirrored) {
    if (text.length() > LONGEST_REMEMBERED) {
      return new Shaping(text, face, mirrored).runs();
    }
    Word word = new Word(text, face, mirrored);
    List<GlyphRun> known = shaped.get(word);
    if (known != null) {
      return known;
    }
    List<GlyphRun> runs = new Shaping(text, face, mirrored).runs();
    if (shaped.size() >= MOST_REMEMBERED) {
      shaped.remove(shaped.keySet().iterator().next());
    }
    shaped.put(word, runs);
    return runs;
  }

  /** One word on its way to glyphs. */
  private final class Shaping {
    private final String text;
    private final Face face;
    private final boolean mirrored;
    private final List<GlyphRun> runs = new ArrayList<>();
    private GlyphRun.Builder run;

    Shaping(String text, Face face, boolean mirrored) {
      this.text = text;
      this.face = face;
      this.mirrored = mirrored;
      run = GlyphRun.builder(fonts.chain(face).get(0));
    }

    List<GlyphRun> runs() {
      for (int at = 0; at < text.length(); ) {
        int end = Clusters.next(text, at);
        cluster(text.substring(at, end));
        at = end;
      }
      endRun();
      return List.copyOf(runs);
    }

    private void endRun() {
      if (!run.isEmpty()) {
        runs.add(run.build());
      }
    }

    /** A letter with its marks: one glyph where a font has the composed letter. */
    private void cluster(String cluster) {
      int first = cluster.codePointAt(0);
      if (Character.charCount(first) < cluster.length()) {
        String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        int whole = composed.codePointAt(0);
        if (Character.charCount(whole) == composed.length()) {
          Optional<Typeface> typeface = fonts.typeface(whole, face);
          if (typeface.isPresent()) {
            add(typeface.get(), typeface.get().glyph(whole), cluster);
            return;
          }
        }
      }
      cluster.codePoints().forEach(this::character);
    }

    private void character(int codePoint) {
      if (Clusters.isInvisible(codePoint)) {
        return;
      }
      int shape = mirrored ? Mirrors.of(codePoint) : codePoint;
      String shown = Character.toString(codePoint);
      Optional<Typeface> typeface = fonts.typeface(shape, face);
      if (typeface.isPresent()) {
        add(typeface.get(), typeface.get().glyph(shape), shown);
      } else if (Clusters.isSpace(codePoint)) {
        // A space of a width that no font knows is a space all the same.
        Typeface usual = fonts.chain(face).get(0);
        add(usual, usual.glyph(' '), shown);
      } else {
        missing.accept(codePoint);
        add(fonts.standIn(face), fonts.standInGlyph(face), shown);
      }
    }

    private void add(Typeface typeface, int glyph, String shown) {
      if (!typeface.equals(run.typeface())) {
        endRun();
        run = GlyphRun.builder(typeface);
      }
      if (!run.isEmpty() && !mirrored) {
        double kern = typeface.kern(run.last(), glyph);
        if (kern != 0) {
          run.widenLast(kern);
        }
      }
      run.add(glyph, typeface.advance(glyph), shown);
    }
  }
}
