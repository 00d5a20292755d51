package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.ByteSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;

/**
 * Finds where the parts of a message lie in its bytes (RFC 2046, section 5.1.1), so that each can
 * be opened where it lies. A missing end is forgiven. One for each message; not thread-safe.
 */
final class MhtmlScan {
  /** Browsers nest no deeper than one; mail programs three or four. */
  private static final int DEEPEST = 8;

  private static final int LONGEST_HEADER = 1 << 16;

  /** A part has a header and something in it, so fewer bytes a part are an attack. */
  private static final int LEAST_BYTES = 1_024;

  private final byte[] bytes;
  private final ByteSource source;
  private final long mostParts;
  private final Location place;
  private final List<MhtmlPart> parts = new ArrayList<>();

  MhtmlScan(byte[] bytes, ByteSource source, long sourceLimit, Location place) {
    this.bytes = bytes;
    this.source = source;
    this.mostParts = Math.max(1_000, sourceLimit / LEAST_BYTES);
    this.place = place;
  }

  /** The parts that hold no further parts, in their order. */
  List<MhtmlPart> parts() throws SourceFormatException {
    entity(start(), bytes.length, 0);
    return parts;
  }

  /** The message's own header. */
  MimeFields fields() {
    return fields(start(), bytes.length);
  }

  private int start() {
    int start = 0;
    while (start < bytes.length && bytes[start] >= 0 && bytes[start] <= ' ') {
      start++;
    }
    return start;
  }

  private MimeFields fields(int start, int end) {
    int length = Math.min(bodyStart(start, end), start + LONGEST_HEADER) - start;
    return MimeFields.parse(new String(bytes, start, length, UTF_8));
  }

  private void entity(int start, int end, int depth) throws SourceFormatException {
    MimeFields fields = fields(start, end);
    int body = bodyStart(start, end);
    Optional<String> boundary =
        fields.contentType().type().startsWith("multipart/")
            ? fields.contentType().parameter("boundary")
            : Optional.empty();
    if (boundary.isPresent() && depth < DEEPEST) {
      multipart(("--" + boundary.get()).getBytes(UTF_8), body, end, depth);
    } else {
      if (parts.size() >= mostParts) {
        throw tooMany();
      }
      ByteSource raw = source.slice(body, end - (long) body);
      parts.add(new MhtmlPart(fields, fields.coding().decode(raw)));
    }
  }

  /** The parts between the lines of a delimiter. */
  private void multipart(byte[] delimiter, int start, int end, int depth)
      throws SourceFormatException {
    int open = -1;
    for (int line = start; line < end; line = nextLine(line, end)) {
      if (isDelimiter(line, end, delimiter)) {
        if (open >= 0) {
          entity(open, withoutLineEnd(open, line), depth + 1);
        }
        open = nextLine(line, end);
        if (isLast(line + delimiter.length, end)) {
          return;
        }
      }
    }
    if (open >= 0 && open < end) {
      entity(open, end, depth + 1);
    }
  }

  private boolean isDelimiter(int line, int end, byte[] delimiter) {
    for (int i = 0; i < delimiter.length; i++) {
      if (line + i >= end || bytes[line + i] != delimiter[i]) {
        return false;
      }
    }
    int after = line + delimiter.length;
    after += isLast(after, end) ? 2 : 0;
    while (after < end && (bytes[after] == ' ' || bytes[after] == '\t' || bytes[after] == '\r')) {
      after++;
    }
    return after >= end || bytes[after] == '\n';
  }

  private boolean isLast(int at, int end) {
    return at + 1 < end && bytes[at] == '-' && bytes[at + 1] == '-';
  }

  /** The line end before a delimiter belongs to that. */
  private int withoutLineEnd(int start, int line) {
    int end = line > start && bytes[line - 1] == '\n' ? line - 1 : line;
    return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
  }

  private int nextLine(int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return Math.min(end, at + 1);
  }

  /** What follows the first empty line. */
  private int bodyStart(int start, int end) {
    for (int line = start; line < end; ) {
      int next = nextLine(line, end);
      if (withoutLineEnd(line, next) == line) {
        return next;
      }
      line = next;
    }
    return end;
  }

  private SourceFormatException tooMany() {
    String limit =
        String.format(
            Locale.ROOT, "%,d parts (one for %,d of --max-source)", mostParts, LEAST_BYTES);
    return new SourceFormatException(
        Issue.of(IssueCode.SOURCE_TOO_LARGE, place, "the archive", limit, "--max-source"));
  }
}
