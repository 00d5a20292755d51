package org.backfile.pdf;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.Wording;
import org.backfile.export.PageMap;
import org.backfile.export.Version;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.pdf.draw.Bookmark;
import org.backfile.pdf.draw.DocumentFacts;
import org.backfile.pdf.draw.PdfDrawing;
import org.backfile.pdf.flow.ColophonFlow;
import org.backfile.pdf.flow.Direction;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.FlowContext;
import org.backfile.pdf.flow.PlainText;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.font.FontNotice;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.line.Typesetter;
import org.backfile.pdf.page.Furniture;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.page.PageSetup;
import org.backfile.pdf.page.Paginator;
import org.backfile.pdf.page.Placed;
import org.backfile.pdf.page.Start;
import org.backfile.pdf.theme.StyleSheet;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * The stages of one run put together: sets flows, cuts them into pages and draws these, and knows
 * which anchor came to which page. Used once, by one thread.
 */
final class Press implements AutoCloseable {
  /** As much of what is free stands above what is to look centred. */
  private static final double OPTICAL_CENTRE = 0.33;

  /** As many blocks of a long part are set together. */
  private static final int BLOCKS_TOGETHER = 150;

  private final Executor helpers;
  private final ArticleStart articleStart;
  private final PdfProfile profile;
  private final Layout layout;
  private final PdfDrawing drawing;
  private final FontIssues fontIssues;
  private final Supplier<Compositor> compositors;
  private final Queue<Compositor> idle = new ConcurrentLinkedQueue<>();
  private final Compositor own;
  private final FlowContext context;
  private final RunningHeads heads;

  /** The pages of the edition's own words, which may run the other way than its articles. */
  private final PageGeometry ownGeometry;

  private final RunningHeads ownHeads;
  private final Optional<Attachments> attachments;
  private final Tag document = Tag.document();
  private final Map<Anchor, String> labels = new LinkedHashMap<>();
  private int pages;

  Press(Edition edition, PdfOptions options, OutputStream out, IssueSink issues, Executor helpers)
      throws IOException {
    this.helpers = helpers;
    articleStart = options.articleStart();
    profile = options.profile();
    boolean spans = articleStart != ArticleStart.COLUMN || options.columns() == 1;
    StyleSheet.HeadKind wide = spans ? StyleSheet.HeadKind.WIDE : StyleSheet.HeadKind.NARROW;
    Layout usual = Layout.of(options.theme(), options.paper(), options.columns(), wide);
    layout = mostRunFromRight(edition) ? usual.fromRight() : usual;
    drawing =
        new PdfDrawing(options.profile().standard(), options.imageDpi(), out, helpers, issues);
    fontIssues = new FontIssues(Location.of(edition.slug()), issues);
    PageGeometry geometry = layout.geometry();
    double width = geometry.frame().width();
    double height = geometry.frame().height();
    Typesetter.Column column =
        new Typesetter.Column(
            geometry.columnWidth(), height, spans ? width : geometry.columnWidth());
    Typesetter.Column frame = new Typesetter.Column(width, height);
    boolean turned = Direction.isRightToLeft(Wording.of(edition.language()).language());
    ownGeometry = turned == geometry.fromRight() ? geometry : geometry.turned();
    compositors = () -> new Compositor(options.fonts(), column, frame);
    own = compositors.get();
    Wording wording = Wording.of(edition.language());
    FlowContext.Room room = new FlowContext.Room(geometry.columnWidth(), height);
    context = new FlowContext(layout.theme(), wording, room, drawing.pictures(), issues);
    heads = new RunningHeads(own.wide(), geometry, layout.theme());
    ownHeads = new RunningHeads(own.wide(), ownGeometry, layout.theme());
    attachments =
        options.profile().attaches()
            ? Optional.of(
                new Attachments(drawing, options.attachmentBytes(), edition.lastChange(), issues))
            : Optional.empty();
    drawing.declare(document);
  }

  private static boolean mostRunFromRight(Edition edition) {
    long turned =
        edition.entries().filter(entry -> Direction.isRightToLeft(entry.language())).count();
    return 2 * turned > edition.size();
  }

