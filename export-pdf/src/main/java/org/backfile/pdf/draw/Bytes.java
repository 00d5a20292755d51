package org.backfile.pdf.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Bytes in the making, mostly ASCII: the text of objects and of content streams (ISO 32000-1, 7.2).
 * Unlike the runtime's own buffer, it takes no lock for each byte. Not thread-safe.
 */
final class Bytes extends OutputStream {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private byte[] buffer;
  private int size;

  Bytes(int capacity) {
    buffer = new byte[capacity];
  }

  int size() {
    return size;
  }

  /** Forgets what it holds. */
  void clear() {
    size = 0;
  }

  /** Forgets what came after so many bytes. */
  void backTo(int count) {
    size = count;
  }

  byte[] toArray() {
    return Arrays.copyOf(buffer, size);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, size);
  }

  private void room(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(size, more)));
    }
  }

  @Override
  public void write(int b) {
    room(1);
    buffer[size++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    room(length);
    System.arraycopy(bytes, offset, buffer, size, length);
    size += length;
  }

  Bytes raw(String ascii) {
    int length = ascii.length();
    room(length);
    byte[] out = buffer;
    int to = size;
    for (int i = 0; i < length; i++) {
      out[to++] = (byte) ascii.charAt(i);
    }
    size = to;
    return this;
  }

  Bytes integer(long value) {
    room(20);
    signed(value);
    return this;
  }

  /** Ends a string that is shown and begins another, with what moves the pen between them. */
  Bytes adjustment(long thousandths) {
    room(22);
    buffer[size++] = ')';
    signed(thousandths);
    buffer[size++] = '(';
    return this;
  }

  private void signed(long value) {
    if (value < 0) {
      buffer[size++] = '-';
      digits(-value);
    } else {
      digits(value);
    }
  }

  private void digits(long value) {
    if (value > Integer.MAX_VALUE) {
      digits(value / 10);
      buffer[size++] = (byte) ('0' + value % 10);
    } else {
      digits((int) value);
    }
  }

  /** Nearly all numbers are small, and processors divide these several times faster. */
  private void digits(int value) {
    if (value >= 10) {
      digits(value / 10);
    }
    buffer[size++] = (byte) ('0' + value % 10);
  }

  /** A number with three decimals at most. */
  Bytes number(double value) {
    return thousandths(Math.round(value * 1000));
  }

  /** A number given in thousandths. */
  Bytes thousandths(long value) {
    room(24);
    if (value < 0) {
      buffer[size++] = '-';
    }
    long thousandths = Math.abs(value);
    if (thousandths > Integer.MAX_VALUE) {
      digits(thousandths / 1000);
      decimals((int) (thousandths % 1000));
    } else {
      digits((int) thousandths / 1000);
      decimals((int) thousandths % 1000);
    }
    return this;
  }

  private void decimals(int thousandths) {
    if (thousandths == 0) {
      return;
    }
    buffer[size++] = '.';
    buffer[size++] = (byte) ('0' + thousandths / 100);
    if (thousandths % 100 != 0) {
      buffer[size++] = (byte) ('0' + thousandths / 10 % 10);
      if (thousandths % 10 != 0) {
        buffer[size++] = (byte) ('0' + thousandths % 10);
      }
    }
  }

  /** Four hexadecimal digits, as part of a string of such (ISO 32000-1, 7.3.4.3). */
  Bytes hex(int unit) {
    room(4);
    buffer[size++] = HEX[unit >> 12 & 15];
    buffer[size++] = HEX[unit >> 8 & 15];
    buffer[size++] = HEX[unit >> 4 & 15];
    buffer[size++] = HEX[unit & 15];
    return this;
  }

  /** Two hexadecimal digits. */
  Bytes hexByte(int value) {
    room(2);
    buffer[size++] = HEX[value >> 4 & 15];
    buffer[size++] = HEX[value & 15];
    return this;
  }

  /**
   * A code of {@link CodeSpace} as part of a literal string (ISO 32000-1, 7.3.4.2), which takes
   * half the room of its digits, and half the time to compress.
   */
  Bytes code(int code) {
    room(4);
    if (code < CodeSpace.TWO_BYTES) {
      inString((byte) code);
    } else {
      int written = CodeSpace.written(code);
      inString((byte) (written >> 8));
      inString((byte) written);
    }
    return this;
  }

  /** Whether a byte takes two in a string. */
  static boolean isEscaped(int value) {
    return value == '(' || value == ')' || value == '\\' || value == '\r';
  }

  /** A carriage return would be read as the end of a line, which is another character. */
  private void inString(byte value) {
    if (isEscaped(value)) {
      buffer[size++] = '\\';
      buffer[size++] = value == '\r' ? (byte) 'r' : value;
    } else {
      buffer[size++] = value;
    }
  }

  /** A pointer to an object. */
  Bytes reference(int object) {
    return integer(object).raw(" 0 R");
  }

  /** ASCII as a string; text for people is for {@link TextStrings}. */
  Bytes literal(String ascii) {
    write('(');
    for (int i = 0; i < ascii.length(); i++) {
      char unit = ascii.charAt(i);
      if (unit == '(' || unit == ')' || unit == '\\') {
        write('\\');
      }
      write(unit);
    }
    write(')');
    return this;
  }
}
