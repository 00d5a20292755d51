package org.backfile.bench.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

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
    text(record, 80, caption.creator());
    text(record, 110, caption.credit());
    caption.source().ifPresent(source -> text(record, 115, source));
    text(record, 116, caption.rights());
    text(record, 120, caption.description());
    return record.toByteArray();
  }

  /**
   * Writes a text. The model bounds creator, credit and source at 32 octets; agencies' files have
   * long gone beyond that and readers take it, so nothing is cut here.
   */
  private static void text(ByteArrayOutputStream record, int number, String text) {
    dataSet(record, APPLICATION, number, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void dataSet(ByteArrayOutputStream record, int part, int number, byte[] octets) {
    record.write(0x1C);
    record.write(part);
    record.write(number);
    record.write(octets.length >> 8);
    record.write(octets.length);
    record.writeBytes(octets);
  }
}