  FlowContext context() {
    return context;
  }

  /** One of the edition's own words. */
  String word(String key) {
    return context.wording().text(key);
  }

  /** How the file is made, as far as it is. */
  ColophonFlow.Making making() {
    return new ColophonFlow.Making(
        Version.number(), profile.standards(), FontNotes.of(drawing.fonts()));
  }

  /** The root of the file's tags. */
  Tag document() {
    return document;
  }

  /** A new tag in its place. */
  Tag declared(Tag parent, Role role) {
    Tag tag = parent.child(role);
    declare(tag);
    return tag;
  }

  /** Puts a tag in its place. */
  void declare(Tag tag) {
    drawing.declare(tag);
  }

  void bookmark(int level, String title, Anchor anchor) {
    drawing.bookmark(new Bookmark(level, PlainText.oneLine(title), anchor));
  }

  /** Tells of the type that a text was set in. */
  void tell(List<FontNotice> notices, Location location) {
    fontIssues.at(location);
    notices.forEach(fontIssues);
  }

  /** A compositor for one article; for any thread. */
  Compositor compositor() {
    Compositor free = idle.poll();
    return free == null ? compositors.get() : free;
  }

  /** Lets others have a compositor; for any thread. */
  void giveBack(Compositor compositor) {
    idle.add(compositor);
  }

  /**
   * A piece of the edition's own, set for its columns.
   *
   * @param galley its lines
   * @param notices what there is to tell of its type
   */
  record Piece(Galley galley, List<FontNotice> notices) implements ComposingRoom.Composed {
    @Override
    public int slabs() {
      return galley.slabs().size();
    }
  }

  /** Sets pieces of the edition's own for its columns, several at a time. */
  ComposingRoom<Flow, Piece> room(Iterator<Flow> flows) {
    return new ComposingRoom<>(flows, flow -> piece(flow, Compositor::set), helpers);
  }

  private Piece piece(Flow flow, BiFunction<Compositor, Flow, Galley> manner) {
    Compositor compositor = compositor();
    Piece piece = new Piece(manner.apply(compositor, flow), compositor.notices());
    giveBack(compositor);
    return piece;
  }

  /** Takes a piece that was set, and tells of its type. */
  Galley galley(Piece piece) {
    piece.notices().forEach(fontIssues);
    return piece.galley();
  }

  /** Sets a piece of the edition's own for its columns. */
  Galley set(Flow flow) {
    return galley(piece(flow, Compositor::set));
  }

  /** Sets one of the edition's own parts, as wide as the frame; a long one by several threads. */
  Galley setWide(Flow flow) throws IOException {
    List<Galley> galleys = new ArrayList<>();
    Iterator<Flow> parts = flow.parts(BLOCKS_TOGETHER).iterator();
    try (ComposingRoom<Flow, Piece> room =
        new ComposingRoom<>(parts, part -> piece(part, Compositor::setWide), helpers)) {
      while (room.hasNext()) {
        galleys.add(galley(room.next()));
      }
    }
    return Galley.joined(galleys);
  }

  /** The height of what pages hold, in points. */
  double height() {
    return layout.geometry().frame().height();
  }

