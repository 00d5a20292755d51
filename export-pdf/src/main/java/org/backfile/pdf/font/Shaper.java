package org.backfile.pdf.font;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns words into glyphs: the typeface is chosen for each character, marks join their letters,
 * neighbours are kerned or joined, and scripts that take more are shaped by HarfBuzz. Each distinct
 * word is shaped once. Not thread-safe; each worker has one.
 */
public final class Shaper {
  /** Words longer than this are rare and not remembered. */
  private static final int LONGEST_REMEMBERED = 40;

  /** As many words as a long book has; what was not met again among as many others is forgotten. */
  private static final int MOST_REMEMBERED = 50_000;

  private final FontBook fonts;
  private final Consumer<FontNotice> notices;
  private Memory young = new Memory();
  private Memory old = new Memory();
  private String language = "";
  private Setting setting = new Setting(Face.SERIF, Tongue.COMMON, false);
  private Map<String, Shaped> youngWords = young.words(setting);
  private Map<String, Shaped> oldWords = old.words(setting);

  /**
   * Shapes with the fonts of a book.
   *
   * @param notices told of each word's characters that no font has and the like, each time that the
   *     word is asked for, whether or not it was shaped before
   */
  public Shaper(FontBook fonts, Consumer<FontNotice> notices) {
    this.fonts = fonts;
    this.notices = notices;
  }

  /** A shaped word and what there is to tell of it. */
  record Shaped(List<GlyphRun> runs, List<FontNotice> notices) {
    Shaped {
      runs = List.copyOf(runs);
      notices = List.copyOf(notices);
    }
  }

  /** {@link #shape(String, Face, String, boolean)} in no particular language. */
  public List<GlyphRun> shape(String text, Face face, boolean mirrored) {
    return shape(text, face, "", mirrored);
  }

  /**
   * The glyphs of a word in its logical order, a run for each change of typeface. Characters that
   * are never visible, such as direction marks, have none.
   *
   * @param text without line breaks; spaces are characters like others
   * @param face the type it is set in
   * @param spoken the language as a BCP 47 tag, which decides on shapes that differ between
   *     languages
   * @param mirrored whether it runs from right to left, so that brackets turn around
   */
  public List<GlyphRun> shape(String text, Face face, String spoken, boolean mirrored) {
    choose(face, spoken, mirrored);
    Shaped shaped =
        text.length() > LONGEST_REMEMBERED ? Shaping.of(fonts, text, setting) : remembered(text);
    if (!shaped.notices().isEmpty()) {
      shaped.notices().forEach(notices);
    }
    return shaped.runs();
  }

  /** Most words are set like the one before. */
  private void choose(Face face, String spoken, boolean mirrored) {
    boolean same = spoken.equals(language);
    if (same && setting.mirrored() == mirrored && setting.face().equals(face)) {
      return;
    }
    setting = new Setting(face, same ? setting.tongue() : Tongue.of(spoken), mirrored);
    language = spoken;
    youngWords = young.words(setting);
    oldWords = old.words(setting);
  }

  private Shaped remembered(String text) {
    Shaped known = youngWords.get(text);
    if (known != null) {
      return known;
    }
    known = oldWords.get(text);
    if (known == null) {
      known = Shaping.of(fonts, text, setting);
    }
    if (young.size == MOST_REMEMBERED) {
      old = young;
      young = new Memory();
      youngWords = young.words(setting);
      oldWords = old.words(setting);
    }
    youngWords.put(text, known);
    young.size++;
    return known;
  }

  /**
   * How a word is set.
   *
   * @param face the type it is set in
   * @param tongue what its language asks
   * @param mirrored whether it runs from right to left
   */
  record Setting(Face face, Tongue tongue, boolean mirrored) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Setting setting
          && face.equals(setting.face)
          && tongue.equals(setting.tongue)
          && mirrored == setting.mirrored;
    }

    @Override
    public int hashCode() {
      return Objects.hash(face, tongue, mirrored);
    }
  }

  /** Words by how they are set. */
  private static final class Memory {
    private final Map<Setting, Map<String, Shaped>> words = new HashMap<>();
    private int size;

    Map<String, Shaped> words(Setting setting) {
      return words.computeIfAbsent(setting, unused -> new HashMap<>());
    }
  }
}
