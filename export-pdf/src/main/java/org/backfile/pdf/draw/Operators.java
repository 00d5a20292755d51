package org.backfile.pdf.draw;

import org.backfile.pdf.flow.Ink;

/**
 * The bytes of a content stream in the making (ISO 32000-1, annex A). Numbers have three decimals.
 */
final class Operators {
  private final Bytes bytes = new Bytes(1 << 14);

  /** How many bytes there are. */
  int size() {
    return bytes.size();
  }

  /** Takes back what was written after there were so many bytes. */
  void backTo(int size) {
    bytes.backTo(size);
  }

  byte[] toByteArray() {
    return bytes.toArray();
  }

  Operators raw(String ascii) {
    bytes.raw(ascii);
    return this;
  }

  /** An operator, on a line that ends with it. */
  Operators op(String operator) {
    bytes.raw(operator).write('\n');
    return this;
  }

  /** A number in whole thousandths, as it is written, so that steps between some add up exactly. */
  static long thousandths(double value) {
    return Math.round(value * 1000);
  }

  Operators thousandth(long thousandths) {
    bytes.thousandths(thousandths).write(' ');
    return this;
  }

  Operators integer(long value) {
    bytes.integer(value);
    return this;
  }

  /**
   * Ends a string that is shown and begins another, the pen moved left by so many thousandths of an
   * em between them.
   */
  Operators adjustment(long thousandths) {
    bytes.adjustment(thousandths);
    return this;
  }

  Operators number(double value) {
    bytes.number(value).write(' ');
    return this;
  }

  /** Four hexadecimal digits, as part of a string of such. */
  void hex(int unit) {
    bytes.hex(unit);
  }

  /** Two hexadecimal digits. */
  void hexByte(int value) {
    bytes.hexByte(value);
  }

  /** A code, as part of a literal string. */
  Operators code(int code) {
    bytes.code(code);
    return this;
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
