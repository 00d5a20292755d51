package org.backfile.media;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.ByteSource;
import com.google.common.primitives.Bytes;
import com.google.common.primitives.Shorts;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;

/** What decoders make of damaged pictures never comes out as an error of the program's own. */
class DamagedPicturesTest {
  private static final int ROUNDS = 20;

  private final byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

  @Test
  void everyDamagedPictureIsUsableOrReported() throws IOException {
    Random random = new Random(7);
    Map<String, byte[]> specimens = new TreeMap<>(Specimens.all());
    specimens.remove("large");
    specimens.put("jpeg with profile", jpeg(profile));
    specimens.put("tiff with profile", tiff(profile));
    specimens.put("inks", Pictures.inks(2, 10, 20, 30, 40));
    for (Map.Entry<String, byte[]> specimen : specimens.entrySet()) {
      for (int round = 0; round < ROUNDS; round++) {
        check(specimen.getKey() + " " + round, damaged(specimen.getValue(), random));
      }
    }
  }

  /** Whoever only reads its size, as validators do, must be able to. */
  @Test
  void everyJpegWithoutDefectHasAHeadThatDecodersRead() throws IOException {
    byte[] whole = jpeg(Arrays.copyOf(profile, 8));
    int[] tried = {0, 0x01, 0x02, 0x05, 0x10, 0x22, 0x7F, 0xC0, 0xD8, 0xFF};
    List<String> misread = new ArrayList<>();
    for (int at = 2; at < whole.length - 2; at++) {
      for (int value : tried) {
        byte[] bytes = whole.clone();
        bytes[at] = (byte) value;
        boolean sound =
            probe(bytes, new ArrayList<>())
                .filter(media -> media.coding().colour() != Media.Colour.OTHER)
                .map(media -> hasReadableHead(bytes, media))
                .orElse(true);
        if (!sound) {
          misread.add(at + " is " + value);
        }
      }
    }
    assertThat(misread).isEmpty();
  }

  private static boolean hasReadableHead(byte[] bytes, Media media) {
    ImageReader reader = ImageIO.getImageReadersByMIMEType("image/jpeg").next();
    try {
      reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
      return reader.getWidth(0) == media.widthPixels()
          && reader.getHeight(0) == media.heightPixels();
    } catch (IOException e) {
      return false;
    } finally {
      reader.dispose();
    }
  }

  @Test
  void profileWithoutATableIsNoError() throws IOException {
    for (byte[] bytes : List.of(jpeg(hollow()), tiff(hollow()))) {
      check("hollow", bytes);
    }
  }

  @Test
  void coloursThatTheRuntimeCannotConvertAreADefectOfThePicture() {
    assertThatThrownBy(() -> Upright.of(image(hollow()), 1))
        .isInstanceOf(PictureDefect.class)
        .hasMessageContaining("its colours cannot be converted");
  }

  /** A profile with a sound head and no table. */
  private byte[] hollow() {
    byte[] hollow = Arrays.copyOf(profile, 132);
    hollow[2] = 0;
    hollow[3] = (byte) hollow.length;
    Arrays.fill(hollow, 128, 132, (byte) 0);
    return hollow;
  }

  private static byte[] jpeg(byte[] profile) {
    byte[] plain = Pictures.turned(Pictures.encoded("jpeg", Pictures.drawn(40, 30, 1)), 3);
    byte[] head = Bytes.concat("ICC_PROFILE".getBytes(US_ASCII), new byte[] {0, 1, 1});
    byte[] size = Shorts.toByteArray((short) (2 + head.length + profile.length));
    byte[] mark = {(byte) 0xFF, (byte) 0xE2};
    byte[] rest = Arrays.copyOfRange(plain, 2, plain.length);
    return Bytes.concat(Arrays.copyOf(plain, 2), mark, size, head, profile, rest);
  }

  private static byte[] tiff(byte[] profile) {
    return Pictures.encoded("tiff", image(profile));
  }

  private static BufferedImage image(byte[] profile) {
    ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
    ColorModel model = new ComponentColorModel(space, false, false, 1, DataBuffer.TYPE_BYTE);
    return new BufferedImage(model, model.createCompatibleWritableRaster(40, 30), false, null);
  }

  private static Optional<Media> probe(byte[] bytes, List<Issue> issues) throws IOException {
    return MediaProbe.probe(
        ByteSource.wrap(bytes), "a", MediaLimits.DEFAULT, Location.of("a"), issues::add);
  }

  private static void check(String name, byte[] bytes) throws IOException {
    List<Issue> issues = new ArrayList<>();
    Location place = Location.of(name);
    Optional<Media> media = probe(bytes, issues);
    if (media.isEmpty()) {
      assertThat(issues).as(name).isNotEmpty();
      return;
    }
    for (PictureProfile profile : List.of(PictureProfile.KINDLE, PictureProfile.SMALL)) {
      List<Issue> told = new ArrayList<>();
      Optional<Media> made =
          new DeviceConverter(profile).convert(media.get(), name, place, told::add);
      assertThat(made.isPresent() || !told.isEmpty()).as(name).isTrue();
    }
    List<Issue> told = new ArrayList<>();
    Optional<Media> made = RasterConverter.standard().convert(media.get(), name, place, told::add);
    assertThat(made.isPresent() || !told.isEmpty()).as(name).isTrue();
  }

  /** Some bytes set to others, every other time where tables and profiles are. */
  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int reach = random.nextBoolean() ? Math.min(bytes.length, 600) : bytes.length;
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      int from = random.nextInt(reach);
      int value = random.nextInt(3) == 0 ? 0xFF * random.nextInt(2) : random.nextInt(256);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(3));
      Arrays.fill(bytes, from, to, (byte) value);
    }
    return bytes;
  }
}
