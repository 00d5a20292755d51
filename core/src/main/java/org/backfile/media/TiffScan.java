package org.backfile.media;

import java.io.IOException;
import java.util.Optional;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;

/** Reads a TIFF file's first directory and counts the pages (TIFF 6.0 section 8). */
final class TiffScan {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int PHOTOMETRIC = 262;
  private static final int ORIENTATION = 274;
  private static final int SAMPLES = 277;
  private static final int EXTRA_SAMPLES = 338;

  /** More pages than this are not counted. */
  private static final int MOST_PAGES = 1000;

  private TiffScan() {}

  static PictureFacts scan(TiffBytes bytes) throws IOException {
    TiffDirectory first = TiffDirectory.first(bytes);
    long orientation = first.number(ORIENTATION).orElse(1L);
    return new PictureFacts(
        "image/tiff",
        required(first, WIDTH),
        required(first, HEIGHT),
        orientation >= 1 && orientation <= 8 ? (int) orientation : 1,
        coding(first, pages(first)));
  }

  private static long required(TiffDirectory directory, int tag) throws IOException {
    return directory
        .number(tag)
        .orElseThrow(() -> PictureDefect.damaged("the TIFF does not tell its size"));
  }

  private static Media.Coding coding(TiffDirectory first, int pages) throws IOException {
    long bits = Math.max(1, first.number(BITS).orElse(1L));
    long samples = first.number(SAMPLES).orElse(1L);
    Colour colour =
        switch (first.number(PHOTOMETRIC).orElse(-1L).intValue()) {
          case 0, 1 -> Colour.GREY;
          case 2, 3, 6 -> Colour.RGB;
          default -> Colour.OTHER;
        };
    boolean alpha = first.number(EXTRA_SAMPLES).isPresent() && (samples == 2 || samples == 4);
    return new Media.Coding(colour, alpha, (int) Math.min(bits, 64), pages);
  }

  private static int pages(TiffDirectory first) throws IOException {
    int pages = 1;
    long here = 0;
    TiffDirectory page = first;
    while (pages < MOST_PAGES) {
      Optional<TiffDirectory> following = page.following(here);
      if (following.isEmpty()) {
        break;
      }
      here = page.next();
      page = following.get();
      pages++;
    }
    return pages;
  }
}
