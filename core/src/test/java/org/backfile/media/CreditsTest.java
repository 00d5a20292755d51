package org.backfile.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
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
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credits of converted pictures, read again by another reader. */
class CreditsTest {
  private static final Location TEST = Location.of("test");

  @Test
  void xmpOfAJpegIsCarriedOverWithoutWhatIsWrongNow() throws Exception {
    byte[] jpeg =
        Specimens.with(Pictures.encoded("jpeg", 64, 48), Specimens.xmpSegment(Specimens.xmp()));

    Metadata made = metadata(converted(jpeg, PictureProfile.SMALL));

    creditIsInXmp(made);
    assertThat(xmp(made)).contains("Nordfoto/TT");
    assertThat(xmp(made))
        .doesNotContain("Orientation")
        .doesNotContain("GPS")
        .doesNotContain("ICCProfile")
        .doesNotContain("Somebody Else");
  }

  @Test
  void iptcOfAJpegIsCarriedOver() throws Exception {
    byte[] jpeg = Specimens.with(Pictures.encoded("jpeg", 64, 48), Specimens.iimSegment());

    IptcDirectory iptc =
        directory(metadata(converted(jpeg, PictureProfile.SMALL)), IptcDirectory.class);

    assertThat(iptc.getString(IptcDirectory.TAG_BY_LINE)).isEqualTo(Specimens.CREDIT);
    assertThat(iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).isEqualTo(Specimens.COPYRIGHT);
    assertThat(iptc.containsTag(IptcDirectory.TAG_IMAGE_ORIENTATION)).isFalse();
  }

  @Test
  void exifKeepsMakerAndRightsAndIsUpright() throws Exception {
    byte[] jpeg =
        Specimens.with(Pictures.encoded("jpeg", 64, 48), Specimens.exifSegment(Specimens.exif()));

    exifIsKept(metadata(converted(jpeg, PictureProfile.STANDARD)));
  }

  private static void exifIsKept(Metadata metadata) throws Exception {
    ExifIFD0Directory exif = directory(metadata, ExifIFD0Directory.class);
    assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(1);
    assertThat(exif.getByteArray(ExifIFD0Directory.TAG_ARTIST))
        .startsWith(Specimens.CREDIT.getBytes(UTF_8));
    assertThat(exif.getByteArray(ExifIFD0Directory.TAG_COPYRIGHT))
        .startsWith(Specimens.COPYRIGHT.getBytes(UTF_8));
    assertThat(exif.getTagCount()).isEqualTo(3);
  }

  @Test
  void fieldsOfAPngAreCarriedOverFromBehindThePicture() throws Exception {
    byte[] png = Pictures.encoded("png", noise());
    byte[] itxt =
        Bytes.concat(
            Pictures.ascii("XML:com.adobe.xmp\0\0\0\0\0"), Specimens.xmp().getBytes(UTF_8));
    byte[] tagged =
        Bytes.concat(
            Arrays.copyOf(png, png.length - 12),
            Pictures.chunk("iTXt", itxt),
            Pictures.chunk("eXIf", Specimens.exif()),
            Arrays.copyOfRange(png, png.length - 12, png.length));

    Metadata made = metadata(converted(tagged, PictureProfile.KINDLE));

    creditIsInXmp(made);
    exifIsKept(made);
  }

  @Test
  void plainTextOfAPngIsCarriedOver() throws Exception {
    byte[] png = Pictures.encoded("png", 64, 48);
    byte[] tagged =
        Pictures.withChunk(
            Pictures.withChunk(png, "tEXt", Pictures.ascii("Author\0" + Specimens.CREDIT)),
            "tEXt",
            "Copyright\0© 2024 Nordfoto".getBytes(StandardCharsets.ISO_8859_1));

    Media made = converted(tagged, PictureProfile.SMALL);

    assertThat(made.type()).isEqualTo("image/png");
    exifIsKept(metadata(made));
  }

  @Test
  void fieldsOfATiffAreCarriedOver() throws Exception {
    byte[] tiff = Pictures.encoded("tiff", 64, 48);

    Media made = converted(withArtist(tiff), PictureProfile.STANDARD);

    assertThat(made.type()).isEqualTo("image/png");
    exifIsKept(metadata(made));
  }

