package org.backfile.pdf.draw;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Small makers of PDF objects. Those called direct are written inside the object that holds them.
 */
final class Cos {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Cos() {}

  static COSName name(String name) {
    return COSName.getPDFName(name);
  }

  static COSDictionary dictionary() {
    return new COSDictionary();
  }

  static COSDictionary direct() {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setDirect(true);
    return dictionary;
  }

  static COSArray array() {
    COSArray array = new COSArray();
    array.setDirect(true);
    return array;
  }

  static COSArray array(COSBase... items) {
    COSArray array = array();
    for (COSBase item : items) {
      array.add(item);
    }
    return array;
  }

  static COSArray numbers(double... values) {
    COSArray array = array();
    for (double value : values) {
      array.add(number(value));
    }
    return array;
  }

  static COSBase number(double value) {
    long thousandths = Math.round(value * 1000);
    return thousandths % 1000 == 0
        ? COSInteger.get(thousandths / 1000)
        : new COSFloat(thousandths / 1000f);
  }

  /** A date (ISO 32000-1, 7.9.4). */
  static COSString date(Instant instant) {
    return ascii(DATE.format(instant));
  }

  /** Bytes that are ASCII; text for people is for {@link TextStrings}. */
  static COSString ascii(String text) {
    return new COSString(text.getBytes(StandardCharsets.US_ASCII));
  }

  static void put(COSDictionary dictionary, String key, COSBase value) {
    dictionary.setItem(name(key), value);
  }

  static void put(COSDictionary dictionary, String key, String nameValue) {
    dictionary.setItem(name(key), name(nameValue));
  }
}
