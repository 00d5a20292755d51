package org.backfile.pdf.font;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.backfile.font.Sfnt;

/**
 * How a font looks and what it is called, as it says of itself (OpenType 1.9, tables {@code name},
 * {@code OS/2}, {@code post} and {@code head}).
 *
 * @param name the PostScript name, of ASCII characters that a PDF name may have
 * @param family the name that its styles share
 * @param kind the kind of type
 * @param weight 400 for normal, 700 for bold
 * @param italic whether it is slanted
 * @param codePages the sets of characters that it is made for (OS/2, ulCodePageRange1)
 * @param restricted whether its maker forbids embedding some of its outlines (OS/2, fsType)
 */
record FontStyle(
    String name,
    String family,
    Family kind,
    int weight,
    boolean italic,
    int codePages,
    boolean restricted) {
  private static final int LONGEST_NAME = 63;

  /** Numbers of names in the {@code name} table. */
  private static final int FAMILY = 1;

  private static final int POSTSCRIPT = 6;
  private static final int TYPOGRAPHIC_FAMILY = 16;

  /** What no report and no list of fonts can hold. */
  private static final CharMatcher UNPRINTABLE =
      CharMatcher.javaIsoControl().or(CharMatcher.inRange('\uD800', '\uDFFF'));

  /** What a PDF name may have without more ado. */
  private static final CharMatcher PLAIN =
      CharMatcher.inRange('A', 'Z')
          .or(CharMatcher.inRange('a', 'z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-_"));

  private static final int ENGLISH = 0x409;

  /** Embedding is forbidden when no weaker right is given (OS/2, fsType). */
  private static final int RESTRICTED = 2;

  /** Not a part of the font, or no outlines, may be embedded: what a PDF has is just that. */
  private static final int WHOLE_OR_BITMAPS = 0x300;

  /** Words in the names of serif families that say nothing of it elsewhere. */
  private static final String[] SERIF_NAMES = {
    "serif", "mincho", "myeongjo", "ming", "song", "sung", "batang", "naskh", "roman", "times"
  };

  FontStyle {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(kind, "kind");
  }

  /** Whether its strokes are heavy. */
  boolean bold() {
    return weight >= 600;
  }

  /**
   * Reads a font's tables.
   *
   * @throws IOException when they cannot be read
   */
  static FontStyle read(Sfnt font) throws IOException {
    int macStyle = font.required("head").getShort(44);
    int weight = (macStyle & 1) != 0 ? 700 : 400;
    boolean italic = (macStyle & 2) != 0;
    int codePages = 0;
    boolean restricted = false;
    int panose = 0;
    int proportion = 0;
    Optional<ByteBuffer> os2 = font.table("OS/2").filter(table -> table.limit() >= 78);
    if (os2.isPresent()) {
      boolean bold = (os2.get().getShort(62) & 0x20) != 0;
      weight = Math.max(Short.toUnsignedInt(os2.get().getShort(4)), bold ? 700 : 0);
      int permissions = os2.get().getShort(8);
      restricted = (permissions & 0xF) == RESTRICTED || (permissions & WHOLE_OR_BITMAPS) != 0;
      panose = os2.get().get(32) == 2 ? os2.get().get(33) : 0;
      proportion = os2.get().get(35);
      italic |= (os2.get().getShort(62) & 0x201) != 0;
      codePages = os2.get().limit() >= 82 ? os2.get().getInt(78) : 0;
    }
    Optional<ByteBuffer> post = font.table("post").filter(table -> table.limit() >= 16);
    boolean fixed = post.isPresent() && post.get().getInt(12) != 0;
    String name = postScriptName(font);
    String family = name(font, TYPOGRAPHIC_FAMILY).or(() -> name(font, FAMILY)).orElse(name);
    // Many fonts of Han characters say that they are of one width, and have Latin letters that are
    // not.
    boolean mono =
        (" " + family.toLowerCase(Locale.ROOT) + " ").contains(" mono ")
            || ((fixed || proportion == 9) && family.toLowerCase(Locale.ROOT).contains("mono"));
    Family kind = mono ? Family.MONO : isSerif(family, panose) ? Family.SERIF : Family.SANS;
    return new FontStyle(name, family, kind, weight, italic, codePages, restricted);
  }

  /** By the name, then by the shape of the serifs (PANOSE 1.0, 2.2: 2 to 10 have some). */
  private static boolean isSerif(String family, int panose) {
    String lower = family.toLowerCase(Locale.ROOT);
    if (lower.contains("sans") || lower.contains("gothic")) {
      return false;
    }
    for (String word : SERIF_NAMES) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return panose >= 2 && panose <= 10;
  }

  private static String postScriptName(Sfnt font) {
    StringBuilder name = new StringBuilder();
    String given = name(font, POSTSCRIPT).or(() -> name(font, FAMILY)).orElse("Font");
    for (int i = 0; i < given.length() && name.length() < LONGEST_NAME; i++) {
      char c = given.charAt(i);
      if (PLAIN.matches(c)) {
        name.append(c);
      }
    }
    return name.length() == 0 ? "Font" : name.toString();
  }

  /** A name of the font, in English when there is one, else in the first language. */
  private static Optional<String> name(Sfnt font, int number) {
    try {
      Optional<ByteBuffer> names = font.table("name");
      return names.isEmpty() ? Optional.empty() : name(names.get(), number);
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> name(ByteBuffer names, int number) {
    Optional<String> found = Optional.empty();
    int strings = Short.toUnsignedInt(names.getShort(4));
    for (int i = 0; i < Short.toUnsignedInt(names.getShort(2)); i++) {
      int record = 6 + 12 * i;
      int platform = names.getShort(record);
      boolean english = platform == 1 || names.getShort(record + 4) == ENGLISH;
      if (names.getShort(record + 6) == number && (found.isEmpty() || english)) {
        byte[] bytes = new byte[Math.min(Short.toUnsignedInt(names.getShort(record + 8)), 256)];
        names.get(strings + Short.toUnsignedInt(names.getShort(record + 10)), bytes);
        String text =
            new String(
                bytes, platform == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
        found = Optional.of(UNPRINTABLE.replaceFrom(text, ' '));
        if (english) {
          return found;
        }
      }
    }
    return found;
  }
}
