package org.backfile.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.edition.AppealCollector;
import org.backfile.edition.AppealPolicy.Placement;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.Section;
import org.backfile.edition.Wording;
import org.backfile.export.ExportReport;
import org.backfile.export.PageMap;
import org.backfile.export.Progress;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Publication;
import org.backfile.pdf.draw.Bookmark;
import org.backfile.pdf.draw.DocumentFacts;
import org.backfile.pdf.draw.PdfDrawing;
import org.backfile.pdf.flow.AppealFlow;
import org.backfile.pdf.flow.ArticleFlow;
import org.backfile.pdf.flow.ContentsFlow;
import org.backfile.pdf.flow.CoverFlow;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowContext;
import org.backfile.pdf.flow.Picture;
import org.backfile.pdf.flow.PlainText;
import org.backfile.pdf.flow.ProvenanceFlow;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Typesetter;
import org.backfile.pdf.page.Furniture;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.page.Paginator;
import org.backfile.pdf.page.Placed;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/** One edition on its way through the stages. Used once, by one thread. */
final class EditionPress implements AutoCloseable {
  private static final Anchor APPEALS = new Anchor("appeals");
  private static final Anchor OWN_APPEAL = new Anchor("appeal-own");

  private final Edition edition;
  private final Progress progress;
  private final Wording wording;
  private final List<Issue> issues = new ArrayList<>();
  private final PdfDrawing drawing;
  private final MissingGlyphs missing;
  private final Typesetter typesetter;
  private final PageGeometry geometry;
  private final FlowContext context;
  private final RunningHeads heads;
  private final Map<Anchor, String> labels = new LinkedHashMap<>();
  private final List<ProvenanceFlow.Note> notes = new ArrayList<>();
  private final AppealCollector collected = new AppealCollector();
  private final Map<Optional<String>, String> askersLanguages = new HashMap<>();
  private final Tag document = Tag.document();
  private Optional<CoverFlow.Lead> lead = Optional.empty();
  private int pages;
  private int articles;
  private int figures;
  private int figuresNotHeld;
  private int appeals;

  EditionPress(Edition edition, PdfOptions options, Progress progress) {
    this.edition = edition;
    this.progress = progress;
    wording = Wording.of(edition.language());
    geometry = options.paper().geometry();
    Theme theme = options.paper().theme();
    drawing = new PdfDrawing(facts(edition), issues::add);
    missing = new MissingGlyphs(Location.of(edition.slug()), issues::add);
    typesetter =
        new Typesetter(
            new Shaper(FontBook.bundled(), missing::add),
            new Typesetter.Column(geometry.columnWidth(), geometry.frame().height()));
    context = new FlowContext(theme, wording, drawing.pictures(), issues::add);
    heads = new RunningHeads(typesetter, geometry, theme);
  }

  private static DocumentFacts facts(Edition edition) {
    List<String> languages =
        Stream.concat(Stream.of(edition.language()), edition.entries().map(Entry::language))
            .distinct()
            .toList();
    return new DocumentFacts(
        edition.id(),
        PlainText.oneLine(edition.title()),
        edition.language(),
        languages,
        edition.publications().stream().map(PlainText::oneLine).toList(),
        edition.lastChange(),
        Version.program());
  }

  /** Sets and draws every page. */
  void print() throws IOException {
    drawing.declare(document);
    Tag cover = declared(document, Role.SECT);
    drawing.bookmark(new Bookmark(1, PlainText.oneLine(edition.title()), CoverFlow.ANCHOR));
    Tag contents = declared(document, Role.SECT);
    drawing.bookmark(new Bookmark(1, wording.text("contents"), ContentsFlow.ANCHOR));
    int reserved = countContents();
    pages = 1 + reserved;
    drawing.reserve(pages);
    sections();
    appeals();
    provenance();
    contents(contents, reserved);
    cover(cover);
  }

  private Tag declared(Tag parent, Role role) {
    Tag tag = parent.child(role);
    drawing.declare(tag);
    return tag;
  }

  private int countContents() throws IOException {
    Flow flow = ContentsFlow.of(context, edition, extras(), document, ContentsFlow.Labels.UNKNOWN);
    Paginator counter = new Paginator(geometry, 1, page -> {});
    counter.begin(Furniture.NONE);
    counter.add(typesetter.set(flow));
    counter.end();
    return counter.number();
  }

  private List<ContentsFlow.Extra> extras() {
    List<ContentsFlow.Extra> extras = new ArrayList<>();
    if (edition.appeals().placement() == Placement.EDITION) {
      extras.add(new ContentsFlow.Extra(wording.text("appeals"), APPEALS));
    }
    if (edition.appeals().own().isPresent()) {
      extras.add(new ContentsFlow.Extra(wording.text("appeal.own"), OWN_APPEAL));
    }
    extras.add(new ContentsFlow.Extra(wording.text("provenance"), ProvenanceFlow.ANCHOR));
    return extras;
  }

