package org.backfile.epub;

import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.util.ArrayList;
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
import org.backfile.export.Attempt;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/**
 * Writes the appeals of one EPUB where its edition wants them. One that fails is listed and left
 * out. Not thread-safe.
 */
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
      case EDITION -> article.appeals().forEach(appeal -> collect(appeal, article, location));
      case ARTICLE -> {
        if (!article.appeals().isEmpty()) {
          after(article, name, chapter, location);
        }
      }
    }
  }

  private void collect(Appeal appeal, Article article, Location location) {
    attempt(
        () -> {
          collector.add(appeal, article);
          return appeal;
        },
        location);
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
    Optional<Rendered> content = render(asked, head, location);
    if (content.isPresent()) {
      Resource document = run.aside(name + "-appeal.xhtml", content.get());
      chapter.addChildSection(line(head.title(), document));
      first = first.or(() -> Optional.of(document.getHref()));
    }
  }

  /** Those of the appeals that can be written; none when there is none. */
  private Optional<Rendered> render(List<Asked> asked, AppealDocument.Head head, Location location)
      throws IOException {
    List<Asked> sound = new ArrayList<>();
    for (Asked each : asked) {
      if (shelve(each, location)) {
        sound.add(each);
      }
    }
    return sound.isEmpty() ? Optional.empty() : document(sound, head, location);
  }

  /** Writes appeals together, or those of them that can be written alone. */
  private Optional<Rendered> document(
      List<Asked> asked, AppealDocument.Head head, Location location) {
    List<Asked> sound = asked;
    Optional<Rendered> rendered = whole(asked, head);
    if (rendered.isEmpty()) {
      sound =
          asked.stream()
              .filter(each -> attempt(() -> render(List.of(each), head), location).isPresent())
              .toList();
      List<Asked> rest = sound;
      rendered = rest.isEmpty() ? Optional.empty() : attempt(() -> render(rest, head), location);
    }
    List<Asked> written = sound;
    rendered.ifPresent(document -> count(written, document, location));
    return rendered;
  }

  private Rendered render(List<Asked> asked, AppealDocument.Head head) throws IOException {
    return AppealDocument.render(asked, head, run.surroundings());
  }

  /** Appeals in one document, unless one of them cannot be written; which one is told later. */
  private Optional<Rendered> whole(List<Asked> asked, AppealDocument.Head head) {
    return run.attempt(() -> render(asked, head), reason -> {});
  }

  /** Whether an appeal could be looked through for its pictures, which the container has then. */
  private boolean shelve(Asked asked, Location location) throws IOException {
    Optional<List<Block.Figure>> figures =
        attempt(() -> Run.figures(asked.appeal().blocks()), location);
    if (figures.isPresent()) {
      run.shelve(figures.get(), location);
    }
    return figures.isPresent();
  }

  private void count(List<Asked> asked, Rendered rendered, Location location) {
    asked.forEach(e -> run.tally().appeal(e.appeal().blocks(), e.language(), run.pictures()));
    run.replaced(rendered.replaced(), location);
  }

  private <T> Optional<T> attempt(Attempt.Step<T> step, Location location) {
    return run.attempt(step, IssueCode.EXPORT_APPEAL_FAILED, location);
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
      Optional<Rendered> content = render(groups.get(i).asked(), head, location);
      if (content.isPresent()) {
        String fileName = String.format(Locale.ROOT, "appeal-%02d.xhtml", i + 1);
        chapter(fileName, content.get(), head.title());
      }
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
    Asked asked = new Asked(appeal, run.furniture().language());
    if (!shelve(asked, location)) {
      return;
    }
    Optional<Rendered> rendered =
        attempt(() -> AppealDocument.renderOwn(appeal, run.surroundings()), location);
    if (rendered.isPresent()) {
      count(List.of(asked), rendered.get(), location);
      chapter("appeal-own.xhtml", rendered.get(), run.furniture().text("appeal.own"));
    }
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
