package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Pictures that a page holds in its own addresses (RFC 2397). What such an address says is not
 * kept: it is found in the page's bytes, and read from there each time. Not thread-safe.
 */
final class DataUris implements SavedPictures {
  private static final String SCHEME = "data:";
  private static final String BASE64 = ";base64";

  /** A media type is shorter. */
  private static final int LONGEST_TYPE = 1_000;

  /** How often a page is looked through at most. */
  private static final int LOOKS = 50;

  private final byte[] page;
  private final ByteSource source;
  private int next;

  /** How many bytes are still looked at; after that addresses are kept. */
  private long looks;

  /**
   * The addresses of one page.
   *
   * @param page its bytes
   * @param source opens the same bytes again
   */
  DataUris(byte[] page, ByteSource source) {
    this.page = page;
    this.source = source;
    this.looks = LOOKS * (long) page.length;
  }

  @Override
  public Optional<Saved> find(String reference) {
    if (!reference.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    int comma = reference.indexOf(',');
    if (comma < 0 || comma > LONGEST_TYPE || comma == reference.length() - 1) {
      return Optional.empty();
    }
    String type = Ascii.toLowerCase(reference.substring(0, comma)).strip();
    ByteSource body = body(reference, comma + 1);
    return Optional.of(new Saved(Optional.empty(), new Body(body, type.endsWith(BASE64))));
  }

  /** What follows the comma, in the page where it stands there as it is. */
  private ByteSource body(String reference, int start) {
    OptionalInt at = place(reference);
    return at.isPresent()
        ? source.slice(at.getAsInt() + (long) start, reference.length() - (long) start)
        : ByteSource.wrap(reference.substring(start).getBytes(UTF_8));
  }

  /** Looks on from the last one, since pictures are mostly asked for in the page's order. */
  private OptionalInt place(String reference) {
    if (!reference.chars().allMatch(c -> c < 0x80)) {
      return OptionalInt.empty();
    }
    byte[] wanted = reference.getBytes(ISO_8859_1);
    int at = indexOf(wanted, next, page.length);
    int found = at >= 0 ? at : indexOf(wanted, 0, Math.min(page.length, next + wanted.length));
    next = found < 0 ? next : found + 1;
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** The first place between two where the bytes stand, or -1. */
  private int indexOf(byte[] wanted, int from, int to) {
    int last = (int) Math.min(to - (long) wanted.length, from + looks);
    for (int i = from; i <= last; i++) {
      if (page[i] == wanted[0]
          && Arrays.equals(page, i, i + wanted.length, wanted, 0, wanted.length)) {
        looks -= i - from;
        return i;
      }
    }
    looks -= Math.max(0, last - from);
    return -1;
  }

  /** Decodes at each use. */
  private static final class Body extends ByteSource {
    private final ByteSource text;
    private final boolean base64;

    Body(ByteSource text, boolean base64) {
      this.text = text;
      this.base64 = base64;
    }

    @Override
    public InputStream openStream() throws IOException {
      InputStream bytes = Percent.decode(text.openBufferedStream());
      return base64 ? TransferCoding.BASE64.decode(bytes) : bytes;
    }
  }
}
