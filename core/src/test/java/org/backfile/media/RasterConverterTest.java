package org.backfile.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.io.ByteSource;
import com.google.common.io.Files;
import com.google.common.primitives.Bytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasterConverterTest {
  private static final Location STORY = Location.of("story.txt");
  private static final int RED = 0xFFFF0000;
  private static final int BLUE = 0xFF0000FF;
  private static final int WHITE = 0xFFFFFFFF;

  private final List<Issue> issues = new ArrayList<>();

  /** Stored, the white corner is at the top left, red above and blue below. */
  @ParameterizedTest
  @CsvSource({
    "1, LEFT, TOP", "2, RIGHT, TOP", "3, RIGHT, BOTTOM", "4, LEFT, BOTTOM",
    "5, LEFT, TOP", "6, RIGHT, TOP", "7, RIGHT, BOTTOM", "8, LEFT, BOTTOM"
  })
  void pictureIsTurnedUpright(int orientation, String column, String row) throws IOException {
    byte[] exif =
        new byte[] {
          'M',
          'M',
          0,
          42,
          0,
          0,
          0,
          8,
          0,
          1,
          1,
          18,
          0,
          3,
          0,
          0,
          0,
          1,
          0,
          (byte) orientation,
          0,
          0,
          0,
          0,
          0,
          0
        };
    byte[] png = Pictures.withChunk(Pictures.encoded("png", 40, 24), "eXIf", exif);

    BufferedImage upright = image(convert(png).orElseThrow());

    boolean sideways = orientation >= 5;
    assertThat(upright.getWidth()).isEqualTo(sideways ? 24 : 40);
    assertThat(upright.getHeight()).isEqualTo(sideways ? 40 : 24);
    int x = column.equals("LEFT") ? 0 : upright.getWidth() - 1;
    int y = row.equals("TOP") ? 0 : upright.getHeight() - 1;
    assertThat(upright.getRGB(x, y)).isEqualTo(WHITE);
    assertThat(
            upright.getRGB(
                sideways ? x : upright.getWidth() - 1 - x,
                sideways ? upright.getHeight() - 1 - y : y))
        .isEqualTo(RED);
    assertThat(upright.getRGB(upright.getWidth() - 1 - x, upright.getHeight() - 1 - y))
        .isEqualTo(BLUE);
  }

  @Test
  void onlyTurningIsNotToldTwice() throws IOException {
    Media upright = convert(Pictures.turned(Pictures.encoded("jpeg", 40, 24), 6)).orElseThrow();

    assertThat(upright.type()).isEqualTo("image/jpeg");
    assertThat(upright.orientation()).isEqualTo(1);
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IMAGE_ROTATED);
  }

  @Test
  void deepGreyKeepsItsLightness() throws IOException {
    BufferedImage grey = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSamples(0, 0, 4, 4, 0, filled(16, 0x8080));

    Media made = convert(Pictures.encoded("png", grey)).orElseThrow();

    assertThat(made.isPortable()).isTrue();
    assertThat(made.coding().colour()).isEqualTo(Media.Colour.GREY);
    assertThat(image(made).getRaster().getSample(1, 1, 0)).isEqualTo(0x80);
    assertThat(issues.get(0).message()).isEqualTo("\"p.bin\" was converted: 16-bit PNG became PNG");
    assertThat(issues.get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void animationGivesItsFirstFrame() throws IOException {
    byte[] gif = Pictures.encoded("gif", 40, 24);
    // The trailer goes, and all after the screen's header and its colour table comes again.
    int start = 13 + (3 << ((gif[10] & 7) + 1));
    byte[] twice =
        Bytes.concat(
            Arrays.copyOf(gif, gif.length - 1), Arrays.copyOfRange(gif, start, gif.length));

    Media made = convert(twice).orElseThrow();

    assertThat(made.type()).isEqualTo("image/png");
    assertThat(made.isPortable()).isTrue();
    assertThat(image(made).getRGB(39, 23)).isEqualTo(BLUE);
    assertThat(issues)
        .extracting(Issue::code)
        .containsExactly(IssueCode.IMAGE_ANIMATED, IssueCode.IMAGE_CONVERTED);
    assertThat(issues.get(1).message())
        .isEqualTo("\"p.bin\" was converted: first of 2 pictures of a GIF became PNG");
  }

  @Test
  void conversionWithoutLossIsARemark() throws IOException {
    assertThat(convert(Pictures.encoded("gif", 40, 24))).isPresent();
    assertThat(issues).extracting(Issue::severity).containsExactly(Severity.INFO);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 255, 255, 255, 00FFFF",
    "0, 255, 255, 255, 0, 000000",
    "0, 255, 255, 255, 255, FFFFFF",
    "0, 255, 0, 255, 255, FF00FF",
    "2, 76, 85, 255, 255, 00FFFF",
    "2, 0, 128, 128, 0, 000000",
    "2, 0, 128, 128, 255, FFFFFF"
  })
  void inksBecomeColours(int transform, int a, int b, int c, int d, String colour)
      throws IOException {
    Media made = convert(Pictures.inks(transform, a, b, c, d)).orElseThrow();

    int pixel = image(made).getRGB(8, 8);
    int expected = Integer.parseInt(colour, 16);
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(pixel >> shift & 0xFF).isCloseTo(expected >> shift & 0xFF, within(16));
    }
    assertThat(made.isPortable()).isTrue();
    assertThat(issues).extracting(Issue::severity).containsExactly(Severity.WARNING);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, FFFFFF",
    "255, 0, 0, 0, 00FFFF",
    "0, 0, 0, 255, 000000",
    "0, 255, 0, 0, FF00FF",
    "0, 0, 255, 128, 7F7F00"
  })
  void inksWithoutAMarkerAreTakenAsTheyAre(int a, int b, int c, int d, String colour)
      throws IOException {
    byte[] marked = Pictures.inks(0, a, b, c, d);
    byte[] jpeg =
        Bytes.concat(Arrays.copyOf(marked, 2), Arrays.copyOfRange(marked, 18, marked.length));
    Media made = convert(jpeg).orElseThrow();

    int pixel = image(made).getRGB(8, 8);
    int expected = Integer.parseInt(colour, 16);
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(pixel >> shift & 0xFF).isCloseTo(expected >> shift & 0xFF, within(16));
    }
    assertThat(made.type()).isEqualTo("image/jpeg");
    assertThat(made.coding().alpha()).isFalse();
  }

  @Test
  void webpIsDecoded() throws IOException {
    Media made = convert(Pictures.webp(7, 5, 0x80, 0x40, 0x20)).orElseThrow();

    assertThat(made.type()).isEqualTo("image/png");
    assertThat(made.widthPixels()).isEqualTo(7);
    assertThat(made.heightPixels()).isEqualTo(5);
    assertThat(image(made).getRGB(6, 4)).isEqualTo(0xFF804020);
  }

  @Test
  void transparencyIsKeptWhereThereIsSome() throws IOException {
    BufferedImage clear = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(3, 3, 0x80FF0000);

    Media made = convert(Pictures.encoded("png", clear)).orElseThrow();

    assertThat(made.coding().alpha()).isTrue();
    assertThat(image(made).getRGB(3, 3)).isEqualTo(0x80FF0000);
    assertThat(image(made).getRGB(0, 0) >>> 24).isZero();
  }

  @Test
  void alphaThatIsOpaqueThroughoutIsLeftOut() throws IOException {
    byte[] png = Pictures.encoded("png", Pictures.drawn(8, 8, BufferedImage.TYPE_INT_ARGB));

    assertThat(convert(png).orElseThrow().coding().alpha()).isFalse();
  }

  @Test
  void manyColoursAreAPhotograph() throws IOException {
    BufferedImage many = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      many.setRGB(i % 64, i / 64, i * 37);
    }

    assertThat(convert(Pictures.encoded("bmp", many)).orElseThrow().type()).isEqualTo("image/jpeg");
    assertThat(convert(Pictures.encoded("bmp", 64, 64)).orElseThrow().type())
        .isEqualTo("image/png");
  }

  @Test
  void pictureBeyondTheBoundIsMadeSmaller() throws IOException {
    Media media = probe(Pictures.encoded("png", 400, 300));

    Media made =
        new RasterConverter(10_000).convert(media, "p.bin", STORY, issues::add).orElseThrow();

    assertThat(made.widthPixels()).isEqualTo(100);
    assertThat(made.heightPixels()).isEqualTo(75);
    assertThat(issues.get(0).message())
        .isEqualTo("\"p.bin\" was converted: PNG became PNG of 100 × 75 pixels");
    assertThat(issues.get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void sameBytesEachTime() throws IOException {
    byte[] source = Pictures.encoded("tiff", 40, 24);

    assertThat(convert(source).orElseThrow().sha256())
        .isEqualTo(convert(source).orElseThrow().sha256());
  }

  @Test
  void dataThatDoNotDecodeAreReported() throws IOException {
    byte[] webp = Pictures.webp(7, 5, 1, 2, 3);
    Arrays.fill(webp, 25, webp.length, (byte) 0xFF);

    assertThat(convert(webp)).isEmpty();
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IMAGE_NOT_A_PICTURE);
  }

  @Test
  void bytesThatCannotBeHadAreNoDefectOfThePicture() throws IOException {
    Media whole = probe(Pictures.encoded("gif", 40, 24));
    ByteSource gone = Files.asByteSource(new File("target/there-is-no-such-file"));
    Media media =
        new Media(gone, whole.sha256(), whole.crc32(), 10, whole.type(), 40, 24, 1, whole.coding());

    assertThatThrownBy(() -> RasterConverter.standard().convert(media, "p", STORY, issues::add))
        .isInstanceOf(FileNotFoundException.class);
  }

  private Optional<Media> convert(byte[] bytes) throws IOException {
    return RasterConverter.standard().convert(probe(bytes), "p.bin", STORY, issues::add);
  }

  private Media probe(byte[] bytes) throws IOException {
    return MediaProbe.probe(
            ByteSource.wrap(bytes), "p.bin", MediaLimits.DEFAULT, STORY, issues::add)
        .orElseThrow();
  }

  private static BufferedImage image(Media media) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(media.bytes().read()));
  }

  private static int[] filled(int count, int value) {
    int[] values = new int[count];
    Arrays.fill(values, value);
    return values;
  }
}
