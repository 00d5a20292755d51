package org.backfile.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.backfile.model.Media;
import org.jspecify.annotations.Nullable;

/** Decodes a picture's first frame, or a part of it, with the decoders that ImageIO finds. */
final class PictureDecoder {
  private PictureDecoder() {}

  /**
   * Decodes.
   *
   * @param mostPixels a larger picture is read with gaps, so that it never is in memory whole
   * @throws PictureDefect when no decoder can
   * @throws IOException when the bytes cannot be read
   */
  static Decoded decode(Media media, long mostPixels) throws IOException {
    if (media.type().equals("image/svg+xml")) {
      return new Decoded(SvgRaster.draw(media), 1);
    }
    int step = step(media, mostPixels);
    return new Decoded(read(media, step, Optional.empty()), step);
  }

  /**
   * Decodes a part of a picture with all its pixels.
   *
   * @param part in stored pixels; none for the whole
   * @throws PictureDefect when no decoder can
   * @throws IOException when the bytes cannot be read
   */
  static BufferedImage part(Media media, Optional<Rectangle> part) throws IOException {
    return media.type().equals("image/svg+xml") ? SvgRaster.draw(media) : read(media, 1, part);
  }

  private static BufferedImage read(Media media, int step, Optional<Rectangle> part)
      throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(media.type());
    if (!readers.hasNext()) {
      throw PictureDefect.notAPicture("no decoder for " + media.type());
    }
    ImageReader reader = readers.next();
    try (Watched bytes = new Watched(media.bytes().openStream());
        ImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
      reader.setInput(input, true, true);
      return read(media, reader, parameters(reader, step, part), bytes);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReadParam parameters(ImageReader reader, int step, Optional<Rectangle> part) {
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    part.ifPresent(parameters::setSourceRegion);
    return parameters;
  }

  /** The least step that brings the picture under the bound. */
  private static int step(Media media, long mostPixels) {
    int step = 1;
    while (ceilDiv(media.widthPixels(), step) * ceilDiv(media.heightPixels(), step) > mostPixels) {
      step++;
    }
    return step;
  }

  private static long ceilDiv(int size, int step) {
    return (size + step - 1L) / step;
  }

  /**
   * Reads the first frame. Decoders answer damaged bytes with any exception there is, so all of
   * them count as a defect of the picture, unless the bytes could not be had.
   */
  private static BufferedImage read(
      Media media, ImageReader reader, ImageReadParam parameters, Watched bytes)
      throws IOException {
    try {
      return Inks.areIn(media, reader)
          ? Inks.image(reader.readRaster(0, parameters))
          : reader.read(0, parameters);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (bytes.failure != null) {
        throw bytes.failure;
      }
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw PictureDefect.notAPicture("the decoder says \"" + message + "\"");
    } catch (OutOfMemoryError e) {
      // A small file may claim a colour profile of two gigabytes.
      throw PictureDefect.notAPicture("there is not enough memory to decode it");
    }
  }

  /** Keeps the failure of the stream itself, to tell it from what decoders make of the bytes. */
  private static final class Watched extends FilterInputStream {
    private @Nullable IOException failure;

    Watched(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
