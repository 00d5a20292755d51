package org.backfile.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.language.LanguageDetector;

/**
 * Chooses among the charsets of before Unicode. ICU's detector proposes; since it is often unsure
 * between neighbours, the text that each proposal gives is then judged: letters in words in place
 * of symbols, capitals at the beginning of words, and words that some language has.
 */
final class LegacyCharsets {
  /** ICU looks at this many bytes, so they should hold some that are not ASCII. */
  private static final int ICU_BYTES = 8_000;

  /** Always tried, because ICU may not name them; the commoner of two equals first. */
  private static final List<String> FALLBACKS =
      List.of(
          "windows-1252",
          "windows-1251",
          "KOI8-R",
          "KOI8-U",
          "ISO-8859-2",
          "windows-1250",
          "ISO-8859-5",
          "IBM866",
          "ISO-8859-15",
          "x-MacCyrillic");

  /** Scripts of which two do not meet in one word. */
  private static final Set<UnicodeScript> ALPHABETS =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.HEBREW,
          UnicodeScript.ARABIC);

  /** Signs that printed text has; the others of a charset are for tables and mathematics. */
  private static final String PRINTED = "«»¿¡§©®°№€£·\u00A0\u00AD½¼¾²³ºª×";

  /** Below this the bytes are noise, not text. */
  private static final double LEAST_SCORE = 0.5;

  private LegacyCharsets() {}

  /** The charset that makes the best text of the bytes, or empty when none makes any. */
  static Optional<Charset> best(byte[] bytes) {
    byte[] sample = sample(bytes);
    Map<Charset, Integer> candidates = proposals(sample);
    Charset best = null;
    double most = LEAST_SCORE;
    for (Map.Entry<Charset, Integer> candidate : candidates.entrySet()) {
      double score = score(sample, candidate.getKey(), candidate.getValue());
      if (score > most) {
        most = score;
        best = candidate.getKey();
      }
    }
    return Optional.ofNullable(best);
  }

  /** A stretch that begins at the line of the first byte that is not ASCII. */
  private static byte[] sample(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    while (first > 0 && bytes[first - 1] != '\n' && bytes[first - 1] != '\r') {
      first--;
    }
    int end = Math.min(bytes.length, first + ICU_BYTES);
    return java.util.Arrays.copyOfRange(bytes, first, end);
  }

  private static Map<Charset, Integer> proposals(byte[] sample) {
    Map<Charset, Integer> proposals = new LinkedHashMap<>();
    for (String name : FALLBACKS) {
      if (Charset.isSupported(name)) {
        proposals.put(Charset.forName(name), 0);
      }
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
      if (Charset.isSupported(name) && !name.startsWith("UTF-")) {
        proposals.merge(Charset.forName(name), match.getConfidence(), Math::max);
        if (name.equals("ISO-8859-2")) { // ICU tells it from its neighbour by control bytes alone
          proposals.merge(Charset.forName("windows-1250"), match.getConfidence(), Math::max);
        }
      }
    }
    return proposals;
  }

  /** ICU's confidence counts for a third; the look of the words and their language for more. */
  private static double score(byte[] sample, Charset charset, int confidence) {
    CharBuffer text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(sample));
    } catch (java.nio.charset.CharacterCodingException e) {
      return 0;
    }
    double look = look(text);
    double likeness = LanguageDetector.standard().likeness(text.toString());
    return look + confidence / 300.0 + likeness + kana(text);
  }

  /** The share of the characters beyond ASCII that sit where such characters sit, -1 to 1. */
  private static double look(CharSequence text) {
    int seen = 0;
    double good = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        seen++;
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        good += fit(before, c, after);
      }
    }
    return seen == 0 ? 1 : good / seen;
  }

  /**
   * Japanese is written with kana, which no wrong charset makes by chance: their share, doubled.
   */
  private static double kana(CharSequence text) {
    long wide = text.chars().filter(c -> c >= 0x3040).count();
    long kana = text.chars().filter(c -> c >= 0x3040 && c < 0x3100).count();
    return wide == 0 ? 0 : 2.0 * kana / wide;
  }

  private static double fit(char before, char c, char after) {
    if (c == '\uFFFD' || Character.isISOControl(c) || !Character.isDefined(c)) {
      return -3;
    }
    boolean inWord = Character.isLetter(before) && Character.isLetter(after);
    if (Character.isLetter(c)) {
      boolean strange =
          (Character.isUpperCase(c) && Character.isLowerCase(before))
              || (Character.isLetter(before) && mixes(before, c));
      return strange ? -1 : 1;
    }
    boolean printed = (c >= '\u2010' && c <= '\u2044') || PRINTED.indexOf(c) >= 0 || isWide(c);
    return !printed || (inWord && "’ʼ·\u00AD".indexOf(c) < 0) ? -1 : 0.7;
  }

  private static boolean isWide(char c) {
    return (c >= '\u3000' && c <= '\u303F') || (c >= '\uFF01' && c <= '\uFF60');
  }

  private static boolean mixes(char one, char other) {
    UnicodeScript first = UnicodeScript.of(one);
    UnicodeScript second = UnicodeScript.of(other);
    return first != second && ALPHABETS.contains(first) && ALPHABETS.contains(second);
  }
}
