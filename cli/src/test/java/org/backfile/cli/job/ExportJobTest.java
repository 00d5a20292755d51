package org.backfile.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.backfile.edition.BundleOptions;
import org.backfile.edition.Edition;
import org.backfile.epub.EpubExporter;
import org.backfile.epub.EpubOptions;
import org.backfile.export.ExportReport;
import org.backfile.export.Exporter;
import org.backfile.export.Progress;
import org.backfile.ingest.ArticleSource;
import org.backfile.ingest.ArticleStream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.ingest.Sources;
import org.backfile.ingest.json.JsonArticleSource;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportJobTest {
  private static final String ID = "\"id\": \"00000000-0000-5000-8000-00000000000a\", ";

  @TempDir Path folder;

  @Test
  void secondArticleOfTheSameIdAndWordsIsLeftOut() throws IOException {
    write("a.json", article(ID, "\"The boats run.\""));
    write("b.json", article(ID, "\"The boats run.\""));

    Report report = run(List.of());

    assertThat(report.articles()).hasSize(1);
    assertListed(report, IssueCode.EDITION_DUPLICATE, "in/b.json", "in/a.json");
  }

  @Test
  void secondArticleOfTheSameIdAndOtherWordsIsKeptUnderAnIdOfItsOwn() throws IOException {
    write("a.json", article(ID, "\"The boats run.\""));
    write("b.json", article(ID, "\"The boats stay in.\""));

    Report report = run(List.of());

    assertThat(report.articles()).hasSize(2).extracting(line -> line.id()).doesNotHaveDuplicates();
    assertListed(report, IssueCode.EDITION_SAME_ID, "in/b.json", "in/a.json");
  }

  @Test
  void appealsThatAreNotPrintedAreCountedForEachAsker() throws IOException {
    String appeal = "{\"kind\": \"ask\", \"organisation\": \"Courier\", \"blocks\": [\"Please.\"]}";
    write("a.json", article("\"appeals\": [" + appeal + ", " + appeal + "], ", "\"Boats.\""));

    Report report = run(List.of());

    assertThat(report.issues()).extracting(Issue::code).contains(IssueCode.APPEALS_NOT_PRINTED);
    assertThat(report.issues().get(0).message()).startsWith("2 appeals of Courier");
  }

  @Test
  void fileThatCannotBePutInPlaceIsListed() throws IOException {
    write("a.json", article("", "\"The boats run.\""));
    Files.createDirectories(folder.resolve("out/harbour.epub/in-the-way"));

    Report report = run(List.of(new EpubExporter(EpubOptions.DEFAULT)));

    assertThat(report.artefacts()).isEmpty();
    assertThat(report.issues()).extracting(Issue::code).containsExactly(IssueCode.EXPORT_FAILED);
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files).containsExactly(folder.resolve("out/harbour.epub"));
    }
  }

  @Test
  void formatThatTakesTooMuchMemoryCostsItsFileOnly() throws IOException {
    write("a.json", article("", "\"The boats run.\""));

    Report report = run(List.of(new Insatiable(), new EpubExporter(EpubOptions.DEFAULT)));

    assertThat(report.artefacts()).extracting(Report.Artefact::format).containsExactly("epub");
    assertListed(report, IssueCode.EXPORT_OUT_OF_MEMORY, "harbour.all", "memory");
  }

  @Test
  void readerThatFailsCostsOneSourceOnly() throws IOException {
    write("a.json", article("", "\"The boats run.\""));
    write("b.bad", "x");

    Report report = run(List.of());

    assertThat(report.articles()).hasSize(1);
    assertThat(report.issues()).extracting(Issue::code).containsExactly(IssueCode.SOURCE_FAILED);
    assertThat(report.issues().get(0).message()).contains("no such page");
  }

  private static String article(String more, String body) {
    return "{\"format\": \"backfile-article/1\", \"headline\": \"Harbour\", "
        + more
        + "\"body\": ["
        + body
        + "]}";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
  }

  private Report run(List<Exporter> exporters) throws IOException {
    Sources sources = Sources.of(List.of(new JsonArticleSource(), new FailingReader()));
    ReadOptions read = ReadOptions.of("1.0");
    Path out = Files.createDirectories(folder.resolve("out"));
    ExportJob job = new ExportJob(sources, read, BundleOptions.DEFAULT, exporters, out, 1);
    return job.run(List.of(folder.resolve("in")), (stage, done, total) -> {});
  }

  private static void assertListed(Report report, IssueCode code, String later, String first) {
    assertThat(report.issues()).hasSize(1);
    Issue issue = report.issues().get(0);
    assertThat(issue.code()).isEqualTo(code);
    assertThat(issue.location()).hasToString(later);
    assertThat(issue.message()).contains(first);
  }

  /** Takes files that end in {@code .bad} and fails on each. */
  private static final class FailingReader implements ArticleSource {
    @Override
    public String family() {
      return "bad";
    }

    @Override
    public boolean recognises(SourceFile file) {
      return file.extension().equals("bad");
    }

    @Override
    public ArticleStream open(SourceFile file, ReadOptions options, IssueSink issues) {
      throw new IllegalStateException("no such page");
    }
  }

  /** Wants more than any heap has. */
  private static final class Insatiable implements Exporter {
    @Override
    public String format() {
      return "all";
    }

    @Override
    public ExportReport export(Edition edition, Path file, Progress progress, Executor helpers) {
      List<long[]> taken = new ArrayList<>();
      while (taken.size() < Integer.MAX_VALUE) {
        taken.add(new long[1 << 28]);
      }
      throw new AssertionError(taken.size() + " arrays of 2 GiB");
    }
  }
}
