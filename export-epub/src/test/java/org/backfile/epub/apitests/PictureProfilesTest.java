package org.backfile.epub.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.backfile.edition.Edition;
import org.backfile.epub.EpubExporter;
import org.backfile.epub.EpubOptions;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.media.MediaLimits;
import org.backfile.media.MediaProbe;
import org.backfile.media.PictureProfile;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Media;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An edition with a picture of every coding, for every profile. The files of {@code
 * pictures/codings} have names that are not those of their types.
 */
class PictureProfilesTest {
  private static final Path CODINGS = Path.of("src", "test", "resources", "pictures", "codings");

  @TempDir Path folder;

  static List<PictureProfile> profiles() {
    return PictureProfile.NAMED;
  }

  private static List<Media> pictures() throws IOException {
    List<Media> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.list(CODINGS)) {
      for (Path file : files.sorted().toList()) {
        pictures.add(probe(MoreFiles.asByteSource(file)));
      }
    }
    assertThat(pictures).hasSizeGreaterThan(10);
    return pictures;
  }

  private static Media probe(ByteSource bytes) throws IOException {
    return MediaProbe.probe(bytes, "picture", MediaLimits.DEFAULT, Location.of("test"), issue -> {})
        .orElseThrow();
  }

  /** Every picture twice. */
  private static Edition edition() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Media picture : pictures()) {
      blocks.add(Fixtures.figure(Optional.of("a field of two colours"), picture));
      blocks.add(Fixtures.figure(Optional.of("the same again"), picture));
    }
    Article article =
        Anchors.assign(Fixtures.article("Codings").language("en").body(blocks).build());
    return Fixtures.edition(article);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyCodingIsShownOnce(PictureProfile profile) throws IOException {
    EpubFile epub = EpubFile.export(edition(), folder, EpubOptions.DEFAULT.withPictures(profile));

    EpubGate.assertSilent(epub.report().file());
    assertThat(epub.report().counts().figuresNotHeld()).isZero();
    assertThat(epub.report().issues())
        .extracting(Issue::code)
        .containsOnly(IssueCode.IMAGE_CONVERTED);
    List<String> names =
        epub.names().stream().filter(name -> name.startsWith("EPUB/pictures/")).toList();
    assertThat(names).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(pictures().size());
    for (String name : names) {
      fits(probe(ByteSource.wrap(bytes(epub, name))), name, profile);
    }
  }

  private static void fits(Media shown, String name, PictureProfile profile) {
    assertThat(name).contains(shown.sha256());
    assertThat(shown.orientation()).isEqualTo(1);
    assertThat(shown.sizeBytes()).isLessThanOrEqualTo(profile.bytes());
    assertThat(Math.max(shown.widthPixels(), shown.heightPixels()))
        .isLessThanOrEqualTo(profile.sidePixels());
    boolean drawing = shown.type().equals("image/svg+xml");
    boolean grey = shown.coding().colour() == Media.Colour.GREY;
    assertThat(profile.grey() && !drawing && !grey).isFalse();
    assertThat(shown.coding().alpha() && !drawing && !profile.transparency()).isFalse();
    assertThat(shown.coding().frames()).isEqualTo(1);
  }

  private static byte[] bytes(EpubFile epub, String name) throws IOException {
    try (ZipFile zip = new ZipFile(epub.report().file().toFile())) {
      ZipEntry entry = zip.getEntry(name);
      return zip.getInputStream(entry).readAllBytes();
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void helpersChangeNoByte(PictureProfile profile) throws IOException {
    EpubExporter exporter = new EpubExporter(EpubOptions.DEFAULT.withPictures(profile));
    ExportReport alone = exporter.export(edition(), folder.resolve("alone.epub"), Progress.NONE);
    ExecutorService helpers = Executors.newFixedThreadPool(2);
    try {
      ExportReport helped =
          exporter.export(edition(), folder.resolve("helped.epub"), Progress.NONE, helpers);

      assertThat(helped.sha256()).isEqualTo(alone.sha256());
    } finally {
      helpers.shutdownNow();
    }
  }

  /** Those that core's own tests copy, hostile ones among them. */
  @ParameterizedTest
  @MethodSource("profiles")
  void everyDrawingIsValid(PictureProfile profile) throws IOException {
    Path cases = Path.of("..", "core", "src", "test", "resources", "cases", "svg");
    List<Block> blocks = new ArrayList<>();
    try (Stream<Path> files = Files.list(cases)) {
      for (Path file : files.sorted().toList()) {
        MediaProbe.probe(
                MoreFiles.asByteSource(file.resolve("in.svg")),
                "drawing",
                MediaLimits.DEFAULT,
                Location.of("test"),
                issue -> {})
            .ifPresent(media -> blocks.add(Fixtures.figure(Optional.of("a drawing"), media)));
      }
    }
    assertThat(blocks).hasSizeGreaterThan(8);
    Article article =
        Anchors.assign(Fixtures.article("Drawings").language("en").body(blocks).build());

    EpubFile epub =
        EpubFile.export(
            Fixtures.edition(article), folder, EpubOptions.DEFAULT.withPictures(profile));

    EpubGate.assertSilent(epub.report().file());
  }

  @Test
  void drawingStaysADrawingWithItsWords() throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><title>Tide at noon</title>"
            + "<script>go()</script><rect width='9' height='9'/></svg>";
    Media drawing = probe(ByteSource.wrap(svg.getBytes(StandardCharsets.UTF_8)));
    Article article =
        Anchors.assign(
            Fixtures.article("Tides")
                .language("en")
                .body(List.of(Fixtures.figure(Optional.of("a chart"), drawing)))
                .build());

    EpubFile epub = EpubFile.export(Fixtures.edition(article), folder);

    EpubGate.assertSilent(epub.report().file());
    String copy = new String(epub.picture(".svg"), StandardCharsets.UTF_8);
    assertThat(copy).contains("<title>Tide at noon</title>").doesNotContain("go()");
    assertThat(epub.text("text/article-0001.xhtml")).contains("width=\"40\" height=\"30\"");
  }
}
