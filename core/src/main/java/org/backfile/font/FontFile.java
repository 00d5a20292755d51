package org.backfile.font;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;

/** Puts tables together to a font file (OpenType 1.9, "Organization of an OpenType font"). */
public final class FontFile {
  /** What the sum of a whole font file makes with the adjustment in {@code head}. */
  private static final int CHECKSUM = 0xB1B0AFBA;

  private FontFile() {}

  /** The file of some tables, {@code head} among them. */
  public static byte[] of(SortedMap<String, byte[]> tables) {
    int directory = 12 + 16 * tables.size();
    int size = directory + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (power * 16));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (tables.size() * 16 - power * 16));
    int at = directory;
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      file.put(at, bytes);
      if (table.getKey().equals("head")) {
        head = at;
        file.putInt(head + 8, 0);
      }
      file.putInt(Sfnt.tag(table.getKey())).putInt(checksum(file, at, padded(bytes.length)));
      file.putInt(at).putInt(bytes.length);
      at += padded(bytes.length);
    }
    file.putInt(head + 8, CHECKSUM - checksum(file, 0, size));
    return file.array();
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }

  private static int checksum(ByteBuffer file, int from, int length) {
    int sum = 0;
    for (int i = from; i < from + length; i += 4) {
      sum += file.getInt(i);
    }
    return sum;
  }
}
