package org.backfile.edition;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The order of names in indexes: by their letters without regard to case and accents, then by their
 * code points. It is one order for all languages and the same on every runtime, unlike that of the
 * JDK's collators.
 */
public final class NameOrder {
  private NameOrder() {}

  /** An entry with what it is sorted by, which is worked out once. */
  private record Keyed<V>(String key, Map.Entry<String, V> entry) implements Comparable<Keyed<V>> {
    static <V> Keyed<V> of(Map.Entry<String, V> entry) {
      return new Keyed<>(NameOrder.key(entry.getKey()), entry);
    }

    @Override
    public int compareTo(Keyed<V> other) {
      int byKey = key.compareTo(other.key);
      return byKey == 0 ? entry.getKey().compareTo(other.entry.getKey()) : byKey;
    }
  }

  /**
   * The entries of an index in the order of its names.
   *
   * @param <V> what is told of a name
   */
  public static <V> List<Map.Entry<String, V>> sorted(Map<String, V> index) {
    return index.entrySet().stream().map(Keyed::of).sorted().map(Keyed::entry).toList();
  }

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
