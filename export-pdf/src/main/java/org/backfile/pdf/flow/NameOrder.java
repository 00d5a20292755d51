package org.backfile.pdf.flow;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of names in indexes: by their letters without regard to case and accents, then by their
 * code points. It is one order for all languages and the same on every runtime, unlike that of the
 * JDK's collators.
 */
public final class NameOrder {
  /** The order. */
  public static final Comparator<String> OF_NAMES =
      Comparator.comparing(NameOrder::key).thenComparing(Comparator.naturalOrder());

  private NameOrder() {}

  /** What a name is sorted by. */
  static String key(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> Character.isLetterOrDigit(c) || Character.isWhitespace(c))
        .forEach(key::appendCodePoint);
    return key.toString()
        .toLowerCase(Locale.ROOT)
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd')
        .strip();
  }
}
