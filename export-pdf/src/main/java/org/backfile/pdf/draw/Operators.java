package org.backfile.pdf.draw;

import java.io.ByteArrayOutputStream;
import org.backfile.pdf.flow.Ink;

/**
 * The bytes of a content stream in the making (ISO 32000-1, annex A). Numbers have three decimals.
 */
final class Operators {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  Operators raw(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      bytes.write(ascii.charAt(i));
    }
    return this;
  }

  /** An operator, on a line that ends with it. */
  Operators op(String operator) {
    return raw(operator).raw("\n");
  }

  Operators number(double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      bytes.write('-');
      thousandths = -thousandths;
    }
    digits(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
    if (rest != 0) {
      bytes.write('.');
      bytes.write('0' + rest / 100);
      if (rest % 100 != 0) {
        bytes.write('0' + rest / 10 % 10);
        if (rest % 10 != 0) {
          bytes.write('0' + rest % 10);
        }
      }
    }
    bytes.write(' ');
    return this;
  }

  private void digits(long value) {
    if (value >= 10) {
      digits(value / 10);
    }
    bytes.write((int) ('0' + value % 10));
  }

  /** Four hexadecimal digits, as part of a string. */
  void code(int code) {
    bytes.write(HEX[code >> 12 & 15]);
    bytes.write(HEX[code >> 8 & 15]);
    bytes.write(HEX[code >> 4 & 15]);
    bytes.write(HEX[code & 15]);
  }

  Operators fillColour(Ink ink) {
    if (ink.red() == ink.green() && ink.green() == ink.blue()) {
      return number(ink.red() / 255.0).op("g");
    }
    return number(ink.red() / 255.0)
        .number(ink.green() / 255.0)
        .number(ink.blue() / 255.0)
        .op("rg");
  }

  Operators rectangle(double x, double y, double width, double height) {
    return number(x).number(y).number(width).number(height).op("re");
  }

  Operators matrix(double a, double b, double c, double d, double e, double f) {
    return number(a).number(b).number(c).number(d).number(e).number(f);
  }
}
