package org.backfile.pdf.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A profile of colours (ICC.1, ISO 15076-1) out of a picture, of a kind that PDF/A lets pictures
 * have (ISO 19005-2, 6.2.4.2): of version 2 or 4, for as many components as the picture has, and
 * whole. A profile that is none of this is passed over, as most programs do.
 */
final class IccProfile {
  /** No profile of a camera, screen or press is larger. */
  static final int MOST_BYTES = 4 << 20;

  private static final int HEADER = 128;
  private static final int MOST_TAGS = 200;
  private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");

  private final byte[] bytes;
  private final int components;

  private IccProfile(byte[] bytes, int components) {
    this.bytes = bytes;
    this.components = components;
  }

  /** The profile in some bytes, when it may describe pixels of so many components. */
  static Optional<IccProfile> of(byte[] bytes, int components) {
    boolean usable =
        bytes.length > HEADER + 4
            && bytes.length <= MOST_BYTES
            && isWhole(ByteBuffer.wrap(bytes))
            && text(bytes, 36).equals("acsp")
            && (bytes[8] == 2 || bytes[8] == 4)
            && CLASSES.contains(text(bytes, 12))
            && text(bytes, 16).equals(space(components));
    return usable ? Optional.of(new IccProfile(bytes, components)) : Optional.empty();
  }

  /** Whether it has the length that it tells, and its tags lie inside it. */
  private static boolean isWhole(ByteBuffer profile) {
    int tags = profile.getInt(HEADER);
    int end = HEADER + 4 + 12 * tags;
    if (profile.getInt(0) != profile.limit()
        || tags < 1
        || tags > MOST_TAGS
        || end > profile.limit()) {
      return false;
    }
    for (int at = HEADER + 4; at < end; at += 12) {
      long offset = Integer.toUnsignedLong(profile.getInt(at + 4));
      long length = Integer.toUnsignedLong(profile.getInt(at + 8));
      if (offset < end || offset + length > profile.limit()) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.US_ASCII);
  }

  private static String space(int components) {
    return switch (components) {
      case 1 -> "GRAY";
      case 3 -> "RGB ";
      case 4 -> "CMYK";
      default -> "";
    };
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many numbers make a colour. */
  int components() {
    return components;
  }
}
