package org.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.backfile.cli.job.Gates;
import org.backfile.cli.job.VerifyJob;
import org.backfile.export.Progress;
import org.backfile.gate.GateLimits;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Report;
import org.backfile.report.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was made by us, whole and damaged, through {@code backfile verify}. */
final class VerifyTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SAMPLE = ROOT.resolve("samples/harbour-storm");

  @TempDir Path folder;
  private Path pdf = Path.of("");
  private Path epub = Path.of("");

  @BeforeEach
  void export() {
    CommandRun run = CommandRun.of("export", SAMPLE, "-o", folder, "--title", "Storm");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    pdf = folder.resolve("storm.pdf");
    epub = folder.resolve("storm.epub");
  }

  @Test
  void whatWasMadePasses() {
    CommandRun run = CommandRun.of("verify", folder);

    assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("good "))
        .anyMatch(line -> line.endsWith("storm.pdf (file, fixity, PDF/A-2a, PDF/UA-1)"));
    assertThat(run.err()).contains("files 3, failed 0");
  }

  @ParameterizedTest
  @CsvSource({"a3a, 'PDF/A-3a, PDF/UA-1'", "a4, 'PDF/A-4f, PDF/UA-2'"})
  void everyStandardThatAPdfClaimsIsChecked(String profile, String standards) {
    CommandRun.of("export", SAMPLE, "-o", folder, "--title", "Storm", "--pdf-profile", profile);

    CommandRun run = CommandRun.of("verify", pdf);

    assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCodes.DONE);
    assertThat(run.out()).contains("(file, fixity, " + standards + ")");
  }

  @Test
  void flippedByteIsFound() throws IOException {
    byte[] bytes = Files.readAllBytes(epub);
    bytes[10] ^= 1;
    Files.write(epub, bytes);

    assertFailed(CommandRun.of("verify", folder), "storm.epub", "fixity VER-008");
  }

  @Test
  void brokenStructureTreeIsFoundByBothStandards() throws IOException {
    breakStructure();

    CommandRun run = CommandRun.of("verify", folder);

    assertFailed(run, "storm.pdf", "fixity VER-008");
    assertThat(run.out()).contains("PDF/A-2a 6.", "PDF/UA-1 7.1-", "ISO 14289-1");
  }

  @Test
  void badMarkUpIsFoundWithFileAndLine() throws IOException {
    breakMarkUp();

    CommandRun run = CommandRun.of("verify", folder);

    assertFailed(run, "storm.epub", "EPUB RSC-005, EPUB/text/cover.xhtml:");
  }

  @Test
  void missingFileIsFound() throws IOException {
    Files.delete(pdf);

    assertFailed(CommandRun.of("verify", folder), "storm.pdf", "file VER-002");
  }

  @Test
  void reportThatIsNotJsonIsFound() throws IOException {
    Files.writeString(folder.resolve("report.json"), "{\"format\": ");

    assertFailed(CommandRun.of("verify", folder), "report.json", "fixity VER-011");
  }

  @Test
  void jsonFollowsItsSchemaWhateverWasFound() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(ROOT.resolve("docs/formats/verification.schema.json")));
    CommandRun good = CommandRun.of("verify", folder, "--json");
    breakStructure();
    breakMarkUp();
    Files.createFile(folder.resolve("empty.pdf"));
    CommandRun bad = CommandRun.of("verify", folder, folder.resolve("none.pdf"), "--json");

    assertThat(schema.validate(good.out(), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(bad.out(), InputFormat.JSON)).isEmpty();
    assertThat(good.out()).contains("\"failed\": 0");
    assertThat(bad.out()).contains("\"failed\": 4", "\"part\": \"EPUB/text/cover.xhtml\"");
  }

  @Test
  void exampleInTheDocumentFollowsTheSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(ROOT.resolve("docs/formats/verification.schema.json")));
    String page = Files.readString(ROOT.resolve("docs/formats/verification.md"));
    int start = page.indexOf("```json") + "```json".length();

    String example = page.substring(start, page.indexOf("```", start));

    assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--quiet"})
  void numberOfThreadsDoesNotShow(String form) throws IOException {
    breakStructure();
    breakMarkUp();
    Path more = folder.resolve("more");
    CommandRun.of("export", SAMPLE, "-o", more, "--bundle", "article");

    String alone = CommandRun.of("verify", folder, form, "--jobs", "1").out();

    assertThat(CommandRun.of("verify", folder, form, "--jobs", "4").out()).isEqualTo(alone);
    assertThat(alone).contains("more/report.json", "RSC-005", "7.1-");
  }

  @Test
  void nothingToCheckAndWrongWordsAreTold() {
    assertThat(CommandRun.of("verify").exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(CommandRun.of("verify", "").exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(CommandRun.of("verify", pdf, "--jobs", "0").exitCode()).isEqualTo(ExitCodes.USAGE);
    CommandRun run = CommandRun.of("verify", pdf, "--max-alike", "0");
    assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("alike 0 must be >= 1");
  }

  @Test
  void exportThatVerifiesFindsNothingInWhatItMade() throws IOException {
    CommandRun run = CommandRun.of("export", SAMPLE, "-o", folder, "--title", "Storm", "--verify");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
    assertThat(Files.readString(folder.resolve("report.json"))).doesNotContain("\"VER-");
  }

  @Test
  void whatIsFoundInAnExportIsListedInItsReport() throws IOException {
    breakMarkUp();
    String sha256 = "0".repeat(64);
    Report made =
        new Report(
            "1.0",
            List.of(
                new Report.Artefact(
                    new UUID(0, 0), "Storm", "storm.epub", "epub", 7, sha256, Map.of())),
            List.of(),
            List.of(),
            List.of());

    Report complete =
        new VerifyJob(Gates.open(GateLimits.DEFAULT), 1).complete(made, folder, Progress.NONE);

    assertThat(complete.hasFailures()).isTrue();
    assertThat(complete.issues())
        .allMatch(issue -> issue.severity() == Severity.ERROR)
        .extracting(Issue::code)
        .containsOnly(IssueCode.VERIFY_FINDING);
    assertThat(complete.issues().toString())
        .contains(
            "storm.epub: error VER-001: EPUB RSC-005 EPUB/text/cover.xhtml:", "fixity VER-008");
  }

  private void breakStructure() throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
      document.save(pdf.toFile());
    }
  }

  private void breakMarkUp() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(epub)) {
      Path page = zip.getPath("EPUB/text/cover.xhtml");
      Files.writeString(page, Files.readString(page).replace("<h1>", "<h1 alt=\"no\">"));
    }
  }

  private static void assertFailed(CommandRun run, String file, String finding) {
    assertThat(run.exitCode()).isEqualTo(ExitCodes.DONE_WITH_ISSUES);
    assertThat(run.out().lines())
        .anyMatch(line -> line.startsWith("failed ") && line.contains(file))
        .anyMatch(line -> line.startsWith("  error ") && line.contains(finding))
        .anyMatch(line -> line.startsWith("    hint: "));
    assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception");
  }
}
