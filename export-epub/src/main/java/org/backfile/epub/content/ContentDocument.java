package org.backfile.epub.content;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.edition.Edition;
import org.backfile.epub.xml.XmlText;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Anchor;
import org.backfile.model.Article;

/**
 * One XHTML document in the making: its frame, and what every kind of document writes alike. Not
 * thread-safe.
 */
public final class ContentDocument {
  /** The path of the stylesheet under the package document's folder. */
  public static final String STYLESHEET = "style/edition.css";

  /** The path of the stylesheet that names the embedded fonts. */
  public static final String FONTS = "style/fonts.css";

  /** The namespace of {@code epub:type} (EPUB 3.3 section 6.2). */
  private static final String EPUB_NAMESPACE = "http://www.idpf.org/2007/ops";

  private static final Set<String> HEADING = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final String XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml";

  private final XmlWriter out = new XmlWriter();
  private final Furniture furniture;
  private final String language;
  private final String direction;
  private final Set<Anchor> known;
  private final Set<Anchor> anchors = new LinkedHashSet<>();
  private final Map<String, String> pages = new LinkedHashMap<>();

  private ContentDocument(Furniture furniture, Frame frame, Set<Anchor> known) {
    this.known = known;
    this.furniture = furniture;
    language = frame.language();
    direction = frame.direction();
  }

  /**
   * Starts a document, up to the inside of its body.
   *
   * @param furniture the edition's own words
   * @param frame what its frame says
   */
  public static ContentDocument start(Furniture furniture, Frame frame) {
    return start(furniture, frame, new HashSet<>());
  }

  /**
   * Starts one of several documents.
   *
   * @param known anchors that are ids in an earlier one; those of this one are added
   */
  static ContentDocument start(Furniture furniture, Frame frame, Set<Anchor> known) {
    ContentDocument document = new ContentDocument(furniture, frame, known);
    XmlWriter out = document.out.htmlDoctype();
    out.open("html")
        .attribute("xmlns", XHTML_NAMESPACE)
        .attribute("xmlns:epub", EPUB_NAMESPACE)
        .attribute("lang", frame.language())
        .attribute("xml:lang", frame.language());
    if (frame.direction().equals(Direction.RIGHT_TO_LEFT)) {
      out.attribute("dir", Direction.RIGHT_TO_LEFT);
    }
    out.line().open("head").line();
    out.open("meta").attribute("charset", "utf-8").closeEmpty().line();
    // What is replaced in a title is counted where the page says it.
    out.element("title", XmlText.clean(frame.title())).line();
    document.stylesheet(frame.toRoot() + STYLESHEET);
    if (furniture.withFonts()) {
      document.stylesheet(frame.toRoot() + FONTS);
    }
    out.close().line().open("body").attribute("class", frame.style());
    frame.type().ifPresent(type -> out.attribute("epub:type", type));
    // Some reading systems give every document the direction of the whole, which this overrules.
    out.attribute("dir", frame.direction()).line();
    return document;
  }

  private void stylesheet(String href) {
    out.open("link")
        .attribute("rel", "stylesheet")
        .attribute("type", "text/css")
        .attribute("href", href)
        .closeEmpty()
        .line();
  }

  /** Ends the document. */
  public Rendered finish() {
    return new Rendered(
        out.close().line().close().line().toBytes(), out.replaced(), anchors, pages);
  }

  /** Whether it has more bytes so far. */
  boolean isLongerThan(long bytes) {
    return out.sizeBytes() > bytes;
  }

  /** The writer of its mark-up. */
  public XmlWriter out() {
    return out;
  }

  /** The edition's own words. */
  public Furniture furniture() {
    return furniture;
  }

  /** Starts an element with a class. */
  XmlWriter open(String element, String style) {
    return out.open(element).attribute("class", style);
  }

  /**
   * Starts an element that has an anchor, with a mark where a page begins with it: inside of what
   * holds text alone, so that it does not part it from its neighbours, and before anything else.
   */
  void open(String element, Anchor anchor) {
    boolean inside = element.equals("p") || element.equals("pre") || HEADING.contains(element);
    if (!inside) {
      pageBreak(anchor);
    }
    out.open(element);
    id(anchor);
    if (inside) {
      pageBreak(anchor);
    }
  }

