package org.backfile.bench.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the pictures of the sample articles anew; the same program gives the same files. */
public final class DrawSamplePictures {

  private static final int JPEG_LIMIT_BYTES = 320_000;

  private DrawSamplePictures() {}

  /**
   * Draws every picture into its place.
   *
   * @param arguments the folder of the samples; {@code samples} if there is none
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path samples = Path.of(arguments.length > 0 ? arguments[0] : "samples");
    Captions captions = Captions.load();
    for (SamplePicture picture : SamplePicture.all()) {
      Path file = samples.resolve(picture.path());
      Files.createDirectories(file.getParent());
      Files.write(file, encoded(picture, captions.of(picture.path())));
    }
  }

  private static byte[] encoded(SamplePicture picture, Caption caption) throws IOException {
    BufferedImage print = picture.scene().get().compose().pull();
    return picture.path().endsWith(".png")
        ? CaptionWriter.intoPng(PictureFile.png(print), caption)
        : CaptionWriter.intoJpeg(PictureFile.jpeg(print, JPEG_LIMIT_BYTES), caption);
  }
}
