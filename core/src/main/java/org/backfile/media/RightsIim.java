package org.backfile.media;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses from IPTC-IIM data sets those that a converted picture keeps: the charset (1:90) and the
 * application record's texts (record 2), but not what tells of pixels, sound or previews.
 */
final class RightsIim {
  private static final int MARKER = 0x1c;
  private static final int CODED_CHARACTER_SET = 1 << 8 | 90;
  private static final int FIRST = 2 << 8;

  /** Image type and orientation, then everything from sound on (IIM 4.2, 2:130 to 2:202). */
  private static final int PIXELS = FIRST | 130;

  private static final int LANGUAGE = FIRST | 135;
  private static final int BEYOND = FIRST | 150;
  private static final int MOST_BYTES = 32 << 10;

  private RightsIim() {}

  /** The data sets that are kept, up to a bound; none when there is none with a text. */
  static Optional<byte[]> of(byte[] packet) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean text = false;
    for (Map.Entry<Integer, List<byte[]>> entry : IimRecords.of(packet).values().entrySet()) {
      int tag = entry.getKey();
      if (!isKept(tag)) {
        continue;
      }
      for (byte[] value : entry.getValue()) {
        if (kept.size() + 5 + value.length <= MOST_BYTES) {
          write(kept, tag, value);
          text |= tag > FIRST && value.length > 0;
        }
      }
    }
    return text ? Optional.of(kept.toByteArray()) : Optional.empty();
  }

  private static boolean isKept(int tag) {
    return tag == CODED_CHARACTER_SET
        || (tag >= FIRST && tag < PIXELS)
        || (tag >= LANGUAGE && tag < BEYOND);
  }

  private static void write(ByteArrayOutputStream out, int tag, byte[] value) {
    out.write(MARKER);
    out.write(tag >> 8);
    out.write(tag);
    out.write(value.length >> 8);
    out.write(value.length);
    out.writeBytes(value);
  }
}
