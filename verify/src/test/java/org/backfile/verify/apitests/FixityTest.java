package org.backfile.verify.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.gate.Finding;
import org.backfile.gate.Gate;
import org.backfile.gate.GateLimits;
import org.backfile.gate.Verdict;
import org.backfile.report.IssueCode;
import org.backfile.verify.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the report beside the files tells of them. */
class FixityTest {
  private static final Gate GATE = new Verifier().gate(GateLimits.DEFAULT);

  @TempDir Path folder;
  private Path file = Path.of("");
  private String listed = "";

  @BeforeEach
  void epub() throws IOException {
    file = SmallFiles.epub(folder.resolve("tides.epub"), SmallFiles.PAGE);
    listed =
        Reports.artefact(
            "tides.epub",
            Files.size(file),
            MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString());
  }

  @Test
  void fileOfItsReportPassesAndSoDoesTheReport() throws IOException {
    Reports.write(folder, listed);

    List<Verdict> verdicts = check(folder);

    assertThat(verdicts).allMatch(Verdict::passed).hasSize(2);
    assertThat(verdicts.get(1).file()).endsWith("tides.epub");
    assertThat(verdicts.get(1).findings()).isEmpty();
  }

  @Test
  void flippedByteIsFound() throws IOException {
    Reports.write(folder, listed);
    byte[] bytes = Files.readAllBytes(file);
    bytes[10] ^= 1; // the time of the first entry, which no validator looks at
    Files.write(file, bytes);

    assertThat(codes(check(file))).containsExactly(IssueCode.VERIFY_DIGEST_DIFFERS.id());
  }

  @Test
  void fileThatTheReportListsAndThatIsGoneIsFound() throws IOException {
    Reports.write(folder, listed, Reports.artefact("gone.pdf", 7, "0".repeat(64)));

    assertThat(codes(check(folder))).containsExactly(IssueCode.VERIFY_GONE.id());
    assertThat(codes(check(folder.resolve("report.json"))))
        .containsExactly(IssueCode.VERIFY_GONE.id());
  }

  @Test
  void withoutAReportOrALineInItTheFilePassesWithANote() throws IOException {
    assertThat(codes(check(file))).containsExactly(IssueCode.VERIFY_NO_REPORT.id());
    Reports.write(folder);
    assertThat(codes(check(file))).containsExactly(IssueCode.VERIFY_NOT_LISTED.id());
    assertThat(check(folder)).allMatch(Verdict::passed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[]",
        "{\"format\": \"backfile-report/1\", \"artefacts\": [",
        "{\"format\": \"other\", \"artefacts\": []}",
        "{\"format\": \"backfile-report/1\", \"artefacts\": [7]}",
        "{\"format\": \"backfile-report/1\", \"artefacts\": [{\"file\": \"a.pdf\"}]}",
        "{\"format\": \"backfile-report/1\"} and more"
      })
  void reportThatIsNoneIsFoundAndTheFilesAreCheckedAllTheSame(String text) throws IOException {
    Files.writeString(folder.resolve("report.json"), text);

    List<Verdict> verdicts = check(folder);

    assertThat(verdicts).extracting(Verdict::passed).containsExactly(false, true);
    assertThat(codes(verdicts)).startsWith(IssueCode.VERIFY_REPORT_INVALID.id());
  }

  @Test
  void folderInTheReportsPlaceIsFound() throws IOException {
    Files.createDirectory(folder.resolve("report.json"));

    assertThat(codes(check(file))).containsExactly(IssueCode.VERIFY_NOT_LISTED.id());
  }

  @Test
  void deeplyNestedReportIsFound() throws IOException {
    Files.writeString(
        folder.resolve("report.json"), "{\"x\": " + "[".repeat(100_000), StandardCharsets.US_ASCII);

    assertThat(codes(check(folder))).startsWith(IssueCode.VERIFY_REPORT_INVALID.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../tides.epub", "/etc/x.pdf", "sub/x.pdf", "..", "", "notes.txt"})
  void reportThatListsWhatIsNotInItsFolderIsFound(String name) throws IOException {
    Reports.write(folder, listed, Reports.artefact(name, 7, "0".repeat(64)));

    assertThat(codes(check(folder))).containsExactly(IssueCode.VERIFY_LISTED_OUTSIDE.id());
  }

  private static List<Verdict> check(Path argument) {
    return GATE.find(List.of(argument)).stream().map(GATE::check).toList();
  }

  private static List<String> codes(List<Verdict> verdicts) {
    return verdicts.stream()
        .flatMap(verdict -> verdict.findings().stream())
        .map(Finding::code)
        .toList();
  }
}