  /** The file with its directory anew at its end, and in it two fields more. */
  private static byte[] withArtist(byte[] tiff) {
    var order = tiff[0] == 'I' ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN;
    var old = java.nio.ByteBuffer.wrap(tiff).order(order);
    int directory = old.getInt(4);
    int count = old.getShort(directory);
    byte[] artist = (Specimens.CREDIT + "\0").getBytes(UTF_8);
    byte[] rights = (Specimens.COPYRIGHT + "\0").getBytes(UTF_8);
    int start = tiff.length + tiff.length % 2;
    int texts = start + 2 + 12 * (count + 2) + 4;
    var made = java.nio.ByteBuffer.allocate(texts + artist.length + rights.length).order(order);
    made.put(0, tiff).putInt(4, start).position(start);
    made.putShort((short) (count + 2));
    boolean artistDone = false;
    for (int i = 0; i < count; i++) {
      int at = directory + 2 + 12 * i;
      if (!artistDone && Short.toUnsignedInt(old.getShort(at)) > 315) {
        made.putShort((short) 315).putShort((short) 2).putInt(artist.length).putInt(texts);
        artistDone = true;
      }
      made.put(tiff, at, 12);
    }
    if (!artistDone) {
      made.putShort((short) 315).putShort((short) 2).putInt(artist.length).putInt(texts);
    }
    made.putShort((short) 33432).putShort((short) 2).putInt(rights.length);
    made.putInt(texts + artist.length).putInt(0).put(artist).put(rights);
    return made.array();
  }

