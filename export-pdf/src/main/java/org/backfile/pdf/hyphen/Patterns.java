package org.backfile.pdf.hyphen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of a language for parting words: F. M. Liang's patterns (Word Hy-phen-a-tion by
 * Com-put-er, 1983) in the files that TeX reads. Immutable and thread-safe; each language is read
 * once, when it is first asked for.
 */
final class Patterns {
  /** Longer words are names of substances, or no words at all. */
  static final int LONGEST = 63;

  private static final Map<String, Patterns> READ = new ConcurrentHashMap<>();

  private final boolean turkic;
  private final int left;
  private final int right;
  private final PatternTrie trie = new PatternTrie();
  private final Map<String, Long> exceptions = new HashMap<>();

  private Patterns(Languages.Entry entry) throws IOException {
    turkic = entry.tag().equals("tr");
    left = entry.left();
    right = entry.right();
    for (String name : entry.files()) {
      String resource = "hyph-" + name + ".tex";
      InputStream file = Patterns.class.getResourceAsStream(resource);
      PatternFile patterns = PatternFile.read(Objects.requireNonNull(file, resource));
      patterns.patterns(trie::add);
      patterns.exceptions(this::addException);
    }
  }

  /**
   * The patterns for a language, when there are any.
   *
   * @param language BCP 47 tag
   */
  static Optional<Patterns> of(String language) {
    return Languages.BUILT_IN
        .find(language)
        .map(entry -> READ.computeIfAbsent(entry.tag(), tag -> read(entry)));
  }

  private static Patterns read(Languages.Entry entry) {
    try {
      return new Patterns(entry);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the patterns of " + entry.tag(), e);
    }
  }

  private void addException(String hyphenated) {
    long points = 0;
    StringBuilder word = new StringBuilder(hyphenated.length());
    for (int i = 0; i < hyphenated.length(); i++) {
      if (hyphenated.charAt(i) == '-') {
        points |= 1L << word.length();
      } else {
        word.append(hyphenated.charAt(i));
      }
    }
    exceptions.put(word.toString(), points);
  }

  /** How many patterns there are. */
  int size() {
    return trie.size();
  }

  /** The fewest letters that a word has which can be parted. */
  int shortest() {
    return left + right;
  }

  /**
   * Where a word may be parted: bit <em>i</em> stands for the place before its letter <em>i</em>.
   *
   * @param word letters and apostrophes alone, of any case
   */
  long points(String word) {
    if (trie.knows('\'') || word.length() > LONGEST) {
      return part(word);
    }
    long points = 0;
    int from = 0;
    for (int at = 0; at <= word.length(); at++) {
      if (at == word.length() || isApostrophe(word.charAt(at))) {
        points |= part(word.substring(from, at)) << from;
        from = at + 1;
      }
    }
    return points;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private long part(String word) {
    int length = word.length();
    if (length < shortest() || length > LONGEST) {
      return 0;
    }
    char[] letters = new char[length + 2];
    letters[0] = '.';
    letters[length + 1] = '.';
    for (int i = 0; i < length; i++) {
      letters[i + 1] = lower(word.charAt(i));
    }
    Long listed = exceptions.isEmpty() ? null : exceptions.get(new String(letters, 1, length));
    long points = listed != null ? listed : matched(letters);
    return points & inside(length);
  }

  /** Files that know the apostrophe have the typewriter's. */
  private char lower(char c) {
    if (isApostrophe(c)) {
      return '\'';
    }
    if (turkic && c == 'I') {
      return '\u0131';
    }
    return c == '\u0130' ? 'i' : Character.toLowerCase(c);
  }

  /** The places that leave enough letters on either side. */
  private long inside(int length) {
    return (1L << (length - right + 1)) - (1L << left);
  }

  /** The greatest digit at each place decides: odd ones part, even ones do not. */
  private long matched(char[] letters) {
    byte[] levels = new byte[letters.length + 1];
    for (int from = 0; from < letters.length; from++) {
      trie.match(letters, from, levels);
    }
    long points = 0;
    for (int i = 1; i < letters.length - 2; i++) {
      if ((levels[i + 1] & 1) == 1) {
        points |= 1L << i;
      }
    }
    return points;
  }
}
