package org.backfile.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.io.ByteSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every coding for every profile. */
class DeviceConverterTest {
  private static final Map<String, byte[]> SPECIMENS = Specimens.all();

  /** What passes bit for bit, by profile. */
  private static final Map<String, Set<String>> PASSING =
      Map.of(
          "standard", Set.of("baseline", "progressive", "large", "grey", "png", "clear", "gif"),
          "kobo", Set.of("baseline", "progressive", "grey", "png"),
          "kindle", Set.of("baseline", "grey", "png", "gif"),
          "small", Set.of("grey"));

  private final List<Issue> issues = new ArrayList<>();

  static Stream<Arguments> specimensAndProfiles() {
    return SPECIMENS.keySet().stream()
        .flatMap(name -> PictureProfile.NAMED.stream().map(p -> Arguments.of(name, p)));
  }

  @ParameterizedTest
  @MethodSource("specimensAndProfiles")
  void pictureIsWhatTheProfileShows(String name, PictureProfile profile) throws IOException {
    Media media = probe(specimen(name));

    Media made = convert(media, profile).orElseThrow();

    assertThat(made.equals(media)).as("passes").isEqualTo(passing(profile).contains(name));
    assertThat(made.sizeBytes()).isLessThanOrEqualTo(profile.bytes());
    assertThat(Math.max(made.widthPixels(), made.heightPixels()))
        .isLessThanOrEqualTo(profile.sidePixels());
    assertThat((long) made.widthPixels() * made.heightPixels())
        .isLessThanOrEqualTo(profile.pixels());
    assertThat(probe(made.bytes().read())).isEqualTo(made);
    assertThat(probe(made.bytes().read()).coding()).isEqualTo(made.coding());
    if (made.type().equals("image/svg+xml")) {
      assertThat(profile.forms()).contains(PictureProfile.Form.SVG);
    } else {
      looksTheSame(made, name.equals("turned"), profile.grey() || name.equals("grey"));
    }
    if (made.type().equals("image/jpeg") && !made.equals(media)) {
      assertThat(JpegCoding.isBaseline(made)).isTrue();
    }
  }

  /** Red above and blue below, or the greys that are as light. */
  private static void looksTheSame(Media made, boolean turned, boolean grey) throws IOException {
    BufferedImage image = ImageIO.read(made.bytes().openStream());
    int x = image.getWidth() / 2;
    int above = image.getRGB(x, image.getHeight() / 4);
    int below = image.getRGB(x, image.getHeight() * 3 / 4);
    if (grey) {
      assertThat(made.coding().colour()).isEqualTo(Media.Colour.GREY);
      assertThat((above & 0xFF) > (below & 0xFF)).isEqualTo(!turned);
    } else {
      isNear(turned ? below : above, 0xFF0000);
      isNear(turned ? above : below, 0x0000FF);
    }
  }

