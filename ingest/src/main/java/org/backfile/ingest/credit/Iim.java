package org.backfile.ingest.credit;

import com.drew.metadata.iptc.IptcDirectory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Data sets of the IPTC Information Interchange Model, version 4.2: a tag marker, record and data
 * set numbers, a length, the data. The charset is told by data set 1:90 or guessed.
 */
final class Iim {
  private static final int MARKER = 0x1c;
  private static final int MAX_VALUES = 256;

  /** The escape sequence by which 1:90 names UTF-8. */
  private static final byte[] UTF_8 = {0x1b, '%', 'G'};

  private Iim() {}

  /** Texts by the tag numbers of {@link IptcDirectory}, in order, none blank. */
  static Map<Integer, List<String>> fields(byte[] packet) {
    Map<Integer, List<byte[]>> values = values(packet);
    Charset charset = charset(values);
    Map<Integer, List<String>> fields = new HashMap<>();
    values.forEach(
        (tag, list) ->
            fields.put(
                tag,
                list.stream()
                    .map(value -> FieldText.strip(new String(value, charset)))
                    .filter(text -> !text.isBlank())
                    .toList()));
    return fields;
  }

  private static Map<Integer, List<byte[]>> values(byte[] packet) {
    Map<Integer, List<byte[]>> values = new HashMap<>();
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
    return values;
  }

  private static Charset charset(Map<Integer, List<byte[]>> values) {
    List<byte[]> told = values.getOrDefault(IptcDirectory.TAG_CODED_CHARACTER_SET, List.of());
    if (told.stream().anyMatch(value -> Arrays.equals(value, UTF_8))) {
      return StandardCharsets.UTF_8;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    values.values().forEach(list -> list.forEach(all::writeBytes));
    return FieldText.guess(all.toByteArray());
  }
}
