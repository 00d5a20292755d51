package org.backfile.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.Wording;
import org.backfile.export.PageMap;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.pdf.draw.Bookmark;
import org.backfile.pdf.draw.DocumentFacts;
import org.backfile.pdf.draw.PdfDrawing;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowContext;
import org.backfile.pdf.flow.PlainText;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Typesetter;
import org.backfile.pdf.page.Furniture;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.page.Paginator;
import org.backfile.pdf.page.Placed;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * The stages of one run put together: sets flows, cuts them into pages and draws these, and knows
 * which anchor came to which page. Used once, by one thread.
 */
final class Press implements AutoCloseable {
  private final PageGeometry geometry;
  private final PdfDrawing drawing;
  private final MissingGlyphs missing;
  private final Typesetter typesetter;
  private final FlowContext context;
  private final RunningHeads heads;
  private final Optional<Attachments> attachments;
  private final Tag document = Tag.document();
  private final Map<Anchor, String> labels = new LinkedHashMap<>();
  private int pages;

  Press(Edition edition, PdfOptions options, OutputStream out, IssueSink issues)
      throws IOException {
    Paper paper = options.paper();
    Theme theme = options.theme().theme(paper.setting());
    geometry = paper.geometry(theme);
    drawing = new PdfDrawing(options.profile().standard(), options.imageDpi(), out, Runnable::run);
    missing = new MissingGlyphs(Location.of(edition.slug()), issues);
    typesetter =
        new Typesetter(
            new Shaper(options.fonts(), missing::add),
            new Typesetter.Column(
                geometry.columnWidth(), geometry.frame().height(), geometry.frame().width()));
    Wording wording = Wording.of(edition.language());
    context = new FlowContext(theme, wording, drawing.pictures(), issues);
    heads = new RunningHeads(typesetter, geometry, theme);
    attachments =
        options.profile().attaches()
            ? Optional.of(
                new Attachments(drawing, options.attachmentBytes(), edition.lastChange(), issues))
            : Optional.empty();
    drawing.declare(document);
  }

  FlowContext context() {
    return context;
  }

  /** One of the edition's own words. */
  String word(String key) {
    return context.wording().text(key);
  }

  /** The root of the file's tags. */
  Tag document() {
    return document;
  }

  /** A new tag in its place. */
  Tag declared(Tag parent, Role role) {
    Tag tag = parent.child(role);
    drawing.declare(tag);
    return tag;
  }

  void bookmark(int level, String title, Anchor anchor) {
    drawing.bookmark(new Bookmark(level, PlainText.oneLine(title), anchor));
  }

  /** Tells what is set from now on, for issues about its characters. */
  void setting(Location location) {
    missing.at(location);
  }

  Galley set(Flow flow) {
    return typesetter.set(flow);
  }

  Furniture heads(String left, String right) {
    return heads.of(left, right);
  }

  /** The height of what pages hold, in points. */
  double height() {
    return geometry.frame().height();
  }

  /** How many pages a galley takes. */
  int count(Galley galley) throws IOException {
    Paginator counter = new Paginator(geometry, 1, page -> {});
    counter.begin(Furniture.NONE);
    counter.add(galley);
    counter.end();
    return counter.number();
  }

  /** Keeps the first pages free, to be printed later. */
  void reserve(int number) {
    pages = number;
    drawing.reserve(number);
  }

  /** Attaches what belongs to an article, of whose galley the story's tag is the first. */
  void attach(Entry entry, Article article, Galley galley) throws IOException {
    if (attachments.isPresent()) {
      Optional<Tag> story =
          galley.tags().stream().filter(tag -> tag.role() == Role.ART).findFirst();
      if (story.isPresent()) {
        drawing.associate(story.get(), attachments.get().add(entry, article));
      }
    }
  }

  /** Puts galleys on new pages of their own, in the order given, after which they are complete. */
  void print(List<Galley> galleys, Furniture furniture) throws IOException {
    Paginator paginator = begin(pages + 1, furniture);
    for (Galley galley : galleys) {
      galley.tags().forEach(drawing::declare);
      paginator.add(galley);
    }
    paginator.end();
    for (Galley galley : galleys) {
      drawing.release(galley.tags());
    }
  }

  /** Puts flows below each other on new pages, one in memory at a time. */
  void print(Iterator<Flow> flows, Furniture furniture) throws IOException {
    Paginator paginator = begin(pages + 1, furniture);
    while (flows.hasNext()) {
      add(flows.next(), paginator);
    }
    paginator.end();
  }

  /** Puts a flow on the pages from {@code first} to {@code last}, which it has to fill. */
  void printReserved(Flow flow, int first, int last, Furniture furniture) throws IOException {
    Paginator paginator = begin(first, furniture);
    add(flow, paginator);
    paginator.end();
    if (paginator.number() != last) {
      throw new IllegalStateException(
          "pages " + first + " to " + last + " were kept free, not to " + paginator.number());
    }
  }

  private Paginator begin(int first, Furniture furniture) throws IOException {
    Paginator paginator = new Paginator(geometry, first, this::draw);
    paginator.begin(furniture);
    return paginator;
  }

  private void add(Flow flow, Paginator paginator) throws IOException {
    flow.tags().forEach(drawing::declare);
    paginator.add(typesetter.set(flow));
  }

  private void draw(Page page) throws IOException {
    drawing.page(page);
    pages = Math.max(pages, page.number());
    for (Placed placed : page.content()) {
      placed.slab().anchors().forEach(anchor -> labels.putIfAbsent(anchor, page.label()));
    }
  }

  /** The label of the page on which an anchor lies, when that is known already. */
  Optional<String> label(Anchor anchor) {
    return Optional.ofNullable(labels.get(anchor));
  }

  PageMap pageMap() {
    Map<Anchor, String> ordered = new LinkedHashMap<>();
    labels.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getValue())))
        .forEachOrdered(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return new PageMap(ordered);
  }

  /** How many pages there are so far. */
  int pages() {
    return pages;
  }

  /** Completes the file with what it says about itself. */
  void finish(DocumentFacts facts) throws IOException {
    drawing.finish(facts);
    if (drawing.reducedPictures() > 0) {
      context
          .issues()
          .add(
              IssueCode.IMAGE_REDUCED,
              Location.of(facts.title()),
              String.valueOf(drawing.reducedPictures()));
    }
    if (drawing.privateCharacters() > 0) {
      context
          .issues()
          .add(
              IssueCode.TEXT_CHARACTERS_REPLACED,
              Location.of(facts.title()),
              String.valueOf(drawing.privateCharacters()));
    }
  }

  @Override
  public void close() throws IOException {
    drawing.close();
  }
}
