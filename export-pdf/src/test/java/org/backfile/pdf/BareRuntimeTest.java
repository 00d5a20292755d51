package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.BundleBy;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Bundler;
import org.backfile.edition.Entry;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
import org.backfile.model.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of scripts that need AWT's fonts in a Java runtime that has none. */
class BareRuntimeTest {
  private static final String ARABIC = "كلمة أخرى هنا، وكلمة بعدها.";
  private static final String PLAIN = "Office hours, Часы работы, Ώρες: a few words.";

  @TempDir Path folder;

  /** Exports articles without touching AWT, run as a program of its own. */
  static final class Program {
    private Program() {}

    /** Writes the file that is named, and the codes of the issues to standard output. */
    public static void main(String[] arguments) throws IOException {
      List<Entry> entries = new ArrayList<>();
      for (String text : Arrays.asList(arguments).subList(1, arguments.length)) {
        entries.add(Entry.of(article(text.equals("plain") ? PLAIN : ARABIC + " " + ARABIC)));
      }
      BundleOptions options =
          new BundleOptions(
              BundleBy.ALL, Optional.of("Bare"), AppealPolicy.NONE, BundleOptions.UNDATED);
      ExportReport report =
          new PdfExporter()
              .export(
                  Bundler.bundle(entries, options).get(0), Path.of(arguments[0]), Progress.NONE);
      report.issues().forEach(issue -> System.out.println(issue.code().id()));
    }
  }

  private static Article article(String text) {
    Provenance provenance =
        new Provenance(
            "bare.txt", Optional.empty(), Optional.empty(), Optional.empty(), "text", List.of());
    return Anchors.assign(
        Article.builder(ArticleIds.ofContent("bare", text), "Bare", provenance)
            .body(List.of(new Block.Paragraph(Anchor.NONE, Inlines.of(text))))
            .build());
  }

  /** The issues of an export of some articles in a runtime of its own. */
  private List<String> issues(Path file, List<String> options, String... articles)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    command.add(file.toString());
    command.addAll(Arrays.asList(articles));
    Path out = folder.resolve("out.txt");
    Path talk = folder.resolve("talk.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(talk.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(talk)).isZero();
    return Files.readAllLines(out);
  }

  /** Without {@code java.desktop} there is no AWT at all. */
  private static List<String> withoutDesktop() {
    return List.of("--limit-modules", "java.base,java.logging,java.management,java.xml");
  }

  /** Where AWT finds no place for the copies of fonts that it works with, it has no fonts. */
  private List<String> withoutTemporaryFiles() {
    return List.of("-Djava.io.tmpdir=" + folder.resolve("nowhere"), "-Djava.awt.headless=true");
  }

  private static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  @Timeout(120)
  void simpleScriptsNeedNoAwt() throws Exception {
    Path file = folder.resolve("plain.pdf");

    assertThat(issues(file, withoutDesktop(), "plain")).isEmpty();

    Gate.passes(file, PdfProfile.A2A);
    assertThat(text(file)).contains(PLAIN);
  }

  @Test
  @Timeout(120)
  void complexScriptsStandSideBySideAndGetOneIssue() throws Exception {
    Path desktop = folder.resolve("desktop.pdf");
    Path copies = folder.resolve("copies.pdf");

    assertThat(issues(desktop, withoutDesktop(), "plain", "arabic")).containsExactly("FNT-003");
    assertThat(issues(copies, withoutTemporaryFiles(), "plain", "arabic"))
        .containsExactly("FNT-003");

    for (Path file : List.of(desktop, copies)) {
      Gate.passes(file, PdfProfile.A2A);
      assertThat(text(file)).contains(PLAIN, "كلمة");
    }
    assertThat(Files.readAllBytes(desktop)).isEqualTo(Files.readAllBytes(copies));
  }
}
