package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The main job, on the samples, through the gates that libraries use. */
final class SamplesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SAMPLES = ROOT.resolve("samples");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"none", "article", "edition"})
  void samplesPassTheGatesWhateverBecomesOfAppeals(String appeals) throws Exception {
    CommandRun run = CommandRun.of("export", SAMPLES, "-o", folder, "--appeals", appeals);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    List<Path> artefacts = run.out().lines().map(Path::of).toList();
    assertThat(artefacts).hasSize(2).allMatch(Files::isRegularFile);
    Validators.check(artefacts);
  }

  @Test
  void everySampleByItselfPassesTheGatesOnSmallPaper() throws Exception {
    CommandRun run =
        CommandRun.of("export", SAMPLES, "-o", folder, "--bundle", "article", "--paper", "a5");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    List<Path> artefacts = run.out().lines().map(Path::of).toList();
    assertThat(artefacts).hasSizeGreaterThan(24);
    Validators.check(artefacts);
  }

  @ParameterizedTest
  @CsvSource({"a3a, PDFA_3_A, PDFUA_1", "a4, PDFA_4_F, PDFUA_2"})
  void samplesPassTheGatesOfEveryProfileWithTheirSourcesInside(
      String profile, PDFAFlavour archive, PDFAFlavour access) throws Exception {
    CommandRun run =
        CommandRun.of("export", SAMPLES, "-o", folder, "--to", "pdf", "--pdf-profile", profile);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    Path file = Path.of(run.out().strip());
    Validators.pdf(file, archive, access);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String names =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .keySet()
              .toString();
      assertThat(names).contains(".json").contains("gates-closed.txt");
    }
  }

  @Test
  void samplesPassTheGatesWithTheirFonts() throws Exception {
    CommandRun run = CommandRun.of("export", SAMPLES, "-o", folder, "--to", "epub", "--epub-fonts");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    Path file = Path.of(run.out().strip());
    Validators.check(List.of(file));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().filter(entry -> entry.getName().endsWith(".ttf")).count())
          .isBetween(6L, 10L);
    }
  }

  @Test
  void drawingBesideATextPassesTheGatesInBothFormats() throws Exception {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Files.writeString(sources.resolve("gauge.txt"), "The gauge\n\nThe river rose for a week.\n");
    Files.writeString(
        sources.resolve("gauge.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><script>go()</script>"
            + "<path d='M5 55L40 20 85 40' fill='none' stroke='#036' stroke-width='3'/>"
            + "<text x='5' y='12'>Water, вода</text></svg>");

    CommandRun run = CommandRun.of("export", sources, "-o", folder.resolve("out"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    Validators.check(run.out().lines().map(Path::of).toList());
    assertThat(run.err()).contains("figures 1 (pictures not held 0)");
  }

  @Test
  void numberOfThreadsDoesNotShowInTheFiles() throws IOException {
    List<String> alone = digests("1", "--jobs", "1");
    assertThat(digests("2", "--jobs", "2")).isEqualTo(alone);
    assertThat(digests("5", "--jobs", "5")).isEqualTo(alone);
  }

  private List<String> digests(String name, String... options) throws IOException {
    Path output = folder.resolve(name);
    assertThat(CommandRun.of("export", SAMPLES, "-o", output, options[0], options[1]).exitCode())
        .isEqualTo(ExitCodes.DONE);
    try (var files = Files.list(output)) {
      return files.sorted().map(SamplesTest::digest).toList();
    }
  }

  private static String digest(Path file) {
    try {
      return file.getFileName()
          + " "
          + com.google.common.io.MoreFiles.asByteSource(file)
              .hash(com.google.common.hash.Hashing.sha256());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void reportFollowsItsSchema() throws IOException {
    CommandRun.of("export", SAMPLES, "-o", folder, "--to", "epub");
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(ROOT.resolve("docs/formats/report.schema.json")));
    String report = Files.readString(folder.resolve("report.json"));
    assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
  }
}
