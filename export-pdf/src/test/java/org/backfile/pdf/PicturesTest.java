package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.backfile.edition.AppealPolicy;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.media.MediaLimits;
import org.backfile.media.MediaProbe;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In what form pictures go into the file: their colours, and their size. */
class PicturesTest {
  @TempDir Path folder;

  /** The report of an edition with pictures, of a file that passes the validators. */
  private ExportReport export(PdfOptions options, byte[]... pictures) throws IOException {
    List<Block> figures = new ArrayList<>();
    for (byte[] picture : pictures) {
      figures.add(new Block.Paragraph(Anchor.NONE, Inlines.of("Words keep pictures apart.")));
      Media media =
          MediaProbe.probe(
                  ByteSource.wrap(picture),
                  "picture",
                  MediaLimits.DEFAULT,
                  Location.of("test"),
                  issue -> {})
              .orElseThrow();
      Image image =
          new Image(Optional.of("Alt."), Optional.empty(), Optional.of("p"), Optional.of(media));
      figures.add(new Block.Figure(Anchor.NONE, image, Inlines.of("A caption."), Optional.empty()));
    }
    Article article = Torture.article("pictures", figures);
    Path file = folder.resolve("pictures.pdf");
    ExportReport report =
        new PdfExporter(options)
            .export(Fixtures.edition(AppealPolicy.NONE, article), file, Progress.NONE);
    Gate.passes(file, options.profile());
    return report;
  }

