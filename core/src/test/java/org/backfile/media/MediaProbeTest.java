package org.backfile.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import com.google.common.primitives.Bytes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import org.backfile.model.Media;
import org.backfile.model.Media.Colour;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaProbeTest {
  private static final byte[] JPEG = Pictures.encoded("jpeg", 40, 30);
  private static final byte[] PNG = Pictures.encoded("png", 40, 30);

  private final List<Issue> issues = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "jpeg, image/jpeg",
    "png, image/png",
    "gif, image/gif",
    "bmp, image/bmp",
    "tiff, image/tiff"
  })
  void typeAndSizeAreFoundByContent(String format, String type) throws IOException {
    byte[] bytes = Pictures.encoded(format, 40, 30);

    Media media = probe(bytes).orElseThrow();

    assertThat(media.type()).isEqualTo(type);
    assertThat(media.widthPixels()).isEqualTo(40);
    assertThat(media.heightPixels()).isEqualTo(30);
    assertThat(media.orientation()).isEqualTo(1);
    assertThat(media.sizeBytes()).isEqualTo(bytes.length);
    assertThat(media.sha256()).isEqualTo(Hashing.sha256().hashBytes(bytes).toString());
    assertThat(issues).isEmpty();
  }

  @Test
  void codingOfOrdinaryJpegIsPortable() throws IOException {
    assertThat(probe(JPEG).orElseThrow().coding()).isEqualTo(Media.Coding.ORDINARY);
    assertThat(probe(JPEG).orElseThrow().isPortable()).isTrue();
  }

  @Test
  void greyIsTold() throws IOException {
    var grey = Pictures.drawn(8, 8, BufferedImage.TYPE_BYTE_GRAY);

    assertThat(probe(Pictures.encoded("jpeg", grey)).orElseThrow().coding().colour())
        .isEqualTo(Colour.GREY);
    assertThat(probe(Pictures.encoded("png", grey)).orElseThrow().coding().colour())
        .isEqualTo(Colour.GREY);
  }

  @Test
  void sixteenBitsAreNotPortable() throws IOException {
    byte[] deep = Pictures.encoded("png", Pictures.drawn(8, 8, BufferedImage.TYPE_USHORT_GRAY));

    Media media = probe(deep).orElseThrow();

    assertThat(media.coding().bitsPerSample()).isEqualTo(16);
    assertThat(media.isPortable()).isFalse();
  }

  @Test
  void alphaIsTold() throws IOException {
    byte[] clear = Pictures.encoded("png", Pictures.drawn(8, 8, BufferedImage.TYPE_INT_ARGB));

    assertThat(probe(clear).orElseThrow().coding().alpha()).isTrue();
    assertThat(probe(PNG).orElseThrow().coding().alpha()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void orientationIsReadAndReported(int orientation) throws IOException {
    Media media = probe(Pictures.turned(JPEG, orientation)).orElseThrow();

    assertThat(media.orientation()).isEqualTo(orientation);
    assertThat(media.uprightWidthPixels()).isEqualTo(orientation < 5 ? 40 : 30);
    assertThat(codes()).containsExactly(IssueCode.IMAGE_ROTATED);
  }

  @Test
  void unknownOrientationCountsAsUpright() throws IOException {
    assertThat(probe(Pictures.turned(JPEG, 9)).orElseThrow().orientation()).isEqualTo(1);
    assertThat(issues).isEmpty();
  }

  @Test
  void animatedGifIsReported() throws IOException {
    Media media = probe(Objects.requireNonNull(Specimens.all().get("animated"))).orElseThrow();

    assertThat(media.coding().frames()).isEqualTo(3);
    assertThat(media.coding().alpha()).isFalse();
    assertThat(media.isPortable()).isFalse();
    assertThat(codes()).containsExactly(IssueCode.IMAGE_ANIMATED);
  }

  @Test
  void animatedPngIsReported() throws IOException {
    byte[] control = Bytes.concat(Pictures.u32(3), Pictures.u32(0));

    Media media = probe(Pictures.withChunk(PNG, "acTL", control)).orElseThrow();

    assertThat(media.coding().frames()).isEqualTo(3);
    assertThat(media.isPortable()).isFalse();
    assertThat(codes()).containsExactly(IssueCode.IMAGE_ANIMATED);
  }

  @Test
  void jpegTellsWhetherItBringsAColourProfile() throws IOException {
    byte[] start = Arrays.copyOf(JPEG, 2);
    byte[] rest = Arrays.copyOfRange(JPEG, 2, JPEG.length);
    byte[] profile = "\u00FF\u00E2\0\22ICC_PROFILE\0\1\1AB".getBytes(StandardCharsets.ISO_8859_1);
    byte[] other = "\u00FF\u00E2\0\22MPF_PROFILE\0\1\1AB".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(probe(JPEG).orElseThrow().coding().profiled()).isFalse();
    assertThat(probe(Bytes.concat(start, other, rest)).orElseThrow().coding().profiled()).isFalse();
    assertThat(probe(Bytes.concat(start, profile, rest)).orElseThrow().coding().profiled())
        .isTrue();
  }

  @Test
  void jpegMayHaveSomethingBehindItsEndButNotInItsPlace() throws IOException {
    byte[] trailer = new byte[40_000];
    assertThat(probe(Bytes.concat(JPEG, trailer))).isPresent();
    assertThat(probe(Bytes.concat(JPEG, JPEG))).isPresent();
    assertThat(issues).isEmpty();

    assertThat(probe(Bytes.concat(Arrays.copyOf(JPEG, JPEG.length - 40), trailer))).isEmpty();
    assertThat(issues.get(0).message()).contains("the JPEG has no end");
  }

  @Test
  void damagedChecksumIsReported() throws IOException {
    byte[] bytes = PNG.clone();
    bytes[PNG.length - 13] ^= 1; // before the twelve bytes of the last chunk

    assertThat(probe(bytes)).isEmpty();
    assertThat(codes()).containsExactly(IssueCode.IMAGE_TRUNCATED);
    assertThat(issues.get(0).message()).contains("checksum of its IDAT");
  }

  @Test
  void pngDataThatCannotBeUnpackedAreReported() throws IOException {
    assertThat(probe(withData(new byte[100]))).isEmpty();
    assertThat(issues.get(0).message()).endsWith("its picture data cannot be unpacked");
  }

  /** Bit depth, colour type, compression, filter and interlace method, as at the header's end. */
  @ParameterizedTest
  @CsvSource({
    "3, 2, 0, 0, 0",
    "8, 1, 0, 0, 0",
    "16, 3, 0, 0, 0",
    "8, 2, 1, 0, 0",
    "8, 2, 0, 1, 0",
    "8, 2, 0, 0, 2",
    "8, 3, 0, 0, 0"
  })
  void pngHeaderThatNoPngMayHaveIsReported(byte bits, byte type, byte a, byte b, byte c)
      throws IOException {
    byte[] header = Arrays.copyOfRange(PNG, 16, 29);
    System.arraycopy(new byte[] {bits, type, a, b, c}, 0, header, 8, 5);
    byte[] bytes = PNG.clone();
    System.arraycopy(Pictures.chunk("IHDR", header), 0, bytes, 8, 25);

    assertThat(probe(bytes)).isEmpty();
    assertThat(codes()).containsExactly(IssueCode.IMAGE_TRUNCATED);
  }

  @Test
  void pngDataThatAreTooFewAreReported() throws IOException {
    // Thirty rows of forty pixels of three bytes, each with a byte before it.
    assertThat(probe(withData(deflated(30 * 121 - 1)))).isEmpty();
    assertThat(issues.get(0).message()).endsWith("it holds 3629 of 3630 bytes of picture data");
    assertThat(probe(withData(deflated(30 * 121)))).isPresent();
    assertThat(probe(withData(deflated(30 * 121 + 1)))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "5, 5", "8, 8", "13, 7", "33, 40"})
  void interlacedPngIsCountedByItsPasses(int width, int height) throws IOException {
    byte[] interlaced = Pictures.interlaced(width, height);

    assertThat(probe(interlaced)).isPresent();
    assertThat(issues).isEmpty();
  }

  private static byte[] withData(byte[] data) {
    return Bytes.concat(
        Arrays.copyOf(PNG, 33), Pictures.chunk("IDAT", data), Pictures.chunk("IEND", new byte[0]));
  }

  private static byte[] deflated(int length) {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[length]);
    deflater.finish();
    byte[] bytes = new byte[1000];
    int count = deflater.deflate(bytes);
    deflater.end();
    return Arrays.copyOf(bytes, count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
  void everyCutIsReportedOnce(String format) throws IOException {
    byte[] bytes = Pictures.encoded(format, 40, 30);
    // A GIF whose first frame is whole needs no trailer.
    int whole = format.equals("gif") ? bytes.length - 1 : bytes.length;
    for (int length = 0; length < whole; length++) {
      issues.clear();
      assertThat(probe(Arrays.copyOf(bytes, length))).as("%s bytes", length).isEmpty();
      assertThat(codes())
          .hasSize(1)
          .containsAnyOf(IssueCode.IMAGE_TRUNCATED, IssueCode.IMAGE_NOT_A_PICTURE);
    }
  }

  @Test
  void bytesAfterTheEndAreDigestedAndIgnored() throws IOException {
    byte[] longer = Bytes.concat(JPEG, new byte[100_000]);

    Media media = probe(longer).orElseThrow();

    assertThat(media.sizeBytes()).isEqualTo(longer.length);
    assertThat(media.sha256()).isEqualTo(Hashing.sha256().hashBytes(longer).toString());
  }

  @Test
  void tooManyPixelsAreRefused() throws IOException {
    byte[] bytes = PNG.clone();
    byte[] header = Arrays.copyOfRange(bytes, 16, 29);
    System.arraycopy(Pictures.u32(40_000), 0, header, 0, 4);
    System.arraycopy(Pictures.u32(40_000), 0, header, 4, 4);
    System.arraycopy(Pictures.chunk("IHDR", header), 0, bytes, 8, 25);

    assertThat(probe(bytes)).isEmpty();
    assertThat(codes()).containsExactly(IssueCode.IMAGE_TOO_LARGE);
    assertThat(issues.get(0).message())
        .isEqualTo("\"p.bin\" has 40000 × 40000 pixels, more than the limit of 100 million");
  }

  @Test
  void tooManyBytesAreRefusedWithoutReadingOn() throws IOException {
    assertThat(probe(JPEG, new MediaLimits(JPEG.length - 1, 100))).isEmpty();
    assertThat(codes()).containsExactly(IssueCode.IMAGE_TOO_MANY_BYTES);
  }

  @ParameterizedTest
  @CsvSource({
    "'<!DOCTYPE html><title>Not found', a web page",
    "'<?xml version=\"1.0\"?><kml><svg/></kml>', a file of <kml>",
    "'GIF of the day', text",
    "'', empty",
    "'\0\0\0\u001Cftypavif', an AVIF picture",
    "'\0\0\0\u001Cftypheic', a HEIF picture",
    "'\0\0\0\14jP  ', a JPEG 2000 picture",
    "'\0\0\0\14JXL ', a JPEG XL picture",
    "'\0\1\2\3', of no known kind"
  })
  void whatIsNoPictureIsCalledByItsName(String content, String name) throws IOException {
    assertThat(probe(Pictures.ascii(content))).isEmpty();
    assertThat(codes()).containsExactly(IssueCode.IMAGE_NOT_A_PICTURE);
    assertThat(issues.get(0).message()).contains("it is " + name);
  }

  @Test
  void noDamageMakesTheProbeFail() throws IOException {
    Random random = new Random(20240309);
    for (String format : List.of("jpeg", "png", "gif", "bmp", "tiff")) {
      byte[] whole = Pictures.turned(Pictures.encoded(format, 40, 30), 6);
      byte[] original = format.equals("jpeg") ? whole : Pictures.encoded(format, 40, 30);
      for (int round = 0; round < 2000; round++) {
        byte[] bytes = original.clone();
        for (int flips = random.nextInt(8); flips >= 0; flips--) {
          bytes[random.nextInt(Math.min(bytes.length, 400))] = (byte) random.nextInt();
        }
        issues.clear();
        Optional<Media> media = probe(bytes);
        assertThat(media.isPresent() || issues.size() == 1).isTrue();
      }
    }
  }

  private Optional<Media> probe(byte[] bytes) throws IOException {
    return probe(bytes, MediaLimits.DEFAULT);
  }

  private Optional<Media> probe(byte[] bytes, MediaLimits limits) throws IOException {
    return MediaProbe.probe(
        ByteSource.wrap(bytes), "p.bin", limits, Location.of("story.txt"), issues::add);
  }

  private List<IssueCode> codes() {
    return issues.stream().map(Issue::code).toList();
  }
}
