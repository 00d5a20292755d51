package org.backfile.ingest.charset;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Finds a text's charset: byte order mark, then strict UTF-8, then UTF-16 by its pattern, then the
 * best of the {@link LegacyCharsets}.
 */
public final class Charsets {
  /** How much of a file is looked at where looking is costly. */
  static final int SAMPLE_BYTES = 1 << 16;

  /** Text has next to no control characters; beyond this share of them it is something else. */
  private static final double MOST_CONTROLS = 0.01;

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private Charsets() {}

  /**
   * What a text is to be read as.
   *
   * @param charset the charset
   * @param skip the length of the byte order mark
   * @param certain whether the bytes leave no doubt
   */
  public record Guess(Charset charset, int skip, boolean certain) {}

  /** A byte order mark; its bytes as characters of ISO-8859-1. */
  private record Mark(Charset charset, String bytes) {
    boolean opens(byte[] text) {
      if (text.length < bytes.length()) {
        return false;
      }
      for (int i = 0; i < bytes.length(); i++) {
        if ((text[i] & 0xFF) != bytes.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The longer marks first: UTF-32LE's begins with UTF-16LE's. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(UTF_8, "\u00EF\u00BB\u00BF"),
          new Mark(UTF_32LE, "\u00FF\u00FE\0\0"),
          new Mark(UTF_32BE, "\0\0\u00FE\u00FF"),
          new Mark(UTF_16LE, "\u00FF\u00FE"),
          new Mark(UTF_16BE, "\u00FE\u00FF"));

  /** The charset of some bytes, or empty when they are not text. */
  public static Optional<Guess> of(byte[] bytes) {
    Optional<Guess> marked = marked(bytes);
    if (marked.isPresent()) {
      return marked.filter(guess -> !guess.charset().equals(UTF_8) || !isBinary(bytes));
    }
    Optional<Guess> wide = wide(bytes);
    if (wide.isPresent()) {
      return wide;
    }
    if (isBinary(bytes)) {
      return Optional.empty();
    }
    return Utf8Look.of(bytes).isRepairable()
        ? Optional.of(new Guess(UTF_8, 0, true))
        : legacy(bytes);
  }

  /** The charset that a byte order mark tells. */
  public static Optional<Guess> marked(byte[] bytes) {
    return MARKS.stream()
        .filter(mark -> mark.opens(bytes))
        .findFirst()
        .map(mark -> new Guess(mark.charset(), mark.bytes().length(), true));
  }

  /** UTF-16 without a mark, when the bytes in pairs are words with spaces between them. */
  public static Optional<Guess> wide(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      if (bytes.length % 2 == 0 && isWideText(bytes, length, charset)) {
        return Optional.of(new Guess(charset, 0, false));
      }
    }
    return Optional.empty();
  }

  /** The charset of before Unicode that makes the best text of the bytes, if any makes one. */
  public static Optional<Guess> legacy(byte[] bytes) {
    return LegacyCharsets.best(bytes).map(charset -> new Guess(charset, 0, false));
  }

  /** Whether the bytes, not being UTF-16, are no text in any charset. */
  public static boolean isBinary(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0x7F || (b >= 0 && b < 0x20 && !(b >= '\t' && b <= '\r') && b != 0x1B)) {
        controls++;
      }
    }
    return controls > 4 + bytes.length * MOST_CONTROLS;
  }

  /** Whether the bytes, read in pairs, are words with spaces between them. */
  private static boolean isWideText(byte[] bytes, int length, Charset charset) {
    int zeros = 0;
    for (int i = 0; i < length; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros < Math.max(1, length / 40)) {
      return false;
    }
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
      long odd = text.chars().filter(Charsets::isOdd).count();
      long spaces = text.chars().filter(c -> c == ' ' || c == '\n' || c == '\r').count();
      return odd <= text.length() / 100 && spaces >= text.length() / 30;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isOdd(int c) {
    return !Character.isDefined(c)
        || (Character.isISOControl(c) && !(c >= '\t' && c <= '\r'))
        || Character.getType(c) == Character.PRIVATE_USE;
  }
}
