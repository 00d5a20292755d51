package org.backfile.bench.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed pictures carry what their articles say of them and keep to their sizes. */
class SamplePicturesTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  /** The one picture that contradicts its page, as the samples' README says. */
  private static final String CONTRADICTING = "island-ferry/a-ultima-barca.jpg";

  static List<SamplePicture> pictures() {
    return SamplePicture.all();
  }

  static Stream<SamplePicture> jpegs() {
    return pictures().stream().filter(picture -> picture.path().endsWith(".jpg"));
  }

  @Test
  void everyPictureInTheTreeIsDrawnByTheProgram() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      List<String> found =
          files
              .map(file -> SAMPLES.relativize(file).toString().replace('\\', '/'))
              .filter(file -> file.endsWith(".jpg") || file.endsWith(".png"))
              .filter(file -> !file.contains("_files/"))
              .toList();
      assertThat(found)
          .containsExactlyInAnyOrderElementsOf(
              pictures().stream().map(SamplePicture::path).toList());
    }
  }

  @Test
  void pictureSavedWithAPageIsThatOfItsNeighbour() throws IOException {
    assertThat(SAMPLES.resolve("harbour-storm/the-mole-the-morning-after_files/mole-1280.jpg"))
        .hasSameBinaryContentAs(SAMPLES.resolve("harbour-storm/faehren-bleiben-im-hafen.jpg"));
  }

  @ParameterizedTest
  @MethodSource("jpegs")
  void jpegHoldsCaptionAndCreditAsIptc(SamplePicture picture) throws Exception {
    Caption caption = Captions.load().of(picture.path());
    Metadata metadata = metadata(picture);
    IptcDirectory iptc = requireNonNull(metadata.getFirstDirectoryOfType(IptcDirectory.class));
    assertThat(iptc.getString(IptcDirectory.TAG_CAPTION)).isEqualTo(caption.description());
    assertThat(iptc.getString(IptcDirectory.TAG_CREDIT)).isEqualTo(caption.credit());
    assertThat(iptc.getString(IptcDirectory.TAG_BY_LINE)).isEqualTo(caption.creator());
    assertThat(iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).isEqualTo(caption.rights());
    assertThat(Optional.ofNullable(iptc.getString(IptcDirectory.TAG_SOURCE)))
        .isEqualTo(caption.source());
    assertThat(metadata.getDirectories()).noneMatch(Directory::hasErrors);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void pictureHoldsTheSameAsXmp(SamplePicture picture) throws Exception {
    Caption caption = Captions.load().of(picture.path());
    XmpDirectory directory =
        requireNonNull(metadata(picture).getFirstDirectoryOfType(XmpDirectory.class));
    var xmp = directory.getXmpProperties();
    assertThat(xmp)
        .containsEntry("dc:description[1]", caption.description())
        .containsEntry("dc:creator[1]", caption.creator())
        .containsEntry("photoshop:Credit", caption.credit());
    assertThat(Optional.ofNullable(xmp.get("Iptc4xmpCore:AltTextAccessibility[1]")))
        .isEqualTo(caption.altText());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void articleSaysWhatItsPictureSays(SamplePicture picture) throws Exception {
    String description = Captions.load().of(picture.path()).description();
    if (picture.path().equals(CONTRADICTING)) {
      assertThat(article(picture)).doesNotContain(description);
    } else {
      assertThat(article(picture)).contains(description);
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void pictureKeepsToItsSize(SamplePicture picture) throws Exception {
    byte[] file = Files.readAllBytes(SAMPLES.resolve(picture.path()));
    assertThat(file.length).isBetween(picture.path().endsWith(".jpg") ? 100_000 : 20_000, 350_000);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    assertThat(Math.max(image.getWidth(), image.getHeight())).isBetween(1200, 1600);
    assertThat(Math.min(image.getWidth(), image.getHeight())).isBetween(1000, 1200);
  }

  @Test
  void samplesStayUnderFiveMegabytes() throws IOException {
    long total = 0;
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        total += Files.size(file);
      }
    }
    assertThat(total).isLessThan(5_000_000);
  }

  private static Metadata metadata(SamplePicture picture) throws Exception {
    return ImageMetadataReader.readMetadata(SAMPLES.resolve(picture.path()).toFile());
  }

  /** The text of a picture's article, without soft hyphens and with plain spaces. */
  private static String article(SamplePicture picture) throws IOException {
    Path file = SAMPLES.resolve(picture.path());
    String name = file.getFileName().toString().replaceFirst("(-\\d)?\\.\\w+$", ".txt");
    Path text = file.resolveSibling(name);
    if (!Files.exists(text)) {
      text = Path.of(file.getParent() + ".txt");
    }
    if (!Files.exists(text)) {
      text = file.resolveSibling(name.replace("-chart.txt", ".json"));
    }
    Charset charset =
        switch (text.getFileName().toString()) {
          case "biblioteka-otkrylas.txt" -> Charset.forName("windows-1251");
          case "faehren-bleiben-im-hafen.txt" -> Charset.forName("windows-1252");
          default -> UTF_8;
        };
    return Files.readString(text, charset)
        .replace("\u00AD", "")
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ');
  }
}
