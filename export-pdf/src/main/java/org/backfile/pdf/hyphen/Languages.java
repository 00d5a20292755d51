package org.backfile.pdf.hyphen;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which languages have patterns, read from {@code languages.txt}. */
final class Languages {
  /** Those that come with the program. */
  static final Languages BUILT_IN = load("languages.txt");

  private final Map<String, Entry> entries = new HashMap<>();

  private Languages() {}

  /**
   * A line of the list.
   *
   * @param tag the language, lower case
   * @param left the fewest letters before a hyphen
   * @param right the fewest after it
   * @param files the patterns, of which the letters differ when there are several
   */
  record Entry(String tag, int left, int right, List<String> files) {
    private static Entry parse(String line) {
      List<String> words = Splitter.on(' ').splitToList(line);
      checkArgument(words.size() >= 4, "line \"%s\" must have at least 4 words", line);
      return new Entry(
          words.get(0),
          Integer.parseInt(words.get(1)),
          Integer.parseInt(words.get(2)),
          words.subList(3, words.size()));
    }
  }

  private static Languages load(String name) {
    try {
      Languages languages = new Languages();
      for (String line :
          Resources.readLines(
              Resources.getResource(Languages.class, name), StandardCharsets.UTF_8)) {
        if (!line.startsWith("#")) {
          Entry entry = Entry.parse(line);
          languages.entries.put(entry.tag(), entry);
        }
      }
      return languages;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** All of them. */
  Iterable<Entry> entries() {
    return entries.values();
  }

  /** The entry of a language, or of the longest part of its tag that has one (RFC 4647, 3.4). */
  Optional<Entry> find(String language) {
    String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
    while (true) {
      Entry entry = entries.get(tag);
      if (entry != null) {
        return Optional.of(entry);
      }
      int dash = tag.lastIndexOf('-');
      if (dash < 0) {
        return Optional.empty();
      }
      tag = tag.substring(0, dash);
    }
  }
}
