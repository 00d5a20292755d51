package org.backfile.pdf.draw;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What stands in front of a JPEG's pixels (ITU-T T.81 annex B; its APP2 and APP14 segments by ICC.1
 * annex B.4 and Adobe's technical note 5116), as far as a PDF has to tell it. Made by reading up to
 * the first scan.
 */
final class JpegHeader {
  private static final int SOS = 0xDA;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private int frame;
  private int bits;
  private int components;
  private boolean adobe;
  private int chunks;

  private JpegHeader() {}

  static JpegHeader read(InputStream stream) throws IOException {
    JpegHeader header = new JpegHeader();
    DataInputStream in = new DataInputStream(stream);
    in.skipNBytes(2);
    for (int marker = marker(in); marker != SOS; marker = marker(in)) {
      header.segment(marker, in);
    }
    return header;
  }

  private static int marker(DataInputStream in) throws IOException {
    int read = in.readUnsignedByte();
    while (read != 0xFF) {
      read = in.readUnsignedByte();
    }
    while (read == 0xFF) {
      read = in.readUnsignedByte();
    }
    return read;
  }

  private void segment(int marker, DataInputStream in) throws IOException {
    boolean alone = marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD9);
    if (alone) {
      return;
    }
    byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
    if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
      frame = marker;
      bits = segment.length > 5 ? segment[0] : 0;
      components = segment.length > 5 ? segment[5] : 0;
    } else if (marker == APP14) {
      adobe |= startsWith(segment, ADOBE);
    } else if (marker == APP2 && startsWith(segment, PROFILE)) {
      chunk(segment);
    }
  }

  /** The chunks of a profile are numbered; only those in their order are a profile. */
  private void chunk(byte[] segment) {
    int head = PROFILE.length + 2;
    boolean next = segment.length > head && (segment[PROFILE.length] & 0xFF) == chunks + 1;
    if (next && profile.size() <= IccProfile.MOST_BYTES) {
      chunks++;
      profile.write(segment, head, segment.length - head);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** Whether PDF readers decode it: Huffman codes, 8 bits (ISO 32000-1, 7.4.8). */
  boolean isCommon() {
    return frame >= 0xC0 && frame <= 0xC2 && bits == 8;
  }

  /** How many numbers make a pixel. */
  int components() {
    return components;
  }

  /** Whether four components are stored the wrong way round, as Adobe's programs do. */
  boolean isInverted() {
    return components == 4 && adobe;
  }

  /** The profile of its colours, when it has one that a PDF may hold. */
  Optional<IccProfile> profile() {
    return IccProfile.of(profile.toByteArray(), components);
  }
}
