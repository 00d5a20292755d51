package org.backfile.epub;

import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.edition.AppealCollector;
import org.backfile.edition.AppealCollector.Asked;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.EditionAnchors;
import org.backfile.epub.content.AppealDocument;
import org.backfile.epub.content.Rendered;
import org.backfile.epub.nav.Chapter;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.report.Location;

/** Writes the appeals of one EPUB where its edition wants them. Not thread-safe. */
final class AppealWriter {
  private final Run run;
  private final Placement placement;
  private final AppealCollector collector = new AppealCollector();
  private Optional<String> first = Optional.empty();

  AppealWriter(Run run) {
    this.run = run;
    placement = run.edition().appeals().placement();
  }

  /**
   * Takes an article's appeals: writes them after it, or keeps them for the end.
   *
   * @param name the name of the article's document, without extension
   * @param chapter the article's line in the table of contents
   */
  void article(Article article, String name, Chapter chapter, Location location)
      throws IOException {
    switch (placement) {
      case NONE -> {}
      case EDITION -> collector.add(article);
      case ARTICLE -> {
        if (!article.appeals().isEmpty()) {
          after(article, name, chapter, location);
        }
      }
    }
  }

  private void after(Article article, String name, Chapter chapter, Location location)
      throws IOException {
    Optional<String> asker =
        article.appeals().stream()
            .flatMap(appeal -> appeal.organisation().stream())
            .findFirst()
            .or(() -> article.asker(article.appeals().get(0)));
    List<Asked> asked =
        article.appeals().stream().map(appeal -> new Asked(appeal, article.language())).toList();
    AppealDocument.Head head =
        new AppealDocument.Head(
            AppealDocument.title(asker, run.furniture()),
            EditionAnchors.appealsOf(article.id()),
            article.language());
    Rendered content = render(asked, head, location);
    Resource document = run.aside(name + "-appeal.xhtml", content);
    chapter.addChildSection(line(head.title(), document));
    first = first.or(() -> Optional.of(document.getHref()));
  }

  private Rendered render(List<Asked> asked, AppealDocument.Head head, Location location)
      throws IOException {
    shelve(asked, location);
    Rendered rendered = AppealDocument.render(asked, head, run.surroundings());
    run.replaced(rendered.replaced(), location);
    return rendered;
  }

  private void shelve(List<Asked> asked, Location location) throws IOException {
    for (Asked each : asked) {
      run.shelve(each.appeal().blocks(), location);
      run.tally().appeal(each.appeal().blocks(), each.language(), run.pictures());
    }
  }

  /** Writes what comes at the edition's end. */
  void end() throws IOException {
    Location location = Location.of(run.edition().slug());
    List<AppealCollector.Group> groups = collector.groups();
    for (int i = 0; i < groups.size(); i++) {
      AppealDocument.Head head =
          new AppealDocument.Head(
              AppealDocument.title(groups.get(i).organisation(), run.furniture()),
              EditionAnchors.appeals(i),
              groups.get(i).asked().get(0).language());
      Rendered content = render(groups.get(i).asked(), head, location);
      chapter(String.format(Locale.ROOT, "appeal-%02d.xhtml", i + 1), content, head.title());
    }
    Optional<Appeal> own = run.edition().appeals().own();
    if (own.isPresent()) {
      own(own.get(), location);
    }
  }

  /** The document of the first appeal that was written, under the package document's folder. */
  Optional<String> first() {
    return first;
  }

  private void own(Appeal appeal, Location location) throws IOException {
    shelve(List.of(new Asked(appeal, run.furniture().language())), location);
    Rendered rendered = AppealDocument.renderOwn(appeal, run.surroundings());
    run.replaced(rendered.replaced(), location);
    chapter("appeal-own.xhtml", rendered, run.furniture().text("appeal.own"));
  }

  private void chapter(String fileName, Rendered content, String title) throws IOException {
    Resource document = run.document(fileName, content);
    run.contents().add(line(title, document));
    first = first.or(() -> Optional.of(document.getHref()));
  }

  private Chapter line(String title, Resource document) {
    return new Chapter(Chapter.Kind.APPEAL, title, run.furniture().language(), document);
  }
}
