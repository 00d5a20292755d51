package org.backfile.ingest.html.meta;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the site of a page is called, so that its name is not taken for a headline or a person. */
final class SiteNames {
  private static final int SHORTEST_LABEL = 4;
  private static final int MOST_WORDS = 6;

  /** Parts of host names that name no site. */
  private static final Set<String> COMMON =
      Set.of(
          "www", "com", "org", "net", "news", "blog", "blogs", "edition", "mobile", "amp", "info",
          "co", "gov", "edu", "web", "site", "shop", "store", "home", "beta", "de", "en", "uk");

  private final Set<String> keys;
  private final Set<String> labels;

  private SiteNames(Set<String> keys, Set<String> labels) {
    this.keys = keys;
    this.labels = labels;
  }

  /** The names that data give, and those that hosts suggest. */
  static SiteNames of(List<String> names, List<URI> addresses) {
    Set<String> keys = new HashSet<>();
    for (String name : names) {
      String key = key(name);
      if (!key.isEmpty() && key.length() <= 60) {
        keys.add(key);
      }
    }
    Set<String> labels = new HashSet<>();
    for (URI address : addresses) {
      labels.addAll(labels(address));
    }
    return new SiteNames(keys, labels);
  }

  private static List<String> labels(URI address) {
    List<String> labels = new ArrayList<>();
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    List<String> parts = List.of(host.split("\\.", -1));
    for (int i = 0; i + 1 < parts.size(); i++) {
      String label = parts.get(i).replace("-", "");
      if (label.length() >= 2 && !COMMON.contains(label)) {
        labels.add(label);
      }
    }
    return labels;
  }

  private static String key(String name) {
    String key = Plain.key(folded(name));
    return key.startsWith("the") && key.length() > 6 ? key.substring(3) : key;
  }

  /** Host names have no accents, and write umlauts as two letters. */
  private static String folded(String name) {
    String plain = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }

  /** Whether a text is the site's name, or its address. */
  boolean isSite(String text) {
    String key = key(text);
    if (key.isEmpty()) {
      return false;
    }
    if (keys.contains(key)) {
      return true;
    }
    boolean brief = text.split("\\s+", -1).length <= MOST_WORDS && key.length() <= 40;
    return brief && labels.stream().anyMatch(label -> isLike(label, key));
  }

  /** Whether a text is the site's name or its host's, and nothing more. */
  boolean isExactly(String text) {
    String key = key(text);
    return keys.contains(key)
        || labels.stream().anyMatch(label -> key.equals(label) || key.equals(label + "com"));
  }

  /** Whether the site's name is given exactly so, and not only like its host. */
  boolean isNamed(String text) {
    return keys.contains(key(text));
  }

  /** Whether a text has the site's name in it. */
  boolean isIn(String text) {
    String key = key(text);
    return keys.stream().anyMatch(name -> name.length() >= SHORTEST_LABEL && key.contains(name));
  }

  private static boolean isLike(String label, String key) {
    if (key.equals(label) || key.startsWith(label + "com") || key.equals(label + "news")) {
      return true;
    }
    boolean section = key.startsWith(label) && key.length() - label.length() <= 12;
    if (section && label.length() >= 3 && key.length() > label.length() + 2) {
      return true;
    }
    boolean same = label.charAt(0) == key.charAt(0) && label.length() >= SHORTEST_LABEL;
    return same && (isSpread(label, key) || isSpread(key, label)) && key.length() >= 3;
  }

  /** Whether the letters of one stand in the other in their order, and are a good part of it. */
  private static boolean isSpread(String letters, String text) {
    int at = 0;
    for (int i = 0; i < text.length() && at < letters.length(); i++) {
      at += text.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length() && letters.length() * 5 >= text.length() * 2;
  }
}
