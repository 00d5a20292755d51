package org.backfile.epub;

import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.backfile.edition.Entry;
import org.backfile.epub.content.ArticleDocument;
import org.backfile.epub.content.CoverDocument.Lead;
import org.backfile.epub.content.ProvenanceDocument.Origin;
import org.backfile.epub.content.Rendered;
import org.backfile.epub.nav.Chapter;
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
  private final ProvenanceWriter provenance;
  private final String nameFormat;
  private int number;
  private Optional<Lead> lead = Optional.empty();

  ArticleWriter(Run run, AppealWriter appeals, ProvenanceWriter provenance) {
    this.run = run;
    this.appeals = appeals;
    this.provenance = provenance;
    int digits = Math.max(4, Integer.toString(run.edition().size()).length());
    nameFormat = "article-%0" + digits + "d";
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
    if (loaded.isEmpty()) {
      return Optional.empty();
    }
    Article article = loaded.get();
    run.shelve(article.body(), location);
    Optional<Rendered> rendered =
        attempt(() -> ArticleDocument.render(article, run.furniture(), run.pictures()), location);
    if (rendered.isEmpty()) {
      return Optional.empty();
    }
    front.open();
    return Optional.of(write(article, rendered.get(), location));
  }

  private Chapter write(Article article, Rendered rendered, Location location) throws IOException {
    String name = String.format(Locale.ROOT, nameFormat, number);
    Resource document = run.document(name + ".xhtml", rendered.content());
    Chapter chapter =
        new Chapter(Chapter.Kind.ARTICLE, article.headline(), article.language(), document);
    run.replaced(rendered.replaced(), location);
    run.tally().article(article, run.pictures());
    if (lead.isEmpty()) {
      lead = article.figures().stream().flatMap(f -> lead(f, article).stream()).findFirst();
    }
    appeals.article(article, name, chapter, location);
    provenance.add(Origin.of(article, name + ".xhtml"));
    return chapter;
  }

  private Optional<Lead> lead(Block.Figure figure, Article article) {
    return figure
        .image()
        .media()
        .flatMap(run.pictures()::of)
        .filter(p -> Math.min(p.widthPixels(), p.heightPixels()) >= COVER_PIXELS)
        .map(picture -> new Lead(figure, picture, article.language()));
  }

  /** One article's failure, whatever it is, must not cost the others. */
  private <T> Optional<T> attempt(Step<T> step, Location location) {
    try {
      return Optional.of(step.take());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String reason = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
      run.issue(IssueCode.EXPORT_ARTICLE_FAILED, location, reason);
      return Optional.empty();
    }
  }

  /** What may fail for one article alone. */
  @FunctionalInterface
  private interface Step<T> {
    T take() throws IOException;
  }

  /** Comes before the first article of a section. */
  @FunctionalInterface
  interface Front {
    /** Takes the front's place in the reading order, once. */
    void open();
  }
}
