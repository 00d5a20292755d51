package org.backfile.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data sets of the IPTC Information Interchange Model, version 4.2: a tag marker, record and data
 * set numbers, a length, the data. The charset is told by data set 1:90 or guessed. Immutable.
 */
public final class IimRecords {
  private static final int MARKER = 0x1c;
  private static final int MAX_VALUES = 256;
  private static final int CODED_CHARACTER_SET = 1 << 8 | 90;

  /** The escape sequence by which 1:90 names UTF-8. */
  private static final byte[] UTF_8 = {0x1b, '%', 'G'};

  private final Map<Integer, List<byte[]>> values;

  private IimRecords(Map<Integer, List<byte[]>> values) {
    this.values = values;
  }

  /** The data sets of a packet; of a broken one, those before the flaw. */
  public static IimRecords of(byte[] packet) {
    Map<Integer, List<byte[]>> values = new LinkedHashMap<>();
    int at = 0;
    int count = 0;
    while (at + 5 <= packet.length && packet[at] == MARKER && count++ < MAX_VALUES) {
      int tag = (packet[at + 1] & 0xff) << 8 | (packet[at + 2] & 0xff);
      int length = (packet[at + 3] & 0xff) << 8 | (packet[at + 4] & 0xff);
      int end = at + 5 + length;
      if (length > Short.MAX_VALUE || end > packet.length) {
        break;
      }
      values
          .computeIfAbsent(tag, any -> new ArrayList<>())
          .add(Arrays.copyOfRange(packet, at + 5, end));
      at = end;
    }
    return new IimRecords(Collections.unmodifiableMap(values));
  }

  /** Values by tag, which is the record's number times 256 and the data set's, in their order. */
  public Map<Integer, List<byte[]>> values() {
    return values;
  }

  /** The charset of the texts. */
  public Charset charset() {
    List<byte[]> told = values.getOrDefault(CODED_CHARACTER_SET, List.of());
    if (told.stream().anyMatch(value -> Arrays.equals(value, UTF_8))) {
      return StandardCharsets.UTF_8;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    values.values().forEach(list -> list.forEach(all::writeBytes));
    return FieldCharset.guess(all.toByteArray());
  }
}
