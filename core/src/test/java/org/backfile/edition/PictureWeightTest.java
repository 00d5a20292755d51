package org.backfile.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.backfile.media.RasterConverter;
import org.backfile.model.Media;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a picture becomes is no larger than what its weight says. */
final class PictureWeightTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;

  @ParameterizedTest
  @CsvSource({
    "jpeg, image/jpeg, 6, 16777216",
    "jpeg, image/jpeg, 6, 16",
    "png, image/png, 3, 16777216",
    "bmp, image/bmp, 1, 16777216",
    "bmp, image/bmp, 1, 16",
    "gif, image/gif, 1, 256",
    "tiff, image/tiff, 1, 16777216"
  })
  void convertedNoiseWeighsNoLess(String format, String type, int orientation, int colours)
      throws IOException {
    Media media = media(format, type, orientation, noise(colours, BufferedImage.TYPE_INT_RGB));

    assertThat(converted(media)).isPositive().isLessThanOrEqualTo(PictureWeight.of(media));
  }

  @Test
  void transparentNoiseWeighsNoLess() throws IOException {
    byte[] bytes = encoded("png", noise(Integer.MAX_VALUE, BufferedImage.TYPE_INT_ARGB));
    Media media = media(bytes, "image/png", 3, new Media.Coding(Media.Colour.RGB, true, 8, 1));

    assertThat(converted(media)).isPositive().isLessThanOrEqualTo(PictureWeight.of(media));
  }

  @Test
  void pictureThatPassesWeighsWhatItHas() throws IOException {
    Media media = media("jpeg", "image/jpeg", 1, noise(999, BufferedImage.TYPE_INT_RGB));

    assertThat(PictureWeight.of(media)).isBetween(media.sizeBytes(), media.sizeBytes() + 5_000);
  }

  @Test
  void drawingWeighsByThePixelsThatItIsDrawnWith() {
    Media small = svg(90, 60);
    Media large = svg(9_000, 6_000);

    assertThat(PictureWeight.of(small)).isEqualTo(PictureWeight.of(large)).isLessThan(3 << 20);
  }

  private static Media svg(int width, int height) {
    return new Media(
        ByteSource.empty(), "ab".repeat(32), 0, 300, "image/svg+xml", width, height, 1);
  }

  private static long converted(Media media) throws IOException {
    return RasterConverter.standard()
        .convert(media, "noise", Location.of("test"), issue -> {})
        .orElseThrow()
        .sizeBytes();
  }

  private static BufferedImage noise(int colours, int imageType) {
    Random random = new Random(5);
    int[] palette = random.ints(Math.min(colours, 1 << 16)).toArray();
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, imageType);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, palette[random.nextInt(palette.length)]);
      }
    }
    return image;
  }

  private static byte[] encoded(String format, BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static Media media(String format, String type, int orientation, BufferedImage image)
      throws IOException {
    return media(encoded(format, image), type, orientation, Media.Coding.ORDINARY);
  }

  private static Media media(byte[] bytes, String type, int orientation, Media.Coding coding) {
    return new Media(
        ByteSource.wrap(bytes),
        Hashing.sha256().hashBytes(bytes).toString(),
        0,
        bytes.length,
        type,
        WIDTH,
        HEIGHT,
        orientation,
        coding);
  }
}
