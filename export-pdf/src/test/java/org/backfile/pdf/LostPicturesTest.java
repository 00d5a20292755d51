package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.awt.image.BufferedImage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
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
import org.backfile.report.Severity;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures whose files change or go away while the edition is made cost nothing but themselves. */
class LostPicturesTest {
  @TempDir Path folder;

  /** What happens to a file that was read so often. */
  private enum Fate {
    GONE,
    CHANGED,
    CUT,
    LONGER,
    UNREADABLE
  }

  /** The bytes of a file that meets its fate after it was opened a number of times. */
  private static final class Fated extends ByteSource {
    private final byte[] bytes;
    private final Fate fate;
    private int left;

    Fated(byte[] bytes, Fate fate, int left) {
      this.bytes = bytes;
      this.fate = fate;
      this.left = left;
    }

    @Override
    public synchronized InputStream openStream() throws IOException {
      if (left-- > 0) {
        return ByteSource.wrap(bytes).openStream();
      }
      byte[] other = bytes.clone();
      other[bytes.length / 2] ^= 1;
      return switch (fate) {
        case GONE -> throw new IOException("the folder is gone");
        case CHANGED -> ByteSource.wrap(other).openStream();
        case CUT -> ByteSource.wrap(Arrays.copyOf(bytes, bytes.length / 2)).openStream();
        case LONGER -> ByteSource.wrap(Arrays.copyOf(bytes, bytes.length + 70_000)).openStream();
        case UNREADABLE ->
            new FilterInputStream(ByteSource.wrap(bytes).openStream()) {
              @Override
              public int read(byte[] target, int offset, int length) throws IOException {
                if (in.available() < Fated.this.bytes.length / 2) {
                  throw new IOException("the disk makes noises");
                }
                return super.read(target, offset, Math.min(length, 1000));
              }
            };
      };
    }
  }

  private static Block.Figure figure(String name, ByteSource source, byte[] bytes)
      throws IOException {
    Media found =
        MediaProbe.probe(
                ByteSource.wrap(bytes), name, MediaLimits.DEFAULT, Location.of("test"), issue -> {})
            .orElseThrow();
    Media media =
        new Media(
            source,
            found.sha256(),
            found.crc32(),
            found.sizeBytes(),
            found.type(),
            found.widthPixels(),
            found.heightPixels(),
            found.orientation(),
            found.coding());
    return new Block.Figure(
        Anchor.NONE,
        new Image(Optional.of("Alt."), Optional.empty(), Optional.of(name), Optional.of(media)),
        Inlines.of("Caption of " + name + "."),
        Optional.empty());
  }

  private static List<Block> body(Fate fate, int left) throws IOException {
    byte[] jpeg = Fixtures.jpeg(1400, 900, 1);
    byte[] png = Fixtures.encoded("png", Fixtures.drawn(300, 200, 2, BufferedImage.TYPE_INT_RGB));
    byte[] clear =
        Fixtures.encoded("png", Fixtures.drawn(300, 200, 3, BufferedImage.TYPE_INT_ARGB));
    byte[] kept = Fixtures.jpeg(90, 60, 4);
    return List.of(
        figure("sea.jpg", new Fated(jpeg, fate, left), jpeg),
        figure("sky.png", new Fated(png, fate, left), png),
        figure("sand.png", new Fated(clear, fate, left), clear),
        figure("kept.jpg", ByteSource.wrap(kept), kept),
        Fixtures.paragraph("The last words of the article."));
  }

  /** However often the files can be read, the edition is whole but for them, and tells of them. */
  @ParameterizedTest
  @CsvSource({"GONE", "CHANGED", "CUT", "LONGER", "UNREADABLE"})
  void pictureLostOnTheWayIsListedAndTheRestIsWhole(Fate fate) throws IOException {
    for (int dpi : new int[] {72, 1000}) {
      Set<IssueCode> told = new TreeSet<>();
      List<Issue> issues = List.of();
      for (int left = 0; left < 6; left++) {
        Path file = folder.resolve(fate + "-" + left + "-" + dpi + ".pdf");
        Article article = Torture.article("lost", body(fate, left));
        issues =
            new PdfExporter(PdfOptions.builder().imageDpi(dpi).build())
                    .export(Fixtures.edition(AppealPolicy.NONE, article), file, Progress.NONE)
                    .issues()
                    .stream()
                    .filter(issue -> issue.severity() == Severity.ERROR)
                    .toList();

        if (issues.stream().anyMatch(issue -> issue.code() == IssueCode.IMAGE_LOST)) {
          Gate.passes(file, PdfProfile.A2A);
        }
        assertThat(text(file))
            .contains("Caption of sea.jpg.", "Caption of kept.jpg.", "The last words");
        assertThat(issues).extracting(Issue::message).noneMatch(m -> m.contains("kept.jpg"));
        issues.forEach(issue -> told.add(issue.code()));
      }
      assertThat(told).containsExactly(IssueCode.IMAGE_NOT_A_PICTURE, IssueCode.IMAGE_LOST);
      assertThat(issues).as("when the files stay long enough").isEmpty();
    }
  }

  private static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      return new PDFTextStripper().getText(document);
    }
  }
}