  /** How many pages a wide galley takes. */
  int count(Galley galley) throws IOException {
    PageSetup setup =
        new PageSetup(layout.geometry().undivided(), Furniture.NONE, Optional.empty());
    Paginator counter = new Paginator(setup, 1, page -> {});
    counter.add(galley, Start.PAGE, Furniture.Story.NAMELESS);
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

  /** Opens new pages for articles, which start on them as the options say. */
  StoryPages stories() {
    Start start =
        switch (articleStart) {
          case PAGE -> Start.PAGE;
          case COLUMN -> Start.COLUMN;
          case FLOW -> Start.RUN_ON;
        };
    return pages(start, new PageSetup(layout.geometry(), heads, Optional.of(divider())));
  }

  /** Opens new pages in columns for what comes piece by piece. */
  StoryPages pieces() {
    return pages(Start.BELOW, new PageSetup(ownGeometry, ownHeads, Optional.empty()));
  }

  private StoryPages pages(Start start, PageSetup setup) {
    return new StoryPages(new Paginator(setup, pages + 1, this::draw), drawing, start);
  }

  /** The line between two stories on a page. */
  private Slab divider() {
    double grid = layout.geometry().grid();
    Mark line =
        new Mark.Fill(0, 0, layout.geometry().frame().width(), 1, context.theme().palette().rule());
    return Slab.of(grid * 1.5, 1, List.of(line))
        .followed(grid)
        .with(new Slab.Flags(Slab.Hold.FIRM, false, true));
  }

  /** Puts what is looked at by itself on a page of its own, somewhat above the middle. */
  void printAlone(Galley galley, Furniture.Story story) throws IOException {
    double free = height() - galley.height();
    if (free <= 0) {
      print(galley, story);
      return;
    }
    List<Slab> slabs = new ArrayList<>();
    slabs.add(Slab.of(0, free * OPTICAL_CENTRE, List.of()).holding(Slab.Hold.FIRM));
    slabs.addAll(galley.slabs());
    print(new Galley(galley.width(), slabs, galley.tags(), galley.makeshifts()), story);
  }

  /** Puts a wide galley on new pages of its own. */
  void print(Galley galley, Furniture.Story story) throws IOException {
    print(galley, pages + 1, ownHeads, story);
  }

  /** Puts a flow on the pages from {@code first} to {@code last}, which it has to fill. */
  void printReserved(Flow flow, int first, int last, Optional<Furniture.Story> story)
      throws IOException {
    Furniture around = story.isPresent() ? ownHeads : Furniture.NONE;
    int end = print(setWide(flow), first, around, story.orElse(Furniture.Story.NAMELESS));
    if (end != last) {
      throw new IllegalStateException(
          "pages " + first + " to " + last + " were kept free, not to " + end);
    }
  }

  private int print(Galley galley, int first, Furniture around, Furniture.Story story)
      throws IOException {
    PageSetup setup = new PageSetup(layout.geometry().undivided(), around, Optional.empty());
    StoryPages own = new StoryPages(new Paginator(setup, first, this::draw), drawing, Start.PAGE);
    own.add(List.of(galley), story);
    return own.end();
  }

  private void draw(Page page) throws IOException {
    drawing.page(page);
    pages = Math.max(pages, page.number());
    for (FlowBlock.Placement placement : FlowBlock.Placement.values()) {
      for (Placed placed : page.content()) {
        if (placed.slab().placement() == placement) {
          placed.slab().anchors().forEach(anchor -> labels.putIfAbsent(anchor, page.label()));
        }
      }
    }
  }

  /** The label of the page on which an anchor lies, when that is known already. */
  Optional<String> label(Anchor anchor) {
    return Optional.ofNullable(labels.get(anchor));
  }

  /** Works out, once and when asked, which anchor lies on which page; when all are drawn. */
  Supplier<PageMap> pageMap() {
    Map<Anchor, String> drawn = labels; // alone, for the press has much more to hold on to
    return Suppliers.memoize(() -> pageMap(drawn));
  }

  private static PageMap pageMap(Map<Anchor, String> labels) {
    SortedMap<Integer, List<Anchor>> byPage = new TreeMap<>();
    labels.forEach(
        (anchor, label) ->
            byPage.computeIfAbsent(Integer.valueOf(label), page -> new ArrayList<>()).add(anchor));
    Map<Anchor, String> ordered = new LinkedHashMap<>();
    byPage.forEach(
        (page, anchors) -> anchors.forEach(anchor -> ordered.put(anchor, page.toString())));
    return new PageMap(ordered);
  }

  /** How many pages there are so far. */
  int pages() {
    return pages;
  }

  /** Completes the file with what it says about itself. */
  void finish(DocumentFacts facts) throws IOException {
    own.notices().forEach(fontIssues); // of running heads, which nobody has asked for yet
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
