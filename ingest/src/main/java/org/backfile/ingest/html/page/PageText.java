package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;
import org.backfile.ingest.charset.Charsets;
import org.backfile.ingest.charset.Decoding;
import org.backfile.ingest.charset.Utf8Look;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/**
 * Decodes a page's markup: by its byte order mark, then by what its server said, then by what it
 * says itself, and where it says nothing or something that its bytes contradict, by its bytes.
 */
record PageText(IssueSink issues, Location place) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** As many characters as an array holds. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  /** So many bytes that are not ASCII speak for a charset against one that it has not. */
  private static final int BYTES_PER_BAD = 4;

  /** So many sequences of UTF-8 speak for it against one byte that is not. */
  private static final int GOOD_PER_BAD_UTF8 = 10;

  /** So many sequences of UTF-8 are no chance in a charset of two bytes a character. */
  private static final int LEAST_SEQUENCES = 4;

  /**
   * The markup as characters.
   *
   * @param charset the label that the page's server, or what it is kept in, gave
   * @throws SourceFormatException when it is no text, or blank
   */
  String of(byte[] bytes, Optional<String> charset) throws SourceFormatException {
    Optional<Charset> declared =
        charset.flatMap(CharsetLabels::charset).or(() -> DeclaredCharset.of(bytes));
    Charsets.Guess guess = guess(bytes, declared);
    Decoding decoding = Decoding.of(bytes, guess, MOST);
    if (decoding.text().isBlank()) {
      throw refuse(IssueCode.SOURCE_EMPTY);
    }
    if (!guess.certain()) {
      issues.add(IssueCode.SOURCE_CHARSET_GUESSED, place, guess.charset().name());
    }
    if (decoding.bad() > 0) {
      issues.add(IssueCode.SOURCE_UNDECODABLE, place, decoding.bad(), guess.charset().name());
    }
    return decoding.text();
  }

  private Charsets.Guess guess(byte[] bytes, Optional<Charset> declared)
      throws SourceFormatException {
    Optional<Charsets.Guess> marked = Charsets.marked(bytes);
    Optional<Charsets.Guess> wide = marked.isPresent() ? marked : Charsets.wide(bytes);
    if (wide.isPresent()) {
      boolean told = declared.filter(CharsetLabels::isWide).isPresent();
      return told ? certain(wide.get()) : wide.get();
    }
    if (Charsets.isBinary(bytes)) {
      throw refuse(IssueCode.SOURCE_NOT_TEXT, "its bytes are not characters");
    }
    Optional<Charset> narrow = declared.filter(charset -> !CharsetLabels.isWide(charset));
    Utf8Look look = Utf8Look.of(bytes);
    if (narrow.isEmpty() || narrow.get().equals(UTF_8)) {
      return look.isRepairable() ? new Charsets.Guess(UTF_8, 0, true) : legacy(bytes);
    }
    return declared(bytes, narrow.get(), look);
  }

  private static Charsets.Guess certain(Charsets.Guess guess) {
    return new Charsets.Guess(guess.charset(), guess.skip(), true);
  }

  /** A declared charset other than UTF-8, or what the bytes say against it. */
  private static Charsets.Guess declared(byte[] bytes, Charset charset, Utf8Look look) {
    if (isUtf8(look, charset)) {
      return new Charsets.Guess(UTF_8, 0, false);
    }
    Charsets.Guess guess = new Charsets.Guess(charset, 0, true);
    return look.isAscii() || isPlausible(bytes, guess) ? guess : legacy(bytes);
  }

  /**
   * Whether bytes are UTF-8 although another charset is declared. One sequence by chance is rare
   * where each byte is a character: it would be two signs that do not stand together. Where
   * characters have two bytes it is less rare.
   */
  private static boolean isUtf8(Utf8Look look, Charset declared) {
    int least = declared.newEncoder().maxBytesPerChar() > 1 ? LEAST_SEQUENCES : 1;
    return look.sequences() >= least && look.sequences() >= GOOD_PER_BAD_UTF8 * (long) look.bad();
  }

  private static boolean isPlausible(byte[] bytes, Charsets.Guess guess) {
    long beyondAscii = 0;
    for (byte b : bytes) {
      beyondAscii += b < 0 ? 1 : 0;
    }
    return Decoding.of(bytes, guess, MOST).bad() * BYTES_PER_BAD <= beyondAscii;
  }

  /** The best of the charsets of before Unicode; what browsers take when none is good. */
  private static Charsets.Guess legacy(byte[] bytes) {
    return Charsets.legacy(PageWords.of(bytes)).orElse(new Charsets.Guess(WINDOWS_1252, 0, false));
  }

  private SourceFormatException refuse(IssueCode code, Object... values) {
    return new SourceFormatException(Issue.of(code, place, values));
  }
}
