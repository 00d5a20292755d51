package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Percent-encoding (RFC 3986, section 2.1). What is not an escape stands for itself. */
public final class Percent {
  private Percent() {}

  /** A text without escapes; they are read as UTF-8. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int value = i + 2 < bytes.length ? value(bytes[i], bytes[i + 1], bytes[i + 2]) : -1;
      decoded.write(value < 0 ? bytes[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return decoded.toString(UTF_8);
  }

  /** A stream without escapes. */
  static InputStream decode(InputStream in) {
    return new Decoder(new PushbackInputStream(in, 2));
  }

  /** The byte of an escape, or -1. */
  private static int value(int mark, int high, int low) {
    int value = Character.digit(high, 16) * 16 + Character.digit(low, 16);
    boolean valid = mark == '%' && Character.digit(high, 16) >= 0 && Character.digit(low, 16) >= 0;
    return valid ? value : -1;
  }

  private static final class Decoder extends FilterInputStream {
    private final PushbackInputStream source;

    Decoder(PushbackInputStream source) {
      super(source);
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      int c = source.read();
      if (c != '%') {
        return c;
      }
      byte[] digits = source.readNBytes(2);
      int value = digits.length < 2 ? -1 : value(c, digits[0], digits[1]);
      if (value < 0) {
        source.unread(digits);
      }
      return value < 0 ? c : value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = 0;
      for (int c = length > 0 ? read() : -1; c >= 0; c = count < length ? read() : -1) {
        bytes[offset + count++] = (byte) c;
      }
      return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = 0;
      while (skipped < count && read() >= 0) {
        skipped++;
      }
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
