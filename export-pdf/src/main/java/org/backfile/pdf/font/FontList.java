package org.backfile.pdf.font;

import java.io.IOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fonts of a folder or a system, of which a character takes the one that suits its face and
 * language best among those that have it. Fonts are opened when they are first taken. Thread-safe.
 */
final class FontList {
  /** Has a Han character when a font is made for Chinese, Japanese or Korean. */
  private static final int HAN = 0x4E00;

  /** The bits for Japanese, Chinese and Korean (OpenType 1.9, OS/2, ulCodePageRange1). */
  private static final int EAST_ASIAN = 0x3E0000;

  /** Words in the names of fonts that are not for running text, or not for all of a script. */
  private static final List<String> PARTICULAR =
      List.of(
          "barun",
          "black",
          "brush",
          "coding",
          "comic",
          "condensed",
          "display",
          "emoji",
          "extralight",
          "fallback",
          "hand",
          "kufi",
          "lastresort",
          "light",
          "looped",
          "math",
          "medium",
          "music",
          "narrow",
          "nastaliq",
          "outline",
          "rashi",
          "round",
          "script",
          "semi",
          "shadow",
          "sharp",
          "slanted",
          "square",
          "supplement",
          "symbols",
          "thin",
          "unjoined");

  /** As many answers are remembered for each wish: more than the characters of any language. */
  private static final int MOST_REMEMBERED = 1 << 16;

  private final List<ListedFont> fonts;
  private final BitSet covered = new BitSet();
  private final Map<Wish, Choice> choices = new ConcurrentHashMap<>();
  private final Map<ListedFont, Optional<TrueTypeface>> opened = new ConcurrentHashMap<>();
  private final Set<TrueTypeface> taken = ConcurrentHashMap.newKeySet();

  FontList(List<ListedFont> fonts) {
    this.fonts = List.copyOf(fonts);
    this.fonts.forEach(font -> font.coverage().addTo(covered));
  }

  private record Wish(Face face, Tongue tongue) {}

  /**
   * What a wish leads to.
   *
   * @param order the fonts, the best first
   * @param known the answers given, by the characters asked for
   */
  private record Choice(List<ListedFont> order, Map<String, Optional<TrueTypeface>> known) {}

  boolean isEmpty() {
    return fonts.isEmpty();
  }

  /** The best typeface that has some characters. */
  Optional<TrueTypeface> find(int[] codePoints, Face face, Tongue tongue) {
    for (int codePoint : codePoints) {
      if (!covered.get(codePoint)) {
        return Optional.empty();
      }
    }
    Choice choice =
        choices.computeIfAbsent(
            new Wish(face, tongue), wish -> new Choice(rank(wish), new ConcurrentHashMap<>()));
    String characters = new String(codePoints, 0, codePoints.length);
    Optional<TrueTypeface> found = choice.known().get(characters);
    if (found == null) {
      found = find(codePoints, choice.order());
      if (choice.known().size() < MOST_REMEMBERED) {
        choice.known().put(characters, found);
      }
    }
    return found;
  }

  private Optional<TrueTypeface> find(int[] codePoints, List<ListedFont> order) {
    for (ListedFont font : order) {
      if (font.hasAll(codePoints)) {
        Optional<TrueTypeface> typeface = opened.computeIfAbsent(font, FontList::open);
        if (typeface.isPresent()) {
          taken.add(typeface.get());
          return typeface;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a typeface was taken from here. */
  boolean hasOpened(TrueTypeface typeface) {
    return taken.contains(typeface);
  }

  /** A font that has gone or changed since it was listed is passed over. */
  private static Optional<TrueTypeface> open(ListedFont font) {
    try {
      return Optional.of(font.open());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<ListedFont> rank(Wish wish) {
    return fonts.stream()
        .sorted(
            Comparator.<ListedFont>comparingInt(font -> strangeness(font, wish.tongue()))
                .thenComparingInt(font -> particularity(font, wish.face().family()))
                .thenComparingInt(font -> distance(font.style().kind(), wish.face().family()))
                .thenComparing(font -> !font.style().family().startsWith("Noto "))
                .thenComparingInt(
                    font -> Math.abs(font.style().weight() - (wish.face().bold() ? 700 : 400)))
                .thenComparing(font -> font.style().italic() != wish.face().italic())
                .thenComparingInt(font -> font.coverage().size())
                .thenComparing(font -> font.style().name())
                .thenComparing(font -> font.file().toString())
                .thenComparingInt(ListedFont::index))
        .toList();
  }

  /**
   * How far a font is from a language. For Japanese, Chinese and Korean, fonts made for that one
   * language come first. In other languages a name in Han characters takes the font that has most
   * of them, after those of all other scripts.
   */
  private static int strangeness(ListedFont font, Tongue tongue) {
    int pages = font.style().codePages() & EAST_ASIAN;
    int own =
        switch (tongue) {
          case JAPANESE -> 1 << 17;
          case CHINESE -> 1 << 18;
          case KOREAN -> 1 << 19 | 1 << 21;
          case TRADITIONAL_CHINESE -> 1 << 20;
          case COMMON, TURKIC -> 0;
        };
    if (own == 0) {
      return font.coverage().has(HAN) ? Character.MAX_CODE_POINT - font.coverage().size() : 0;
    }
    return (pages & own) != 0 ? Integer.bitCount(pages & ~own) : Integer.SIZE;
  }

  private static int particularity(ListedFont font, Family wanted) {
    String name = (font.style().family() + " " + font.style().name()).toLowerCase(Locale.ROOT);
    int words = (int) PARTICULAR.stream().filter(name::contains).count();
    return font.style().kind() == Family.MONO && wanted != Family.MONO ? words + 1 : words;
  }

  private static int distance(Family kind, Family wanted) {
    if (kind == wanted) {
      return 0;
    }
    boolean far = kind == Family.MONO || (wanted == Family.MONO && kind == Family.SERIF);
    return far ? 2 : 1;
  }
}
