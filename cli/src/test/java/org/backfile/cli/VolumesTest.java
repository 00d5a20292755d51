package org.backfile.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions that are divided so that no file is too large. */
final class VolumesTest {
  private static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();
  private static final List<String> WORDS =
      List.of("harbour", "storm", "ferry", "набережная", "water", "Übersicht", "quay", "night");

  @TempDir Path folder;

  @Test
  void samplesInVolumesPassTheGatesAndStayWithinTheLimit() throws Exception {
    List<Path> files = export(ExitCodes.DONE, SAMPLES, "--max-size", "1500KB");

    assertThat(files).hasSizeGreaterThan(6).allMatch(file -> size(file) <= 1500 << 10);
    Validators.check(files);
    List<Path> pdfs = files.stream().filter(file -> file.toString().endsWith(".pdf")).toList();
    for (Path pdf : pdfs) {
      String text = text(pdf);
      for (Path other : pdfs) {
        assertThat(text.contains(String.valueOf(other.getFileName()))).isEqualTo(other != pdf);
      }
    }
  }

  @Test
  void everyHeadlineIsInOneVolume() throws IOException {
    List<String> headlines = corpus(40, 100_000);

    List<Path> files = export(ExitCodes.DONE, folder.resolve("in"), "--max-size", "1MB");

    assertThat(files).hasSizeGreaterThan(4).allMatch(file -> size(file) <= 1 << 20);
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      if (file.toString().endsWith(".pdf")) {
        found.addAll(bookmarks(file));
      }
    }
    found.retainAll(headlines);
    assertThat(found).containsExactlyInAnyOrderElementsOf(headlines);
  }

  @Test
  void volumesOfTextAloneStayWithinTheLimit() throws IOException {
    corpus(150, 0);

    List<Path> files =
        export(ExitCodes.DONE, folder.resolve("in"), "--max-size", "1MB", "--pdf-profile", "a3a");

    assertThat(files).hasSizeGreaterThan(2).allMatch(file -> size(file) <= 1 << 20);
  }

  @Test
  void numberOfThreadsDoesNotShowInTheVolumes() throws IOException {
    List<String> alone = digests("1");
    assertThat(alone).hasSizeGreaterThan(6);
    assertThat(digests("3")).isEqualTo(alone);
  }

  @Test
  void daysAreDividedEachByItself() throws IOException {
    corpus(20, 400_000);

    List<Path> files =
        export(
            ExitCodes.DONE,
            folder.resolve("in"),
            "--to",
            "epub",
            "--title",
            "Coast",
            "--bundle",
            "day",
            "--max-size",
            "1MB");

    assertThat(files.stream().map(file -> String.valueOf(file.getFileName())))
        .doesNotHaveDuplicates()
        .contains("coast-2024-03-01-1.epub", "coast-2024-03-02-1.epub")
        .contains("coast-2024-03-01-2.epub", "coast-2024-03-02-2.epub");
    assertThat(files).allMatch(file -> size(file) <= 1 << 20);
  }

  @Test
  void articleLargerThanAVolumeIsAloneAndListedWithItsSize() throws IOException {
    corpus(3, 60_000);
    picture(folder.resolve("in/story-1.jpg"), 2_200, 1_400, 1);

    List<Path> files =
        export(ExitCodes.DONE_WITH_ISSUES, folder.resolve("in"), "--max-size", "1MB");

    assertThat(files).hasSize(6);
    String report = Files.readString(folder.resolve("out/report.json"));
    assertThat(report).contains("\"EDN-004\"").contains("\"EXP-007\"");
    assertThat(report).contains("more than the limit of 1048576");
  }

  @Test
  void picturesMadeSmallForDevicesLeaveRoomForOthers() throws IOException {
    corpus(2, 2_400_000);

    List<Path> files =
        export(
            ExitCodes.DONE,
            folder.resolve("in"),
            "--to",
            "epub",
            "--epub-profile",
            "small",
            "--max-size",
            "1MB");

    assertThat(files).hasSize(1).allMatch(file -> size(file) <= 1 << 20);
  }

  @Test
  void picturesThatPassTakeTheRoomThatTheyHave() throws IOException {
    corpus(6, 1);
    for (int i = 0; i < 6; i++) {
      Files.move(clear(900, 700, i), folder.resolve("in/story-" + i + ".jpg"), REPLACE_EXISTING);
    }

    assertThat(export(ExitCodes.DONE, folder.resolve("in"), "--to", "epub", "--max-size", "2MB"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "kobo", "kindle", "small"})
  void bothFormatsOfEveryProfileStayWithinTheLimit(String profile) throws IOException {
    corpus(8, 300_000);

    List<Path> files =
        export(
            ExitCodes.DONE, folder.resolve("in"), "--epub-profile", profile, "--max-size", "1MB");

    assertThat(files).hasSizeGreaterThan(3).allMatch(file -> size(file) <= 1 << 20);
    assertThat(files.stream().filter(file -> file.toString().endsWith(".pdf")))
        .hasSize(files.size() / 2);
  }

  @Test
  void sizeUnderAMegabyteIsWrongUsage() {
    CommandRun run =
        CommandRun.of("export", SAMPLES, "-o", folder.resolve("out"), "--max-size", "900KB");

    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("--max-size").contains("1MB");
  }

  private List<Path> export(int exitCode, Path source, String... options) {
    List<Object> words = new ArrayList<>(List.of("export", source, "-o", folder.resolve("out")));
    words.addAll(Arrays.asList(options));
    CommandRun run = CommandRun.of(words.toArray());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    return run.out().lines().map(Path::of).toList();
  }

  private List<String> digests(String jobs) throws IOException {
    List<String> digests = new ArrayList<>();
    for (Path file : export(ExitCodes.DONE, SAMPLES, "--max-size", "2MB", "--jobs", jobs)) {
      digests.add(file.getFileName() + " " + MoreFiles.asByteSource(file).hash(Hashing.sha256()));
    }
    return digests;
  }

  /** Writes articles of two days, half of them with a picture of about as many bytes. */
  private List<String> corpus(int count, int pictureBytes) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Random random = new Random(11);
    List<String> headlines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String headline = "Report number " + (1000 + i);
      headlines.add(headline);
      String body =
          random
              .ints(6)
              .mapToObj(seed -> '"' + sentence(new Random(seed)) + '"')
              .collect(Collectors.joining(", "));
      int side = (int) Math.sqrt(pictureBytes);
      boolean illustrated = pictureBytes > 0 && (i % 2 == 1 || count < 10);
      String figure =
          illustrated ? ", {\"type\": \"figure\", \"media\": \"story-" + i + ".jpg\"}" : "";
      if (illustrated) {
        picture(in.resolve("story-" + i + ".jpg"), side, side, i);
      }
      Files.writeString(
          in.resolve("story-" + i + ".json"),
          ("{\"format\": \"backfile-article/1\", \"headline\": \"%s\", \"language\": \"en\","
                  + " \"published\": \"2024-03-0%d\", \"body\": [%s%s]}")
              .formatted(headline, 1 + i / 2 % 2, body, figure));
    }
    return headlines;
  }

  private static String sentence(Random random) {
    return random
        .ints(80, 0, 10 * WORDS.size())
        .mapToObj(n -> WORDS.get(n % WORDS.size()) + (n / WORDS.size()))
        .collect(Collectors.joining(" "));
  }

  /** Noise of about a byte a pixel. */
  private static void picture(Path file, int width, int height, int seed) throws IOException {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, random.ints((long) width * height).toArray(), 0, width);
    assertThat(ImageIO.write(image, "jpeg", file.toFile())).isTrue();
  }

  /** Writes shades that lose themselves to one side. */
  private Path clear(int width, int height, int seed) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Color colour = new Color(0, y * 255 / height, seed, x * 255 / width);
        image.setRGB(x, y, colour.getRGB());
      }
    }
    Path file = folder.resolve("clear.png");
    assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    return file;
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> bookmarks(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
      }
      return titles;
    }
  }
}