  @Test
  void xmpOfAWebpIsCarriedOver() throws Exception {
    Media made = converted(Specimens.webpWithXmp(Specimens.xmp()), PictureProfile.STANDARD);

    creditIsInXmp(metadata(made));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void xmpOfAGifIsCarriedOver(boolean blocks) throws Exception {
    byte[] gif = Pictures.encoded("gif", 64, 48);
    byte[] tagged = Specimens.gifWithXmp(gif, Specimens.xmp(), blocks);

    Media made = converted(tagged, PictureProfile.KOBO);

    assertThat(made.type()).isEqualTo("image/png");
    creditIsInXmp(metadata(made));
  }

  @Test
  void gifThatBreaksInItsXmpHasNone() throws Exception {
    byte[] gif = Specimens.gifWithXmp(Pictures.encoded("gif", 8, 8), Specimens.xmp(), true);
    for (int length = 0; length < gif.length; length++) {
      byte[] part = Arrays.copyOf(gif, length);
      assertThat(GifXmp.of(ByteSource.wrap(part)).orElseGet(() -> new byte[0]).length)
          .isLessThan(gif.length);
    }
  }

  @Test
  void xmpOfADrawingIsCarriedOver() throws Exception {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='48'><metadata>"
            + Specimens.xmp()
            + "</metadata><rect width='64' height='48' fill='red'/></svg>";
    byte[] drawing = svg.getBytes(UTF_8);

    Metadata made = metadata(converted(drawing, PictureProfile.SMALL));

    creditIsInXmp(made);
    assertThat(xmp(made)).contains("Nordfoto/TT").doesNotContain("Somebody Else");
    String clean = converted(drawing, PictureProfile.KOBO).bytes().asCharSource(UTF_8).read();
    assertThat(clean)
        .contains("<rdf:li>" + Specimens.CREDIT + "</rdf:li>")
        .contains(Specimens.COPYRIGHT)
        .contains("Nordfoto/TT")
        .doesNotContain("Somebody Else")
        .doesNotContain("Orientation");
  }

  @Test
  void creditsOfADrawingAreBounded() throws Exception {
    String makers = "<dc:creator>x</dc:creator>".replace("x", "y".repeat(9_000)).repeat(100);
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><metadata><r:RDF>"
            + "<r:Description><dc:rights>z</dc:rights>"
            + makers
            + "</r:Description></r:RDF></metadata></svg>";

    assertThat(SvgCredits.rdf(svg.getBytes(UTF_8)).orElseThrow())
        .contains(">z<")
        .hasSizeLessThan(20_000);
  }

  @Test
  void iptcBecomesXmpWhereItHasNoPlace() throws Exception {
    Credits credits =
        Credits.of(probe(Specimens.with(Pictures.encoded("jpeg", 8, 8), Specimens.iimSegment())));

    byte[] png = CreditWriter.png(Pictures.encoded("png", 8, 8), CreditWriter.chunks(credits));

    creditIsInXmp(metadata(probe(png)));
  }

  @Test
  void pictureThatPassesKeepsEveryByte() throws Exception {
    byte[] jpeg =
        Specimens.with(
            Pictures.encoded("jpeg", 64, 48),
            Specimens.xmpSegment(Specimens.xmp()),
            Specimens.iimSegment());

    assertThat(converted(jpeg, PictureProfile.KINDLE).bytes().read()).isEqualTo(jpeg);
  }

  @Test
  void brokenFieldsCostNothingElse() throws Exception {
    Random random = new Random(20240310);
    byte[] sound =
        Specimens.with(
            Pictures.encoded("jpeg", 16, 16),
            Specimens.exifSegment(Specimens.exif()),
            Specimens.xmpSegment(Specimens.xmp()),
            Specimens.iimSegment());
    int whole = 0;
    int fields = sound.length - Pictures.encoded("jpeg", 16, 16).length;
    for (int i = 0; i < 300; i++) {
      byte[] broken = sound.clone();
      for (int j = 0; j < 6; j++) {
        broken[40 + random.nextInt(fields - 60)] = (byte) random.nextInt(256);
      }
      whole += isConverted(broken) ? 1 : 0;
    }
    assertThat(whole).as("where the JPEG itself was not hit").isGreaterThan(150);
  }

  /** Whether a picture comes out, which then is sound; else an issue says why. */
  private static boolean isConverted(byte[] bytes) throws IOException {
    List<Issue> issues = new ArrayList<>();
    Optional<Media> media =
        MediaProbe.probe(ByteSource.wrap(bytes), "p", MediaLimits.DEFAULT, TEST, issues::add);
    Optional<Media> made =
        media.isPresent()
            ? new DeviceConverter(PictureProfile.SMALL).convert(media.get(), "p", TEST, issues::add)
            : media;
    assertThat(issues).isNotEmpty();
    if (made.isPresent()) {
      assertThat(probe(made.get().bytes().read())).isEqualTo(made.get());
    }
    return made.isPresent();
  }

  @Test
  void fieldsWithoutEndAreCutOff() throws Exception {
    String long1 = Specimens.xmp().replace("Nordfoto/TT", "x".repeat(60_000));
    byte[] jpeg = Specimens.with(Pictures.encoded("jpeg", 16, 16), Specimens.xmpSegment(long1));

    Metadata made = metadata(converted(jpeg, PictureProfile.SMALL));

    creditIsInXmp(made);
    assertThat(xmp(made).length()).isLessThan(40_000);
  }

  private static BufferedImage noise() {
    BufferedImage noise = new BufferedImage(1600, 1400, BufferedImage.TYPE_INT_ARGB);
    Random random = new Random(7);
    for (int i = 0; i < 1600 * 1400; i++) {
      noise.setRGB(i % 1600, i / 1600, random.nextInt());
    }
    return noise;
  }

  private static void creditIsInXmp(Metadata metadata) throws Exception {
    XmpDirectory xmp = directory(metadata, XmpDirectory.class);
    assertThat(xmp.getXmpProperties())
        .containsEntry("dc:creator[1]", Specimens.CREDIT)
        .containsEntry("dc:rights[1]", Specimens.COPYRIGHT);
  }

  private static String xmp(Metadata metadata) {
    return directory(metadata, XmpDirectory.class).getXmpProperties().toString();
  }

  private static <T extends Directory> T directory(Metadata metadata, Class<T> type) {
    return Objects.requireNonNull(metadata.getFirstDirectoryOfType(type), type.getSimpleName());
  }

  private static Metadata metadata(Media media) throws IOException, ImageProcessingException {
    return ImageMetadataReader.readMetadata(media.bytes().openStream());
  }

  private static Media converted(byte[] bytes, PictureProfile profile) throws IOException {
    return new DeviceConverter(profile).convert(probe(bytes), "p", TEST, issue -> {}).orElseThrow();
  }

  private static Media probe(byte[] bytes) throws IOException {
    return MediaProbe.probe(ByteSource.wrap(bytes), "p", MediaLimits.DEFAULT, TEST, issue -> {})
        .orElseThrow();
  }
}
