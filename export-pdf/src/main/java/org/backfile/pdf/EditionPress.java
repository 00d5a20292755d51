package org.backfile.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.Edition;
import org.backfile.edition.EditionAnchors;
import org.backfile.edition.Section;
import org.backfile.export.Attempt;
import org.backfile.export.ExportReport;
import org.backfile.export.PageMap;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Publication;
import org.backfile.pdf.flow.AppealFlow;
import org.backfile.pdf.flow.ArticleFlow;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowContext;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.font.RefusedFont;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Makeshift;
import org.backfile.pdf.page.Furniture;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/**
 * One edition on its way through the stages: its articles are set in parallel and printed in order.
 * Used once, by one thread.
 */
final class EditionPress implements AutoCloseable {
  private final Edition edition;
  private final Progress progress;
  private final Executor helpers;
  private final List<Issue> issues = new ArrayList<>();
  private final Press press;
  private final Tally tally;
  private final OwnPages own;

  /**
   * Begins a file.
   *
   * @param out takes the file as it is made
   * @param progress told of each finished article
   * @param helpers may do parts of the work
   */
  EditionPress(
      Edition edition, PdfOptions options, OutputStream out, Progress progress, Executor helpers)
      throws IOException {
    this.edition = edition;
    this.helpers = helpers;
    this.progress = progress;
    for (RefusedFont font : options.fonts().refused()) {
      String file = font.file().toString();
      issues.add(Issue.of(IssueCode.FONT_REFUSED, Location.of(file), file, font.reason()));
    }
    press = new Press(edition, options, out, issues::add, helpers);
    tally = new Tally(press.context().pictures(), edition.appeals(), press.context().wording());
    own = new OwnPages(edition, options.pages());
  }

  /** Sets and draws every page, and completes the file. */
  void print() throws IOException {
    FrontMatter front = new FrontMatter(press, edition, own);
    StoryPages pages = press.stories();
    stories(pages);
    pages.end();
    new BackMatter(press, edition, tally, own).print(issues);
    front.print(tally.lead());
    press.finish(Imprint.of(edition, press.context().wording(), tally));
  }

  private void stories(StoryPages pages) throws IOException {
    try (ComposingRoom<Copy, Proof> room = new ComposingRoom<>(copies(), this::set, helpers)) {
      Optional<Copy.Part> section = Optional.empty();
      boolean opened = false;
      while (room.hasNext()) {
        Proof proof = room.next();
        Copy.Part current = proof.copy().section();
        if (!section.equals(Optional.of(current))) {
          section = Optional.of(current);
          press.declare(current.tag());
          opened = false;
        }
        if (!opened && !proof.copy().opens() && current.opening().isPresent()) {
          proof = set(proof.copy().opening()); // the first of its section could not be set
        }
        opened |= print(proof, pages);
        progress.update("pages", tally.articles(), edition.size());
      }
    }
  }

  private Copies copies() {
    List<Section> sections = edition.sections();
    boolean titled = sections.size() > 1 || sections.get(0).title().isPresent();
    return new Copies(
        sections,
        index -> {
          Tag tag = press.document().child(Role.PART);
          Optional<ArticleFlow.Opening> title =
              titled ? Optional.of(opening(sections.get(index), index)) : Optional.empty();
          return new Copy.Part(tag, title, own.headingLevel());
        });
  }

  private ArticleFlow.Opening opening(Section section, int index) {
    String title = section.title().orElseGet(() -> press.word("section.other"));
    String language =
        section.title().isPresent()
            ? section.entries().get(0).language()
            : press.context().wording().language();
    return new ArticleFlow.Opening(title, EditionAnchors.section(index), language);
  }

  /** Prints an article, unless it could not be set. */
  private boolean print(Proof proof, StoryPages pages) throws IOException {
    Article article = proof.article();
    issues.addAll(proof.issues());
    press.tell(proof.notices(), Location.of(article.provenance().source()));
    if (proof.galleys().isEmpty()) {
      return false;
    }
    Copy copy = proof.copy();
    copy.place().opens().ifPresent(open -> press.bookmark(1, open.title(), open.anchor()));
    bookmarks(article, copy.section().level(), proof.galleys().size() > 1);
    press.attach(copy.entry(), article, proof.galleys().get(0));
    pages.add(proof.galleys(), story(article));
    tally.add(article);
    return true;
  }

