package org.backfile.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.backfile.media.DeviceConverter;
import org.backfile.media.PictureProfile;
import org.backfile.media.RasterConverter;
import org.backfile.model.Media;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a picture becomes is no larger than what its weight says. */
final class PictureWeightTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;
  private static final Media.Coding CLEAR = new Media.Coding(Media.Colour.RGB, true, 8, 1);

  @ParameterizedTest
  @CsvSource({
    "png, image/png, 3, 16777216",
    "bmp, image/bmp, 1, 16777216",
    "bmp, image/bmp, 1, 256",
    "bmp, image/bmp, 1, 16",
    "gif, image/gif, 1, 256",
    "tiff, image/tiff, 1, 16777216"
  })
  void noiseThatPagesConvertWeighsNoLess(String format, String type, int orientation, int colours)
      throws IOException {
    Media media = media(format, type, orientation, noise(colours, BufferedImage.TYPE_INT_RGB));

    assertThat(inPages(media)).isPositive().isLessThanOrEqualTo(PictureWeight.inPages(media));
  }

  @ParameterizedTest
  @CsvSource({
    "jpeg, image/jpeg, 6, 16777216",
    "jpeg, image/jpeg, 6, 16",
    "png, image/png, 3, 16777216",
    "bmp, image/bmp, 1, 16777216",
    "bmp, image/bmp, 1, 16",
    "gif, image/gif, 6, 256",
    "tiff, image/tiff, 1, 16777216"
  })
  void noiseThatDevicesConvertWeighsNoLess(String format, String type, int orientation, int colours)
      throws IOException {
    Media media = media(format, type, orientation, noise(colours, BufferedImage.TYPE_INT_RGB));

    for (PictureProfile profile : PictureProfile.NAMED) {
      assertThat(onDevices(media, profile))
          .as(profile.name())
          .isPositive()
          .isLessThanOrEqualTo(weight(media, profile));
    }
  }

  @ParameterizedTest
  @MethodSource("transparent")
  void transparentPictureWeighsNoLess(BufferedImage image) throws IOException {
    Media media = media(encoded("png", image), "image/png", 3, CLEAR);

    assertThat(packed(image)).isLessThanOrEqualTo(PictureWeight.inPages(media));
    for (PictureProfile profile : PictureProfile.NAMED) {
      assertThat(onDevices(media, profile))
          .as(profile.name())
          .isLessThanOrEqualTo(weight(media, profile));
    }
  }

  private static List<BufferedImage> transparent() {
    return List.of(
        noise(Integer.MAX_VALUE, BufferedImage.TYPE_INT_ARGB), shades(BufferedImage.TYPE_INT_ARGB));
  }

  @ParameterizedTest
  @CsvSource({"kobo", "kindle", "small"})
  void pictureThatIsConvertedWeighsNotMuchMoreThanItBecomes(String name) throws IOException {
    Media media = media("jpeg", "image/jpeg", 6, shades(BufferedImage.TYPE_INT_RGB));
    PictureProfile profile = PictureProfile.parse(name);

    long made = onDevices(media, profile);

    assertThat(weight(media, profile)).isBetween(made, 3 * made + 5_000);
  }

  @Test
  void pictureWeighsNoMoreThanTheProfileAllows() throws IOException {
    Media media =
        new Media(ByteSource.empty(), "ab".repeat(32), 0, 3_300_000, "image/jpeg", 2_000, 1_400, 1);

    assertThat(weight(media, PictureProfile.SMALL)).isBetween(300L << 10, (300L << 10) + 5_000);
  }

  @Test
  void pictureThatPassesWeighsWhatItHas() throws IOException {
    Media turned = media("jpeg", "image/jpeg", 6, noise(999, BufferedImage.TYPE_INT_RGB));
    Media upright = media("jpeg", "image/jpeg", 1, noise(999, BufferedImage.TYPE_INT_RGB));
    byte[] png = encoded("png", shades(BufferedImage.TYPE_INT_ARGB));
    Media clear = media(png, "image/png", 1, CLEAR);

    weighsWhatItHas(turned, PictureWeight.inPages(turned));
    weighsWhatItHas(upright, weight(upright, PictureProfile.KINDLE));
    weighsWhatItHas(clear, weight(clear, PictureProfile.STANDARD));
  }

  private static void weighsWhatItHas(Media media, long weight) {
    assertThat(weight).isBetween(media.sizeBytes(), media.sizeBytes() + 5_000);
  }

  @Test
  void scaleCountsTheFormatThatNeedsMost() throws IOException {
    Media media = media("jpeg", "image/jpeg", 1, noise(999, BufferedImage.TYPE_INT_RGB));
    long pages = PictureWeight.inPages(media);
    long small = weight(media, PictureProfile.SMALL);

    assertThat(scale(true, PictureProfile.SMALL).weigh(media)).isEqualTo(Math.max(pages, small));
    assertThat(scale(false, PictureProfile.SMALL).weigh(media)).isEqualTo(small);
    assertThat(new PictureScale(true, Optional.empty()).weigh(media)).isEqualTo(pages);
  }

  private static PictureScale scale(boolean pages, PictureProfile profile) {
    return new PictureScale(pages, Optional.of(profile));
  }

  @Test
  void drawingWeighsByThePixelsThatItIsDrawnWith() {
    Media small = svg(90, 60, "");
    Media large = svg(9_000, 6_000, "");

    assertThat(PictureWeight.inPages(small))
        .isEqualTo(PictureWeight.inPages(large))
        .isLessThan(3 << 20);
    assertThat(weight(small, PictureProfile.SMALL))
        .isLessThanOrEqualTo(PictureWeight.inPages(small) / 2);
  }

  @Test
  void drawingThatStaysOneWeighsWhatIsLeftOfIt() {
    String drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='6'><script>%s</script></svg>";
    Media media = svg(9, 6, drawing.formatted("x".repeat(9_000)));

    assertThat(weight(media, PictureProfile.KOBO)).isLessThan(5_000);
  }

  private static Media svg(int width, int height, String drawing) {
    byte[] bytes = drawing.getBytes(StandardCharsets.UTF_8);
    return new Media(
        ByteSource.wrap(bytes), "ab".repeat(32), 0, 300, "image/svg+xml", width, height, 1);
  }

  private static long weight(Media media, PictureProfile profile) {
    return PictureWeight.onDevices(media, new DeviceConverter(profile));
  }

  private static long inPages(Media media) throws IOException {
    return RasterConverter.standard()
        .convert(media, "noise", Location.of("test"), issue -> {})
        .orElseThrow()
        .sizeBytes();
  }

  /** As pages hold transparent pictures: colours and transparency apart, without filters. */
  private static long packed(BufferedImage image) throws IOException {
    int[] pixels = image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream colours = new DeflaterOutputStream(out)) {
      for (int pixel : pixels) {
        colours.write(new byte[] {(byte) (pixel >> 16), (byte) (pixel >> 8), (byte) pixel});
      }
    }
    try (DeflaterOutputStream mask = new DeflaterOutputStream(out)) {
      for (int pixel : pixels) {
        mask.write(pixel >>> 24);
      }
    }
    return out.size();
  }

  private static long onDevices(Media media, PictureProfile profile) throws IOException {
    return new DeviceConverter(profile)
        .convert(media, "noise", Location.of("test"), issue -> {})
        .orElseThrow()
        .sizeBytes();
  }

  /** Soft shades with a little grain, as photographs have. */
  private static BufferedImage shades(int imageType) {
    Random random = new Random(7);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, imageType);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int light = (int) (110 + 90 * Math.sin(x / 23.0) * Math.cos(y / 31.0));
        int grain = random.nextInt(24);
        int clear = x * 255 / WIDTH;
        Color colour = new Color(light + grain, light / 2 + grain, 200 - light / 2, clear);
        image.setRGB(x, y, colour.getRGB());
      }
    }
    return image;
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