  /** Puts flows on pages of their own, in the order given. */
  private void press(List<Galley> galleys, Furniture furniture) throws IOException {
    Paginator paginator = new Paginator(geometry, pages + 1, this::draw);
    paginator.begin(furniture);
    for (Galley galley : galleys) {
      galley.tags().forEach(drawing::declare);
      paginator.add(galley);
    }
    paginator.end();
    galleys.forEach(galley -> drawing.release(galley.tags()));
  }

  private void draw(Page page) throws IOException {
    drawing.page(page);
    pages = Math.max(pages, page.number());
    for (Placed placed : page.content()) {
      placed.slab().anchors().forEach(anchor -> labels.putIfAbsent(anchor, page.label()));
    }
  }

  private void sections() throws IOException {
    List<Section> sections = edition.sections();
    boolean titled = sections.size() > 1 || sections.get(0).title().isPresent();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      Tag part = declared(document, Role.PART);
      Optional<ArticleFlow.Opening> opening = Optional.empty();
      if (titled) {
        String title = section.title().orElseGet(() -> wording.text("section.other"));
        String language =
            section.title().isPresent() ? section.entries().get(0).language() : wording.language();
        Anchor anchor = ContentsFlow.section(i);
        opening = Optional.of(new ArticleFlow.Opening(title, anchor, language));
      }
      section(section, part, opening);
    }
  }

  private void section(Section section, Tag part, Optional<ArticleFlow.Opening> opening)
      throws IOException {
    int level = opening.isPresent() ? 2 : 1;
    Optional<ArticleFlow.Opening> next = opening;
    for (Entry entry : section.entries()) {
      Article article = entry.load();
      missing.at(Location.of(article.provenance().source()));
      Optional<List<Galley>> galleys =
          galleys(article, new ArticleFlow.Place(part, level + 1, next));
      if (galleys.isPresent()) {
        next.ifPresent(
            open ->
                drawing.bookmark(new Bookmark(1, PlainText.oneLine(open.title()), open.anchor())));
        next = Optional.empty();
        bookmarks(article, level, galleys.get().size() > 1);
        press(galleys.get(), furniture(article));
        count(article);
      }
      progress.update("pages", articles, edition.size());
    }
  }

  private Furniture furniture(Article article) {
    return heads.of(
        article.publication().map(Publication::name).orElse(edition.title()), article.headline());
  }

  /** The galleys of an article and its appeals, unless something in it breaks the setting. */
  private Optional<List<Galley>> galleys(Article article, ArticleFlow.Place place) {
    try {
      List<Galley> galleys = new ArrayList<>();
      galleys.add(typesetter.set(ArticleFlow.of(context, article, place)));
      if (edition.appeals().placement() == Placement.ARTICLE && !article.appeals().isEmpty()) {
        galleys.add(typesetter.set(appealsOf(article, place)));
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
        context,
        asker(article),
        article.appeals(),
        new AppealFlow.Place(
            place.parent(),
            place.headlineLevel(),
            appealAnchor(article),
            article.language(),
            Location.of(article.provenance().source())));
  }

  private static Optional<String> asker(Article article) {
    return article
        .appeals()
        .get(0)
        .organisation()
        .or(() -> article.publication().map(Publication::name));
  }

  private static Anchor appealAnchor(Article article) {
    return new Anchor("appeal-" + Anchor.ofArticle(article.id()));
  }

  private void bookmarks(Article article, int level, boolean withAppeals) {
    drawing.bookmark(
        new Bookmark(level, PlainText.oneLine(article.headline()), Anchor.ofArticle(article.id())));
    if (withAppeals) {
      String title = AppealFlow.title(wording, asker(article));
      drawing.bookmark(new Bookmark(level + 1, PlainText.oneLine(title), appealAnchor(article)));
      appeals += article.appeals().size();
    }
  }

  private void count(Article article) {
    articles++;
    notes.add(ProvenanceFlow.Note.of(article));
    collected.add(article);
    for (Appeal appeal : article.appeals()) {
      Optional<String> asker =
          appeal.organisation().or(() -> article.publication().map(Publication::name));
      askersLanguages.putIfAbsent(asker, article.language());
    }
    Location location = Location.of(article.provenance().source());
    for (Block.Figure figure : article.figures()) {
      Optional<Picture> picture =
          figure.image().isHeld()
              ? context.pictures().take(figure.image(), location)
              : Optional.empty();
      if (picture.isPresent()) {
        figures++;
      } else {
        figuresNotHeld++;
      }
      if (lead.isEmpty()) {
        lead =
            picture.map(
                shown ->
                    new CoverFlow.Lead(
                        shown,
                        figure.image().alt().filter(alt -> !alt.isBlank()),
                        article.language(),
                        figure.credit().map(Credit::line)));
      }
    }
  }

  private void appeals() throws IOException {
    if (edition.appeals().placement() == Placement.EDITION && collected.found() > 0) {
      Tag part = declared(document, Role.PART);
      drawing.bookmark(new Bookmark(1, wording.text("appeals"), APPEALS));
      int number = 0;
      for (AppealCollector.Group group : collected.groups()) {
        Anchor anchor = number == 0 ? APPEALS : new Anchor("appeals-" + number);
        number++;
        String language = askersLanguages.getOrDefault(group.organisation(), edition.language());
        AppealFlow.Place place = place(part, anchor, language);
        press(
            List.of(
                typesetter.set(
                    AppealFlow.published(context, group.organisation(), group.appeals(), place))),
            heads.of(edition.title(), wording.text("appeals")));
        String title = AppealFlow.title(wording, group.organisation());
        drawing.bookmark(new Bookmark(2, PlainText.oneLine(title), anchor));
        appeals += group.appeals().size();
      }
    }
    Optional<Appeal> own = edition.appeals().own();
    if (own.isPresent()) {
      Flow flow =
          AppealFlow.own(context, own.get(), place(document, OWN_APPEAL, edition.language()));
      press(List.of(typesetter.set(flow)), heads.of(edition.title(), wording.text("appeal.own")));
      drawing.bookmark(new Bookmark(1, wording.text("appeal.own"), OWN_APPEAL));
      appeals++;
    }
  }

  private AppealFlow.Place place(Tag parent, Anchor anchor, String language) {
    return new AppealFlow.Place(parent, 2, anchor, language, Location.of(edition.slug()));
  }

  private void provenance() throws IOException {
    Tag sect = declared(document, Role.SECT);
    drawing.bookmark(new Bookmark(1, wording.text("provenance"), ProvenanceFlow.ANCHOR));
    Paginator paginator = new Paginator(geometry, pages + 1, this::draw);
    paginator.begin(heads.of(edition.title(), wording.text("provenance")));
    addTo(paginator, ProvenanceFlow.opening(context, edition.language(), sect));
    for (ProvenanceFlow.Note note : notes) {
      addTo(paginator, ProvenanceFlow.of(context, edition.language(), note, sect));
    }
    paginator.end();
  }

  private void addTo(Paginator paginator, Flow flow) throws IOException {
    flow.tags().forEach(drawing::declare);
    paginator.add(typesetter.set(flow));
  }

  /** Draws the contents on the pages that were kept free for them. */
  private void contents(Tag sect, int reserved) throws IOException {
    ContentsFlow.Labels known = anchor -> Optional.ofNullable(labels.get(anchor));
    Flow flow = ContentsFlow.of(context, edition, extras(), sect, known);
    Paginator paginator = new Paginator(geometry, 2, this::draw);
    Furniture furniture = heads.of(edition.title(), wording.text("contents"));
    paginator.begin(furniture);
    addTo(paginator, flow);
    paginator.end();
    if (paginator.number() != 1 + reserved) {
      throw new IllegalStateException(
          "contents take " + (paginator.number() - 1) + " pages, not " + reserved);
    }
  }

  private void cover(Tag sect) throws IOException {
    Paginator paginator = new Paginator(geometry, 1, this::draw);
    paginator.begin(Furniture.NONE);
    CoverFlow.Foot high = new CoverFlow.Foot(Version.number(), 0);
    Galley plain = typesetter.set(CoverFlow.of(context, edition, sect, lead, high));
    double gap = Math.max(0, geometry.frame().height() - plain.height());
    CoverFlow.Foot low = new CoverFlow.Foot(Version.number(), gap);
    addTo(paginator, CoverFlow.of(context, edition, sect, lead, low));
    paginator.end();
  }

  /** Writes the finished file. */
  void write(OutputStream out) throws IOException {
    drawing.write(out);
  }

  ExportReport.Counts counts() {
    return new ExportReport.Counts(articles, figures, figuresNotHeld, appeals, pages);
  }

  PageMap pageMap() {
    Map<Anchor, String> ordered = new LinkedHashMap<>();
    labels.entrySet().stream()
        .sorted(java.util.Comparator.comparingInt(entry -> Integer.parseInt(entry.getValue())))
        .forEachOrdered(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return new PageMap(ordered);
  }

  List<Issue> issues() {
    return issues;
  }

  @Override
  public void close() throws IOException {
    drawing.close();
  }
}
