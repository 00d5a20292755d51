package org.backfile.ingest.text;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.util.Locale;
import org.backfile.ingest.ReadOptions.Limits;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.charset.Charsets;
import org.backfile.ingest.charset.Decoding;
import org.backfile.ingest.charset.SourceBytes;
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
 * @param sha256 the digest of the file's bytes as they lie there, 64 lower-case hexadecimal digits
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
    byte[] bytes = SourceBytes.read(file, limits.sourceBytes());
    String sha256 = Hashing.sha256().hashBytes(bytes).toString();
    if (SourceBytes.isPacked(bytes)) {
      bytes = SourceBytes.unpack(bytes, limits.sourceBytes(), place);
    }
    Charsets.Guess guess = Charsets.of(bytes).orElseThrow(() -> notText(place));
    String text = decode(bytes, guess, limits.textCharacters(), place, issues);
    if (text.chars().allMatch(c -> Characters.isInvisible((char) c))) {
      throw refuse(IssueCode.SOURCE_EMPTY, place);
    }
    if (!guess.certain()) {
      issues.add(IssueCode.SOURCE_CHARSET_GUESSED, place, guess.charset().name());
    }
    return new DecodedText(text, sha256);
  }

  private static String decode(
      byte[] bytes, Charsets.Guess guess, int limit, Location place, IssueSink issues)
      throws SourceFormatException {
    Decoding decoding = Decoding.of(bytes, guess, limit);
    if (!decoding.complete()) {
      String most = String.format(Locale.ROOT, "%,d UTF-16 code units", limit);
      throw refuse(IssueCode.SOURCE_TOO_LARGE, place, "the text", most, "--max-text");
    }
    if (decoding.bad() > 0) {
      issues.add(IssueCode.SOURCE_UNDECODABLE, place, decoding.bad(), guess.charset().name());
    }
    return decoding.text();
  }

  private static SourceFormatException notText(Location place) {
    return refuse(IssueCode.SOURCE_NOT_TEXT, place, "its bytes are not characters");
  }

  private static SourceFormatException refuse(IssueCode code, Location place, Object... values) {
    return new SourceFormatException(Issue.of(code, place, values));
  }
}
