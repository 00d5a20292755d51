package org.backfile.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.Section;
import org.backfile.export.ExportReport;
import org.backfile.export.PageMap;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Publication;
import org.backfile.pdf.flow.AppealFlow;
import org.backfile.pdf.flow.ArticleFlow;
import org.backfile.pdf.flow.ContentsFlow;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.page.Furniture;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/** One edition on its way through the stages. Used once, by one thread. */
final class EditionPress implements AutoCloseable {
  private final Edition edition;
  private final Progress progress;
  private final List<Issue> issues = new ArrayList<>();
  private final Press press;
  private final Tally tally;
  private final OwnPages own;

  /**
   * Begins a file.
   *
   * @param out takes the file as it is made
   */
  EditionPress(Edition edition, PdfOptions options, OutputStream out, Progress progress)
      throws IOException {
    this.edition = edition;
    this.progress = progress;
    press = new Press(edition, options, out, issues::add);
    tally = new Tally(press.context().pictures(), edition.appeals());
    own = new OwnPages(edition, options.pages());
  }

  /** Sets and draws every page, and completes the file. */
  void print() throws IOException {
    FrontMatter front = new FrontMatter(press, edition, own);
    StoryPages pages = press.stories();
    sections(pages);
    pages.end();
    new BackMatter(press, edition, tally, own).print(issues);
    front.print(tally.lead());
    press.finish(Imprint.of(edition, press.context().wording(), tally.rights()));
  }

  private void sections(StoryPages pages) throws IOException {
    List<Section> sections = edition.sections();
    boolean titled = sections.size() > 1 || sections.get(0).title().isPresent();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      Tag part = press.declared(press.document(), Role.PART);
      section(section, part, titled ? Optional.of(opening(section, i)) : Optional.empty(), pages);
    }
  }

  private ArticleFlow.Opening opening(Section section, int index) {
    String title = section.title().orElseGet(() -> press.word("section.other"));
    String language =
        section.title().isPresent()
            ? section.entries().get(0).language()
            : press.context().wording().language();
    return new ArticleFlow.Opening(title, ContentsFlow.section(index), language);
  }

  private void section(
      Section section, Tag part, Optional<ArticleFlow.Opening> opening, StoryPages pages)
      throws IOException {
    int level = opening.isPresent() ? 2 : 1;
    Optional<ArticleFlow.Opening> next = opening;
    for (Entry entry : section.entries()) {
      Article article = entry.load();
      press.setting(Location.of(article.provenance().source()));
      Optional<List<Galley>> galleys =
          galleys(article, new ArticleFlow.Place(part, own.headingLevel() + level - 1, next));
      if (galleys.isPresent()) {
        next.ifPresent(open -> press.bookmark(1, open.title(), open.anchor()));
        next = Optional.empty();
        bookmarks(article, level, galleys.get().size() > 1);
        press.attach(entry, article, galleys.get().get(0));
        pages.add(galleys.get(), story(article));
        tally.add(article);
      }
      progress.update("pages", tally.articles(), edition.size());
    }
  }

  private Furniture.Story story(Article article) {
    String name = article.publication().map(Publication::name).orElse(edition.title());
    return new Furniture.Story(name, article.headline());
  }

  /** The galleys of an article and its appeals, unless something in it breaks the setting. */
  private Optional<List<Galley>> galleys(Article article, ArticleFlow.Place place) {
    try {
      List<Galley> galleys = new ArrayList<>();
      galleys.add(press.set(ArticleFlow.of(press.context(), article, place)));
      if (edition.appeals().placement() == Placement.ARTICLE && !article.appeals().isEmpty()) {
        galleys.add(press.set(appealsOf(article, place)));
      }
      return Optional.of(galleys);
    } catch (RuntimeException e) {
      issues.add(
          Issue.of(
              IssueCode.EXPORT_ARTICLE_FAILED,
              Location.of(article.provenance().source()),
              String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private Flow appealsOf(Article article, ArticleFlow.Place place) {
    return AppealFlow.published(
        press.context(),
        Tally.asker(article.appeals().get(0), article),
        article.appeals(),
        new AppealFlow.Place(
            place.parent(),
            place.headlineLevel(),
            appealAnchor(article),
            article.language(),
            Location.of(article.provenance().source())));
  }

  private static Anchor appealAnchor(Article article) {
    return new Anchor("appeal-" + Anchor.ofArticle(article.id()));
  }

  private void bookmarks(Article article, int level, boolean withAppeals) {
    press.bookmark(level, article.headline(), Anchor.ofArticle(article.id()));
    if (withAppeals) {
      Optional<String> asker = Tally.asker(article.appeals().get(0), article);
      String title = AppealFlow.title(press.context().wording(), asker);
      press.bookmark(level + 1, title, appealAnchor(article));
      tally.addAppeals(article.appeals().size());
    }
  }

  ExportReport.Counts counts() {
    return tally.counts(press.pages());
  }

  PageMap pageMap() {
    return press.pageMap();
  }

  List<Issue> issues() {
    return issues;
  }

  @Override
  public void close() throws IOException {
    press.close();
  }
}
