package org.backfile.epub;

import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Entry;
import org.backfile.epub.content.ArticleDocument;
import org.backfile.epub.content.CoverDocument.Lead;
import org.backfile.epub.content.Place;
import org.backfile.epub.content.Rendered;
import org.backfile.epub.content.UnprintedDocument;
import org.backfile.epub.nav.Chapter;
import org.backfile.export.Attempt;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/**
 * Writes the articles of one EPUB, each with its pictures and, where the edition asks for it, its
 * appeals. An article that fails is listed and left out. Not thread-safe.
 */
final class ArticleWriter {
  /** The shorter side of a picture that is worth a cover, in pixels. */
  private static final int COVER_PIXELS = 320;

  private final Run run;
  private final AppealWriter appeals;
  private final Records records;
  private int number;
  private Optional<Lead> lead = Optional.empty();

  ArticleWriter(Run run, AppealWriter appeals, Records records) {
    this.run = run;
    this.appeals = appeals;
    this.records = records;
  }

  /** The first picture that is worth a cover. */
  Optional<Lead> lead() {
    return lead;
  }

  /**
   * Writes the next article.
   *
   * @param front called before anything is written that the reading order tells of
   * @return its line in the table of contents; none when it failed
   * @throws IOException when the container cannot be written
   */
  Optional<Chapter> write(Entry entry, Front front) throws IOException {
    number++;
    Location location = Location.of(entry.source());
    Optional<Article> loaded = attempt(entry::load, location);
    Optional<List<Rendered>> rendered = Optional.empty();
    if (loaded.isPresent()) {
      rendered = render(loaded.get(), location);
    }
    if (rendered.isEmpty()) {
      return unprinted(entry, front);
    }
    front.open();
    return Optional.of(write(loaded.orElseThrow(), rendered.get(), location));
  }

  /** The article's documents, which tell of the pictures that the container has. */
  private Optional<List<Rendered>> render(Article article, Location location) throws IOException {
    Optional<List<Block.Figure>> figures = attempt(() -> Run.figures(article.body()), location);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    run.shelve(figures.get(), location);
    return attempt(() -> ArticleDocument.render(article, run.surroundings()), location);
  }

  /** An article that another leads to already cannot be left out without a word. */
  private Optional<Chapter> unprinted(Entry entry, Front front) throws IOException {
    if (!run.references().failed(number)) {
      return Optional.empty();
    }
    front.open();
    run.tally().language(entry.language());
    Resource document = run.document(fileName(0), UnprintedDocument.render(entry, run.furniture()));
    return Optional.of(
        new Chapter(Chapter.Kind.ARTICLE, entry.headline(), entry.language(), document));
  }

  private Chapter write(Article article, List<Rendered> parts, Location location)
      throws IOException {
    List<Resource> documents = new ArrayList<>();
    for (Rendered part : parts) {
      documents.add(run.document(fileName(documents.size()), part));
      run.replaced(part.replaced(), location);
    }
    Chapter chapter =
        new Chapter(Chapter.Kind.ARTICLE, article.headline(), article.language(), documents.get(0));
    run.tally().article(article, run.pictures());
    if (lead.isEmpty()) {
      lead = article.figures().stream().flatMap(f -> lead(f, article).stream()).findFirst();
    }
    appeals.article(article, run.references().name(number), chapter, location);
    Place.Story story = new Place.Story(article.headline(), article.language(), fileName(0));
    records.add(article, story, parts, this::fileName);
    return chapter;
  }

  private String fileName(int part) {
    String name = run.references().name(number);
    return part == 0 ? name + ".xhtml" : name + "-" + (part + 1) + ".xhtml";
  }

  private Optional<Lead> lead(Block.Figure figure, Article article) {
    return figure
        .image()
        .media()
        .flatMap(run.pictures()::of)
        .filter(p -> Math.min(p.widthPixels(), p.heightPixels()) >= COVER_PIXELS)
        .map(picture -> new Lead(figure, picture, article.language()));
  }

  private <T> Optional<T> attempt(Attempt.Step<T> step, Location location) {
    return run.attempt(step, IssueCode.EXPORT_ARTICLE_FAILED, location);
  }

  /** Comes before the first article of a section. */
  @FunctionalInterface
  interface Front {
    /** Takes the front's place in the reading order, once. */
    void open();
  }
}