  private Furniture.Story story(Article article) {
    String name = article.publication().map(Publication::name).orElse(edition.title());
    return new Furniture.Story(name, article.headline());
  }

  /** Sets an article; called by several threads at once. */
  private Proof set(Copy copy) throws IOException {
    Article article = copy.entry().load();
    List<Issue> found = new ArrayList<>();
    FlowContext context = press.context().telling(found::add);
    Compositor compositor = press.compositor();
    List<Galley> galleys = new ArrayList<>();
    Location location = Location.of(article.provenance().source());
    Attempt.of(
            () -> compositor.set(ArticleFlow.of(context, article, copy.place())),
            reason -> found.add(Issue.of(IssueCode.EXPORT_ARTICLE_FAILED, location, reason)))
        .ifPresent(galleys::add);
    boolean asks = edition.appeals().placement() == Placement.ARTICLE;
    if (asks && !galleys.isEmpty() && !article.appeals().isEmpty()) {
      appeals(copy, article, compositor, found).ifPresent(galleys::add);
    }
    for (Galley galley : galleys) {
      galley.makeshifts().forEach(makeshift -> found.add(issue(makeshift, location)));
    }
    Proof proof = new Proof(copy, article, galleys, found, compositor.notices());
    press.giveBack(compositor);
    return proof;
  }

  /** Sets an article's appeals, or those that can be set alone; the others are listed. */
  private Optional<Galley> appeals(
      Copy copy, Article article, Compositor compositor, List<Issue> found) throws IOException {
    List<Issue> told = new ArrayList<>();
    Optional<Galley> together = together(copy, article, compositor, told);
    if (together.isPresent() || article.appeals().size() == 1) {
      found.addAll(told);
      return together;
    }
    List<Appeal> sound = new ArrayList<>();
    for (Appeal appeal : article.appeals()) {
      Article alone = article.toBuilder().appeals(List.of(appeal)).build();
      List<Issue> own = new ArrayList<>();
      if (together(copy, alone, compositor, own).isPresent()) {
        sound.add(appeal); // what is to be told of it is told below
      } else {
        found.addAll(own);
      }
    }
    return sound.isEmpty()
        ? Optional.empty()
        : together(copy, article.toBuilder().appeals(sound).build(), compositor, found);
  }

  private Optional<Galley> together(
      Copy copy, Article article, Compositor compositor, List<Issue> found) throws IOException {
    FlowContext context = press.context().telling(found::add);
    Location location = Location.of(article.provenance().source());
    return Attempt.of(
        () -> compositor.set(appealsOf(article, copy.place(), context)),
        reason -> found.add(Issue.of(IssueCode.EXPORT_APPEAL_FAILED, location, reason)));
  }

  private static Issue issue(Makeshift makeshift, Location location) {
    IssueCode code =
        switch (makeshift.kind()) {
          case TABLE_STACKED -> IssueCode.PAGE_TABLE_STACKED;
          case WORD_CUT -> IssueCode.PAGE_WORD_CUT;
          case INDENTS_NARROWED -> IssueCode.PAGE_INDENTS_NARROWED;
          case PICTURE_TOO_THIN -> IssueCode.PAGE_PICTURE_TOO_THIN;
        };
    return Issue.of(code, location, makeshift.example());
  }

  private static Flow appealsOf(Article article, ArticleFlow.Place place, FlowContext context) {
    return AppealFlow.published(
        context,
        article.asker(article.appeals().get(0)),
        article.appeals(),
        new AppealFlow.Place(
            place.parent(),
            place.headlineLevel(),
            EditionAnchors.appealsOf(article.id()),
            article.language(),
            Location.of(article.provenance().source()),
            false));
  }

  private void bookmarks(Article article, int level, boolean withAppeals) {
    press.bookmark(level, article.headline(), Anchor.ofArticle(article.id()));
    if (withAppeals) {
      Optional<String> asker = article.asker(article.appeals().get(0));
      String title = AppealFlow.title(press.context().wording(), asker);
      press.bookmark(level + 1, title, EditionAnchors.appealsOf(article.id()));
      tally.addAppeals(article.appeals().size());
    }
  }

  ExportReport.Counts counts() {
    return tally.counts(press.pages());
  }

  Supplier<PageMap> pageMap() {
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
