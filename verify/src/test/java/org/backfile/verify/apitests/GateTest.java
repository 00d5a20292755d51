package org.backfile.verify.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.backfile.gate.Finding;
import org.backfile.gate.Gate;
import org.backfile.gate.GateLimits;
import org.backfile.gate.Place;
import org.backfile.gate.Verdict;
import org.backfile.report.IssueCode;
import org.backfile.report.Severity;
import org.backfile.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of damage is found, told with its place, and costs no other file anything. */
class GateTest {
  private static final Gate GATE = new Verifier().gate(GateLimits.DEFAULT);

  @TempDir Path folder;

  @Test
  void wholeEpubPasses() throws IOException {
    Path file = SmallFiles.epub(folder.resolve("tides.epub"), SmallFiles.PAGE);
    report(file);

    Verdict verdict = only(file);

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.checks()).containsExactly("file", "fixity", "EPUB");
    assertThat(verdict.sha256()).contains(digest(file));
  }

  @Test
  void badMarkUpIsToldWithFileAndLine() throws IOException {
    Path file =
        SmallFiles.epub(
            folder.resolve("tides.epub"), SmallFiles.PAGE.replace("<ol>", "<ol alt=\"no\">"));
    report(file);

    Finding finding = onlyFinding(file);

    assertThat(finding.code()).isEqualTo("RSC-005");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.place())
        .extracting(Place::toString)
        .asString()
        .startsWith("EPUB/nav.xhtml:6:");
  }

  @Test
  void remarkOnUsageIsListedAndFailsNothing() throws IOException {
    Path file =
        SmallFiles.epub(
            folder.resolve("tides.epub"), SmallFiles.PAGE, Map.of("EPUB/more.css", new byte[1]));
    report(file);

    assertThat(onlyFinding(file).code()).isEqualTo("OPF-003");
    assertThat(only(file).passed()).isTrue();
  }

  @Test
  void pdfThatClaimsNoStandardIsToldSo() throws IOException {
    assertFound(SmallFiles.pdf(folder.resolve("bare.pdf")), IssueCode.VERIFY_NO_STANDARD);
  }

  @Test
  void truncatedPdfIsToldAndTheNextFileIsChecked() throws IOException {
    Path half = SmallFiles.pdf(folder.resolve("a.pdf"));
    Files.write(half, Arrays.copyOf(Files.readAllBytes(half), 60));
    SmallFiles.epub(folder.resolve("b.epub"), SmallFiles.PAGE);

    List<Verdict> verdicts = check(folder);

    assertThat(verdicts).extracting(Verdict::passed).containsExactly(false, true);
    assertThat(failures(verdicts.get(0))).contains(IssueCode.VERIFY_BROKEN.id());
  }

  @Test
  void truncatedEpubIsTold() throws IOException {
    Path file = SmallFiles.epub(folder.resolve("half.epub"), SmallFiles.PAGE);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    assertFound(file, IssueCode.VERIFY_BROKEN);
  }

  @Test
  void emptyFileIsTold() throws IOException {
    assertFound(Files.createFile(folder.resolve("empty.pdf")), IssueCode.VERIFY_EMPTY);
  }

  @Test
  void textNamedAsAnEditionIsTold() throws IOException {
    assertFound(
        Files.writeString(folder.resolve("text.epub"), "not an EPUB"),
        IssueCode.VERIFY_OTHER_FORMAT);
    assertFound(
        SmallFiles.epub(folder.resolve("epub.pdf"), SmallFiles.PAGE),
        IssueCode.VERIFY_OTHER_FORMAT);
  }

  @Test
  void folderNamedAsAFileIsToldAndSearched() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("x.pdf"));
    SmallFiles.epub(inside.resolve("tides.epub"), SmallFiles.PAGE);

    List<Verdict> verdicts = check(folder);

    assertThat(verdicts).hasSize(2);
    assertThat(failures(verdicts.get(0))).containsExactly(IssueCode.VERIFY_NOT_A_FILE.id());
    assertThat(verdicts.get(1).passed()).isTrue();
  }

  @Test
  void linksThatLeadInACircleAreToldAndNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("loop.pdf"), folder.resolve("loop.pdf"));
    Files.createSymbolicLink(folder.resolve("again"), folder);

    assertThat(check(folder))
        .singleElement()
        .satisfies(
            verdict ->
                assertThat(failures(verdict)).containsExactly(IssueCode.VERIFY_UNREADABLE.id()));
  }

  @Test
  void folderGivenByALinkIsSearched() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    SmallFiles.epub(real.resolve("tides.epub"), SmallFiles.PAGE);
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    assertThat(only(link).file()).endsWith("link/tides.epub");
  }

  @Test
  void missingFileIsTold() throws IOException {
    assertFound(folder.resolve("none.pdf"), IssueCode.VERIFY_GONE);
  }

  @Test
  void folderWithNothingToCheckIsTold() throws IOException {
    Files.writeString(folder.resolve("story.txt"), "Tides");

    assertFound(folder, IssueCode.VERIFY_NOTHING);
  }

  @Test
  void zipBombIsNotUnpacked() throws IOException {
    Path file =
        SmallFiles.zip(folder.resolve("bomb.epub"), Map.of("EPUB/nav.xhtml", new byte[64 << 20]));

    assertFound(file, IssueCode.VERIFY_ZIP_BOMB);
  }

  @Test
  void entitiesThatExpandWithoutMeasureAreRefused() throws IOException {
    StringBuilder entities = new StringBuilder("<!DOCTYPE html [<!ENTITY a \"ha\">");
    for (char name = 'b'; name <= 'j'; name++) {
      String before = "&" + (char) (name - 1) + ";";
      entities.append("<!ENTITY ").append(name).append(" \"");
      entities.append(before.repeat(20)).append("\">");
    }
    String page =
        SmallFiles.PAGE
            .replace("<!DOCTYPE html>", entities + "]>")
            .replace("</body>", "<p>&j;</p></body>");

    Verdict verdict = only(SmallFiles.epub(folder.resolve("laughs.epub"), page));

    assertThat(failures(verdict)).contains("RSC-016");
    assertThat(verdict.findings().toString()).contains("entity expansions");
  }

  @Test
  void limitsAreKeptAndNamed() throws IOException {
    Path file = SmallFiles.epub(folder.resolve("tides.epub"), SmallFiles.PAGE);
    Duration time = Duration.ofMinutes(1);

    assertThat(message(file, new GateLimits(10, 1 << 20, time, 5)))
        .contains("limit of 10,", "--max-file");
    assertThat(message(file, new GateLimits(1 << 20, 100, time, 5)))
        .contains(IssueCode.VERIFY_TOO_LARGE.id(), "--max-unpacked");
    assertThat(message(file, new GateLimits(1 << 20, 1 << 20, Duration.ofMillis(1), 5)))
        .contains(IssueCode.VERIFY_TOO_LONG.id(), "--max-seconds");
  }

  @Test
  void gateIsFoundAsAService() {
    assertThat(ServiceLoader.load(Gate.Provider.class).findFirst())
        .containsInstanceOf(Verifier.class);
  }

  private static String message(Path file, GateLimits limits) {
    Gate gate = new Verifier().gate(limits);
    return gate.check(gate.find(List.of(file)).get(0)).findings().toString();
  }

  private void assertFound(Path argument, IssueCode code) {
    assertThat(failures(only(argument))).containsExactly(code.id());
  }

  private Finding onlyFinding(Path file) {
    List<Finding> findings = only(file).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private Verdict only(Path argument) {
    List<Verdict> verdicts = check(argument);
    assertThat(verdicts).hasSize(1);
    return verdicts.get(0);
  }

  private static List<Verdict> check(Path argument) {
    return GATE.find(List.of(argument)).stream().map(GATE::check).toList();
  }

  private static List<String> failures(Verdict verdict) {
    return verdict.findings().stream().filter(Finding::isFailure).map(Finding::code).toList();
  }

  private void report(Path file) throws IOException {
    Reports.write(
        folder, Reports.artefact(file.getFileName().toString(), Files.size(file), digest(file)));
  }

  private static String digest(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }
}
