package org.backfile.media;

import java.io.IOException;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;

/**
 * Walks a GIF file's blocks (GIF89a, section 15 on) and counts its frames. Many files lack the
 * trailer; they count as whole when their first frame is.
 */
final class GifScan {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int HAS_TABLE = 0x80;

  private final PictureInput in;
  private int frames;
  private boolean transparent;

  private GifScan(PictureInput in) {
    this.in = in;
  }

  static PictureFacts scan(PictureInput in) throws IOException {
    return new GifScan(in).walk();
  }

  private PictureFacts walk() throws IOException {
    in.skip(6);
    int width = in.u16le();
    int height = in.u16le();
    int flags = in.u8();
    in.skip(2);
    colourTable(flags);
    try {
      blocks();
    } catch (PictureDefect e) {
      if (frames == 0 || e.kind() != PictureDefect.Kind.DAMAGED) {
        throw e;
      }
    }
    if (frames == 0) {
      throw PictureDefect.damaged("the GIF holds no picture");
    }
    var coding = new Media.Coding(Colour.RGB, transparent, 8, frames);
    return new PictureFacts("image/gif", width, height, 1, coding);
  }

  /** Reads up to the trailer or to what is no block. */
  private void blocks() throws IOException {
    for (int kind = in.readOrEnd(); kind == EXTENSION || kind == IMAGE; kind = in.readOrEnd()) {
      if (kind == EXTENSION) {
        extension();
      } else {
        in.skip(8);
        colourTable(in.u8());
        in.skip(1);
        subBlocks();
        frames++;
      }
    }
  }

  private void extension() throws IOException {
    int label = in.u8();
    if (label == GRAPHIC_CONTROL) {
      int length = in.u8();
      if (length > 0) {
        boolean clear = (in.u8() & 1) == 1;
        transparent |= clear && frames == 0;
        in.skip(length - 1L);
      } else {
        return;
      }
    }
    subBlocks();
  }

  private void colourTable(int flags) throws IOException {
    if ((flags & HAS_TABLE) != 0) {
      in.skip(3L << ((flags & 7) + 1));
    }
  }

  private void subBlocks() throws IOException {
    for (int length = in.u8(); length != 0; length = in.u8()) {
      in.skip(length);
    }
  }
}
