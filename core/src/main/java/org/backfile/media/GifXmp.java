package org.backfile.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the XMP packet of a GIF file (XMP specification part 3, 1.1.2): an application extension
 * that holds the packet as it is, so that its characters count as the lengths of blocks, and behind
 * it a trailer that leads from any length to the same end. One use each.
 */
final class GifXmp {
  private static final byte[] NAME = "XMP DataXMP".getBytes(US_ASCII);
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int APPLICATION = 0xFF;
  private static final int HAS_TABLE = 0x80;
  private static final int TRAILER_BYTES = 257;
  private static final int MOST_PACKET = 1 << 20;

  private final PictureInput in;

  private GifXmp(PictureInput in) {
    this.in = in;
  }

  /**
   * The packet; none when there is none, or in a file that breaks before it.
   *
   * @throws IOException when the bytes cannot be read
   */
  static Optional<byte[]> of(ByteSource gif) throws IOException {
    try (InputStream stream = gif.openStream()) {
      return new GifXmp(new PictureInput(stream, Long.MAX_VALUE)).find();
    } catch (PictureDefect e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> find() throws IOException {
    in.skip(10);
    int flags = in.u8();
    in.skip(2);
    colourTable(flags);
    for (int kind = in.readOrEnd(); kind == EXTENSION || kind == IMAGE; kind = in.readOrEnd()) {
      if (kind == IMAGE) {
        in.skip(8);
        colourTable(in.u8());
        in.skip(1);
      } else if (in.u8() == APPLICATION && isXmp()) {
        return packet();
      }
      subBlocks();
    }
    return Optional.empty();
  }

  private void colourTable(int flags) throws IOException {
    if ((flags & HAS_TABLE) != 0) {
      in.skip(3L << ((flags & 7) + 1));
    }
  }

  /** Takes the name of an application; of one without a name, the blocks follow as of any other. */
  private boolean isXmp() throws IOException {
    return Arrays.equals(in.bytes(in.u8()), NAME);
  }

  private void subBlocks() throws IOException {
    for (int length = in.u8(); length != 0; length = in.u8()) {
      in.skip(length);
    }
  }

  /** The packet without its trailer; without one, it stands in blocks as other data do. */
  private Optional<byte[]> packet() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    for (int length = in.u8(); length != 0; length = in.u8()) {
      byte[] block = in.bytes(length);
      whole.write(length);
      whole.writeBytes(block);
      blocks.writeBytes(block);
      if (whole.size() > MOST_PACKET) {
        return Optional.empty();
      }
    }
    byte[] bytes = whole.toByteArray();
    int trailer = bytes.length - TRAILER_BYTES;
    boolean plain = trailer >= 0 && bytes[trailer] == 1 && bytes[trailer + 1] == (byte) 0xFF;
    return Optional.of(plain ? Arrays.copyOf(bytes, trailer) : blocks.toByteArray());
  }
}
