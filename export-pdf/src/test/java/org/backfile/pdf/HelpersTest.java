package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.backfile.edition.AppealPolicy;
import org.backfile.edition.Edition;
import org.backfile.export.ExportReport;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and reports do not depend on who helped with them. */
class HelpersTest {
  private static final AppealPolicy AFTER_ARTICLES =
      new AppealPolicy(AppealPolicy.Placement.ARTICLE, Optional.empty());

  @TempDir Path folder;

  @Test
  void helpersDoNotShowInTheFile() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Article article = i % 3 == 0 ? Fixtures.harbour("part-" + i) : numbered(Fixtures.river(), i);
      articles.add(i % 10 == 7 ? withScriptOfNoFont(article, i) : article);
    }
    articles.add(Torture.article());
    Edition edition = Fixtures.edition(AFTER_ARTICLES, articles.toArray(Article[]::new));

    ExportReport alone = export(edition, "alone", Runnable::run);
    ExportReport unaided = export(edition, "unaided", part -> {});
    ExecutorService threads = Executors.newFixedThreadPool(4);
    ExportReport aided;
    try {
      aided = export(edition, "aided", threads);
    } finally {
      threads.shutdownNow();
    }

    assertThat(alone.issues()).extracting(issue -> issue.code()).contains(IssueCode.FONT_MISSING);
    assertThat(alone.counts().articles()).isEqualTo(41);
    assertSame(unaided, alone);
    assertSame(aided, alone);
  }

  private ExportReport export(Edition edition, String name, Executor helpers) throws IOException {
    return new PdfExporter().export(edition, folder.resolve(name + ".pdf"), Progress.NONE, helpers);
  }

  private static void assertSame(ExportReport one, ExportReport other) throws IOException {
    assertThat(Files.mismatch(one.file(), other.file())).isEqualTo(-1);
    assertThat(one.issues()).isEqualTo(other.issues());
    assertThat(one.counts()).isEqualTo(other.counts());
    assertThat(one.pageMap().map(Supplier::get)).isEqualTo(other.pageMap().map(Supplier::get));
  }

  private static Article numbered(Article article, int number) {
    return Anchors.assign(article.toBuilder().headline(article.headline() + " " + number).build());
  }

  /** Phoenician letters, which no bundled font has. */
  private static Article withScriptOfNoFont(Article article, int number) {
    Block words =
        new Block.Paragraph(Anchor.NONE, Inlines.of("\uD802\uDD00\uD802\uDD01 in no. " + number));
    return Anchors.assign(article.toBuilder().body(List.of(words)).build());
  }
}