  /** Starts the table of contents. */
  public void openNavigation(Anchor anchor) {
    open("nav", anchor);
  }

  /** Marks the beginning of a page, when one begins with a block (EPUB 3 SSV, pagebreak). */
  void pageBreak(Anchor anchor) {
    Optional<String> label = furniture.breaks().label(anchor);
    if (label.isPresent()) {
      Anchor mark = new Anchor("page-" + label.get());
      if (known.add(mark)) {
        pages.put(label.get(), mark.value());
        out.open("span")
            .attribute("epub:type", "pagebreak")
            .attribute("role", "doc-pagebreak")
            .attribute("id", mark.value())
            .attribute("aria-label", label.get())
            .close();
      }
    }
  }

  /** The pages that begin in it, each label with its id. */
  public Map<String, String> pages() {
    return pages;
  }

  /** Gives the element just started the anchor as its id, unless an earlier one has it. */
  void id(Anchor anchor) {
    if (!anchor.equals(Anchor.NONE) && known.add(anchor)) {
      anchors.add(anchor);
      out.attribute("id", anchor.value());
    }
  }

  /** Says the language of the element just started, where it is not the document's. */
  public void language(String tag) {
    if (!tag.equals(language)) {
      foreign(tag);
    }
  }

  /** Says the language of the element just started, and its direction where that differs. */
  void foreign(String tag) {
    out.attribute("lang", tag).attribute("xml:lang", tag);
    if (!Direction.of(tag).equals(direction)) {
      out.attribute("dir", Direction.of(tag));
    }
  }

  /** Writes an element of the edition's own words. */
  void words(String element, String style, String text) {
    open(element, style);
    words(() -> out.text(text));
    out.close().line();
  }

  /**
   * Writes the edition's own words inside an element just started. Words of the other direction get
   * an element of their own, so that they stay aligned with the text around them.
   */
  void words(Runnable content) {
    boolean turned = !Direction.of(furniture.language()).equals(direction);
    if (turned) {
      out.open("span");
    }
    language(furniture.language());
    content.run();
    if (turned) {
      out.close();
    }
  }

  /** Writes a heading that leads to a story. */
  void storyHeading(Place.Story story) {
    out.open("h2").open("a").attribute("href", story.href());
    language(story.language());
    out.text(story.headline()).close().close().line();
  }

  /** Writes a term of the edition's own words and what there is to say of it. */
  void term(String key, Runnable definition) {
    out.element("dt", furniture.text(key)).line().open("dd");
    definition.run();
    out.close().line();
  }

  /** Writes an address in a line of its own. */
  void addressLine(String style, URI address) {
    open("p", style);
    address(address);
    out.close().line();
  }

  /** Writes an address, as a hyperlink where it may be one. */
  void address(URI address) {
    Optional<String> href = Hyperlink.href(address);
    href.ifPresent(h -> out.open("a").attribute("href", h));
    out.text(address.toString());
    href.ifPresent(h -> out.close());
  }

  /**
   * What a document's frame says.
   *
   * @param language BCP 47 tag of its text
   * @param direction the value of {@code dir}
   * @param title the document's title
   * @param style the class of its body
   * @param type the body's {@code epub:type}
   * @param toRoot the way from its folder to the package document's, such as {@code ../}
   */
  public record Frame(
      String language,
      String direction,
      String title,
      String style,
      Optional<String> type,
      String toRoot) {
    /**
     * The frame of an article in the {@code text} folder.
     *
     * @param title the document's title
     */
    static Frame of(Article article, String title) {
      String direction =
          article.language().equals(Article.UNDETERMINED)
              ? Direction.ofText(article.headline()).orElse(Direction.LEFT_TO_RIGHT)
              : Direction.of(article.language());
      return new Frame(
          article.language(), direction, title, "story", Optional.of("bodymatter"), "../");
    }

    /** The frame of a document in the edition's own words in the {@code text} folder. */
    static Frame own(Furniture furniture, String title, String style, String type) {
      String language = furniture.language();
      return new Frame(language, Direction.of(language), title, style, Optional.of(type), "../");
    }

    /** The frame of a document in the edition's language in the {@code text} folder. */
    static Frame of(Edition edition, String title, String style, String type) {
      String language = edition.language();
      return new Frame(language, Direction.of(language), title, style, Optional.of(type), "../");
    }
  }
}