  /** The pictures' dictionaries, in the order of the pages. */
  private static List<COSStream> pictures(PDDocument document) {
    List<COSStream> pictures = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        COSStream picture =
            page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT).getCOSStream(name);
        if (!pictures.contains(picture)) {
          pictures.add(picture);
        }
      }
    }
    return pictures;
  }

  private static String space(COSStream picture) {
    COSBase space = picture.getDictionaryObject(COSName.COLORSPACE);
    return space instanceof COSArray array
        ? ((COSName) array.get(0)).getName()
        : ((COSName) space).getName();
  }

  @Test
  void inksWithTheirProfilePassUntouchedAndTheRightWayRound() throws IOException {
    byte[] jpeg = withSegment(inks(), 0xE2, profileSegment(profile("prtr", "CMYK")));
    byte[] inverted = withSegment(jpeg, 0xEE, adobe());

    ExportReport report = export(PdfOptions.DEFAULT, jpeg, inverted);

    assertThat(report.issues()).isEmpty();
    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      List<COSStream> pictures = pictures(document);
      assertThat(pictures).extracting(PicturesTest::space).containsOnly("ICCBased");
      assertThat(pictures.get(0).getCOSArray(COSName.DECODE)).isNull();
      assertThat(pictures.get(1).getCOSArray(COSName.DECODE)).isNotNull();
      assertThat(pictures.get(1).createRawInputStream().readAllBytes()).isEqualTo(inverted);
      COSArray one = pictures.get(0).getCOSArray(COSName.COLORSPACE);
      COSArray other = pictures.get(1).getCOSArray(COSName.COLORSPACE);
      assertThat(one.getObject(1)).as("the profile is there once").isSameAs(other.getObject(1));
    }
  }

  @Test
  void inksWithoutAProfileThatPdfAllowsAreConverted() throws IOException {
    byte[] bare = inks();
    byte[] wrong = withSegment(inks(), 0xE2, profileSegment(profile("mntr", "RGB ")));
    byte[] cut = profile("prtr", "CMYK");
    ByteBuffer.wrap(cut).putInt(0, cut.length + 1);
    byte[] damaged = withSegment(inks(), 0xE2, profileSegment(cut));

    ExportReport report = export(PdfOptions.DEFAULT, bare, wrong, damaged);

    assertThat(report.issues()).extracting(Issue::code).containsOnly(IssueCode.IMAGE_CONVERTED);
    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      assertThat(pictures(document)).extracting(PicturesTest::space).containsOnly("DeviceRGB");
    }
  }

  @Test
  void profilesOfJpegAndPngAreKept() throws IOException {
    byte[] profile = profile("mntr", "RGB ");
    byte[] jpeg = withSegment(Fixtures.jpeg(90, 60, 1), 0xE2, profileSegment(profile));
    byte[] png =
        withProfile(
            Fixtures.encoded("png", Fixtures.drawn(90, 60, 2, BufferedImage.TYPE_3BYTE_BGR)),
            profile);
    byte[] clear =
        withProfile(
            Fixtures.encoded("png", Fixtures.drawn(90, 60, 3, BufferedImage.TYPE_INT_ARGB)),
            profile);

    ExportReport report = export(PdfOptions.DEFAULT, jpeg, png, clear);

    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      assertThat(pictures(document)).extracting(PicturesTest::space).containsOnly("ICCBased");
    }
  }

  @Test
  void pictureOfFarTooManyPixelsIsMadeSmallerForItsLargestPlace() throws IOException {
    byte[] large = Fixtures.jpeg(2600, 1700, 1);
    byte[] enough = Fixtures.jpeg(700, 460, 2);

    ExportReport report = export(PdfOptions.builder().imageDpi(100).build(), large, enough);

    assertThat(report.issues()).extracting(Issue::code).containsExactly(IssueCode.IMAGE_REDUCED);
    try (PDDocument document = Loader.loadPDF(report.file().toFile())) {
      List<Integer> widths =
          pictures(document).stream().map(picture -> picture.getInt(COSName.WIDTH)).toList();
      assertThat(widths).hasSize(2).contains(700);
      assertThat(widths.stream().mapToInt(width -> width).min().orElseThrow()).isBetween(600, 700);
      assertThat(widths).doesNotContain(2600);
    }
  }

  /** Four inks, 48 × 32, without a word on what they mean. */
  private static byte[] inks() throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(0, 48, 32, 4, null);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 48; x++) {
        raster.setPixel(x, y, new int[] {x * 5, y * 7, (x + y) * 3, 20});
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The file with a segment behind its first marker. */
  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer made = ByteBuffer.allocate(jpeg.length + 4 + content.length);
    made.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
    made.putShort((short) (content.length + 2)).put(content).put(jpeg, 2, jpeg.length - 2);
    return made.array();
  }

  private static byte[] adobe() {
    return new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
  }

  private static byte[] profileSegment(byte[] profile) {
    return ByteBuffer.allocate(14 + profile.length)
        .put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 1)
        .put((byte) 1)
        .put(profile)
        .array();
  }

  /** A profile with a header and one tag. */
  private static byte[] profile(String kind, String space) {
    ByteBuffer profile = ByteBuffer.allocate(128 + 16 + 12);
    profile.putInt(156).putInt(0).putInt(0x02400000);
    profile.put((kind + space + "XYZ ").getBytes(StandardCharsets.US_ASCII));
    profile.position(36);
    profile.put("acsp".getBytes(StandardCharsets.US_ASCII));
    profile.position(128);
    profile.putInt(1).put("cprt".getBytes(StandardCharsets.US_ASCII)).putInt(144).putInt(12);
    profile.put("text\0\0\0\0free".getBytes(StandardCharsets.US_ASCII));
    return profile.array();
  }

  /** The file with an iCCP chunk behind its header. */
  private static byte[] withProfile(byte[] png, byte[] profile) {
    Deflater deflater = new Deflater();
    deflater.setInput(profile);
    deflater.finish();
    byte[] packed = new byte[1000];
    int size = deflater.deflate(packed);
    deflater.end();
    ByteBuffer chunk = ByteBuffer.allocate(4 + 2 + 1 + size);
    chunk.put("iCCPp\0\0".getBytes(StandardCharsets.US_ASCII)).put(packed, 0, size);
    CRC32 sum = new CRC32();
    sum.update(chunk.array());
    int head = 8 + 25;
    ByteBuffer made = ByteBuffer.allocate(png.length + 8 + chunk.capacity());
    made.put(png, 0, head).putInt(chunk.capacity() - 4).put(chunk.array());
    made.putInt((int) sum.getValue()).put(png, head, png.length - head);
    return made.array();
  }
}