  private static void isNear(int pixel, int expected) {
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(pixel >> shift & 0xFF).isCloseTo(expected >> shift & 0xFF, within(6));
    }
  }

  @ParameterizedTest
  @MethodSource("specimensAndProfiles")
  void sameBytesEachTime(String name, PictureProfile profile) throws IOException {
    Media media = probe(specimen(name));

    assertThat(convert(media, profile)).isEqualTo(convert(media, profile));
  }

  @ParameterizedTest
  @CsvSource({
    "large, standard, , ",
    "large, kobo, INFO, JPEG became JPEG of 2342 × 1621 pixels",
    "large, small, INFO, JPEG became grey JPEG of 1448 × 1002 pixels",
    "progressive, kindle, INFO, JPEG became JPEG in one pass",
    "png, small, INFO, PNG became grey PNG",
    "deep, standard, WARNING, 16-bit PNG became PNG",
    "pages, kobo, INFO, first of 3 pictures of a TIFF became PNG",
    "bitmap, standard, INFO, bitmap became PNG",
    "gif, kobo, INFO, GIF became PNG",
    "clear, kobo, INFO, PNG became PNG",
    "drawing, kindle, INFO, SVG drawing became PNG",
    "drawing, kobo, INFO, 'SVG drawing became SVG drawing without onclick, script'",
    "turned, standard, , ",
    "turned, kindle, , "
  })
  void reportTellsWhatWasConverted(String name, String profile, Severity severity, String words)
      throws IOException {
    Media media = probe(specimen(name));
    issues.clear();

    assertThat(convert(media, PictureProfile.parse(profile))).isPresent();

    if (words == null) {
      assertThat(issues).isEmpty();
    } else {
      assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IMAGE_CONVERTED);
      assertThat(issues.get(0).message()).isEqualTo("\"p.bin\" was converted: " + words);
      assertThat(issues.get(0).severity()).isEqualTo(severity);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
  void everyOrientationBecomesUpright(int orientation) throws IOException {
    byte[] jpeg = Pictures.turned(Pictures.encoded("jpeg", 400, 240), orientation);
    Media media = probe(jpeg);

    BufferedImage device = image(convert(media, PictureProfile.KINDLE).orElseThrow());
    BufferedImage print =
        image(
            RasterConverter.standard()
                .convert(media, "p.bin", Location.of("test"), issues::add)
                .orElseThrow());

    assertThat(device.getWidth()).isEqualTo(orientation >= 5 ? 240 : 400);
    for (int x = 5; x < device.getWidth(); x += 30) {
      for (int y = 5; y < device.getHeight(); y += 30) {
        isNear(device.getRGB(x, y), print.getRGB(x, y));
      }
    }
  }

  @Test
  void inksBecomeColoursOnEveryDevice() throws IOException {
    for (PictureProfile profile : PictureProfile.NAMED) {
      Media made = convert(probe(Pictures.inks(0, 0, 255, 255, 255)), profile).orElseThrow();

      assertThat(made.isPortable()).isTrue();
      int pixel = image(made).getRGB(8, 8);
      assertThat(pixel & 0xFF).isGreaterThan(180);
      assertThat(issues.get(issues.size() - 1).severity()).isEqualTo(Severity.WARNING);
    }
  }

  @Test
  void animationsGiveTheirFirstFrame() throws IOException {
    for (PictureProfile profile : PictureProfile.NAMED) {
      Media made = convert(probe(Specimens.animatedWebp(32, 24, 3)), profile).orElseThrow();

      assertThat(made.coding().frames()).isEqualTo(1);
      assertThat(List.of(made.widthPixels(), made.heightPixels())).containsExactly(32, 24);
    }
    assertThat(issues).extracting(Issue::code).contains(IssueCode.IMAGE_ANIMATED);
  }

  @Test
  void transparentPartsBecomeWhiteWhereTheyAreNotShown() throws IOException {
    Media media = probe(specimen("clear"));

    BufferedImage kobo = image(convert(media, PictureProfile.KOBO).orElseThrow());

    assertThat(kobo.getColorModel().hasAlpha()).isFalse();
    assertThat(kobo.getRGB(50, 100)).isEqualTo(0xFFFFFFFF);
    assertThat(kobo.getRGB(300, 100)).isEqualTo(0xFFFF0000);
  }

  @Test
  void bytesAreKeptWithinTheBound() throws IOException {
    BufferedImage noise = new BufferedImage(1400, 1000, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(20240309);
    for (int i = 0; i < 1400 * 1000; i++) {
      noise.setRGB(i % 1400, i / 1400, random.nextInt(1 << 24));
    }
    Media media = probe(Specimens.jpeg(noise, false));
    assertThat(media.sizeBytes()).isGreaterThan(PictureProfile.SMALL.bytes());

    Media made = convert(media, PictureProfile.SMALL).orElseThrow();

    assertThat(made.sizeBytes()).isLessThanOrEqualTo(PictureProfile.SMALL.bytes());
    assertThat(made.sizeBytes()).isGreaterThan(PictureProfile.SMALL.bytes() / 4);
  }

  /** More rows than are decoded at once; each tenth of the height has a grey of its own. */
  @Test
  void stripesOfALargePictureFitTogether() throws IOException {
    BufferedImage steps = new BufferedImage(3000, 4000, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 4000; y++) {
      for (int x = 0; x < 3000; x++) {
        steps.getRaster().setSample(x, y, 0, 10 + y / 400 * 25);
      }
    }
    Media media = probe(Pictures.encoded("png", steps));

    BufferedImage made = image(convert(media, PictureProfile.SMALL).orElseThrow());

    assertThat(made.getHeight()).isEqualTo(1448);
    for (int step = 0; step < 10; step++) {
      int y = (int) ((step + 0.5) * made.getHeight() / 10);
      assertThat(made.getRaster().getSample(made.getWidth() / 2, y, 0))
          .isCloseTo(10 + step * 25, within(1));
    }
  }

  @Test
  void colourProfileOfAPngIsHeeded() throws IOException {
    // Linear light: half of it is far brighter than sample 128 of sRGB.
    BufferedImage half = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      half.setRGB(i % 64, i / 64, 0x808080);
    }
    byte[] linear =
        java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_LINEAR_RGB).getData();
    byte[] png = Pictures.withChunk(Pictures.encoded("png", half), "iCCP", Specimens.iccp(linear));
    byte[] turned =
        Pictures.withChunk(
            png,
            "eXIf",
            java.util.Arrays.copyOfRange(Pictures.turned(new byte[] {0, 0}, 3), 12, 12 + 26));

    Media made = convert(probe(turned), PictureProfile.STANDARD).orElseThrow();

    assertThat(image(made).getRGB(32, 32) & 0xFF).isCloseTo(188, within(3));
  }

  @Test
  void profileWithNothingInItCountsAsNone() throws IOException {
    byte[] full =
        java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB).getData();
    byte[] hollow = java.util.Arrays.copyOf(full, 132);
    hollow[2] = 0;
    hollow[3] = (byte) 132;
    java.util.Arrays.fill(hollow, 128, 132, (byte) 0);
    byte[] png =
        Pictures.withChunk(
            Pictures.encoded("png", Pictures.drawn(64, 64, BufferedImage.TYPE_INT_RGB)),
            "iCCP",
            Specimens.iccp(hollow));
    byte[] turned =
        Pictures.withChunk(
            png,
            "eXIf",
            java.util.Arrays.copyOfRange(Pictures.turned(new byte[] {0, 0}, 3), 12, 12 + 26));

    assertThat(convert(probe(turned), PictureProfile.STANDARD)).isPresent();
  }

  @Test
  void dataThatDoNotDecodeAreReported() throws IOException {
    byte[] webp = Pictures.webp(7, 5, 1, 2, 3);
    java.util.Arrays.fill(webp, 25, webp.length, (byte) 0xFF);

    assertThat(convert(probe(webp), PictureProfile.KOBO)).isEmpty();
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IMAGE_NOT_A_PICTURE);
  }

  private static byte[] specimen(String name) {
    return Objects.requireNonNull(SPECIMENS.get(name), name);
  }

  private static Set<String> passing(PictureProfile profile) {
    return Objects.requireNonNull(PASSING.get(profile.name()), profile.name());
  }

  private Optional<Media> convert(Media media, PictureProfile profile) throws IOException {
    return new DeviceConverter(profile).convert(media, "p.bin", Location.of("test"), issues::add);
  }

  private Media probe(byte[] bytes) throws IOException {
    return MediaProbe.probe(
            ByteSource.wrap(bytes), "p.bin", MediaLimits.DEFAULT, Location.of("t"), issues::add)
        .orElseThrow();
  }

  private static BufferedImage image(Media media) throws IOException {
    return ImageIO.read(media.bytes().openStream());
  }
}
