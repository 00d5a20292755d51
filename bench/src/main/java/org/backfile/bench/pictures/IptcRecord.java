package org.backfile.bench.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A caption in the form of the IPTC Information Interchange Model, version 4: data sets of a tag
 * marker, record, number, two-byte length and UTF-8 text.
 */
final class IptcRecord {

  private static final int ENVELOPE = 1;
  private static final int APPLICATION = 2;
  private static final byte[] UTF_8_ESCAPE = {0x1B, '%', 'G'};
  private static final byte[] VERSION_4 = {0, 4};

  private IptcRecord() {}

  /** The caption's data sets, ready for an image resource block. */
  static byte[] of(Caption caption) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    dataSet(record, ENVELOPE, 90, UTF_8_ESCAPE);
    dataSet(record, APPLICATION, 0, VERSION_4);
    text(record, 80, 32, caption.creator());
    text(record, 110, 32, caption.credit());
    caption.source().ifPresent(source -> text(record, 115, 32, source));
    text(record, 116, 128, caption.rights());
    text(record, 120, 2000, caption.description());
    return record.toByteArray();
  }

  /** Writes a text; the model bounds each one's octets, beyond which nothing may be written. */
  private static void text(ByteArrayOutputStream record, int number, int limit, String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    if (octets.length > limit) {
      octets = Arrays.copyOf(octets, wholeCharacters(octets, limit));
    }
    dataSet(record, APPLICATION, number, octets);
  }

  /** The longest length within the limit that does not cut a character in two. */
  private static int wholeCharacters(byte[] octets, int limit) {
    int length = limit;
    while ((octets[length] & 0xC0) == 0x80) {
      length--;
    }
    return length;
  }

  private static void dataSet(
      ByteArrayOutputStream record, int part, int number, byte[] octets) {
    record.write(0x1C);
    record.write(part);
    record.write(number);
    record.write(octets.length >> 8);
    record.write(octets.length);
    record.writeBytes(octets);
  }
}
