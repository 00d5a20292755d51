package org.backfile.ingest.text;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.backfile.ingest.ReadOptions.Limits;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.language.Characters;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/**
 * A file's text before any clean-up. Offsets that a reader gives count its UTF-16 code units; a
 * byte order mark is not part of it.
 *
 * @param text what the file says, never blank
 * @param sha256 the digest of the file's bytes, 64 lower-case hexadecimal digits
 */
record DecodedText(String text, String sha256) {

  /**
   * Reads and decodes a file. Never more of it is held than the limits allow.
   *
   * @throws SourceFormatException when it is empty, too large, or not text
   * @throws IOException when it cannot be read
   */
  static DecodedText read(SourceFile file, Limits limits, IssueSink issues) throws IOException {
    Location place = Location.of(file.name());
    byte[] bytes = bytes(file.path(), limits.sourceBytes(), place);
    if (bytes.length == 0) {
      throw refuse(IssueCode.SOURCE_EMPTY, place);
    }
    Charsets.Guess guess = Charsets.of(bytes).orElseThrow(() -> notText(place));
    String text = decode(bytes, guess, limits.textCharacters(), place, issues);
    if (text.chars().allMatch(c -> Characters.isInvisible((char) c))) {
      throw refuse(IssueCode.SOURCE_EMPTY, place);
    }
    if (!guess.certain()) {
      issues.add(IssueCode.SOURCE_CHARSET_GUESSED, place, guess.charset().name());
    }
    return new DecodedText(text, Hashing.sha256().hashBytes(bytes).toString());
  }

  private static byte[] bytes(Path path, long limit, Location place) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw refuse(
          IssueCode.SOURCE_UNREADABLE, place, Files.exists(path) ? "not a file" : "no such file");
    }
    long size = Files.size(path);
    if (size > limit) {
      throw tooLarge(place, count(size, "bytes"), count(limit, "bytes"), "--max-source");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
      if (bytes.length > limit) {
        throw tooLarge(place, "the file", count(limit, "bytes"), "--max-source");
      }
      return bytes;
    } catch (java.nio.file.AccessDeniedException e) {
      throw refuse(IssueCode.SOURCE_UNREADABLE, place, "access denied");
    }
  }

  private static String decode(
      byte[] bytes, Charsets.Guess guess, int limit, Location place, IssueSink issues)
      throws SourceFormatException {
    ByteBuffer in = ByteBuffer.wrap(bytes, guess.skip(), bytes.length - guess.skip());
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length, limit) + 2);
    long bad = fill(decoder(guess.charset()), in, out);
    if (in.hasRemaining() || out.position() > limit) {
      throw tooLarge(place, "the text", count(limit, "UTF-16 code units"), "--max-text");
    }
    if (bad > 0) {
      issues.add(IssueCode.SOURCE_UNDECODABLE, place, bad, guess.charset().name());
    }
    return out.flip().toString();
  }

  /** Decodes until either end; gives how many bytes were replaced by U+FFFD. */
  private static long fill(CharsetDecoder decoder, ByteBuffer in, CharBuffer out) {
    long bad = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return bad;
      }
      if (!out.hasRemaining()) {
        return bad;
      }
      bad += result.length();
      in.position(in.position() + result.length());
      out.put('\uFFFD');
    }
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static SourceFormatException tooLarge(
      Location place, String what, String limit, String option) {
    return refuse(IssueCode.SOURCE_TOO_LARGE, place, what, limit, option);
  }

  private static SourceFormatException notText(Location place) {
    return refuse(IssueCode.SOURCE_NOT_TEXT, place, "its bytes are not characters");
  }

  private static SourceFormatException refuse(IssueCode code, Location place, Object... values) {
    return new SourceFormatException(Issue.of(code, place, values));
  }

  private static String count(long number, String unit) {
    return String.format(Locale.ROOT, "%,d %s", number, unit);
  }
}
