package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backfile.ingest.html.story.Piece.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Divides a page into its pieces, in the order of the markup. Time is linear in the page. Used
 * once.
 */
final class Splitter {
  /** Smaller drawings are icons, in CSS pixels. */
  private static final int SMALLEST_DRAWING = 100;

  /** What hides more than this part of a page's text does so until a script runs, not for good. */
  private static final double MOST_HIDDEN = 0.5;

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Concealed> concealed = new ArrayList<>();
  private final Set<Element> blocks = new HashSet<>();
  private final int pageCharacters;

  /** What is hidden inside of the run of text at hand. */
  private final List<Element> asides = new ArrayList<>();

  private Splitter(Element body) {
    NodeTraversor.filter(
        (node, depth) -> {
          if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
          } else if (Tags.isSilent(element) || Tags.isPicture(element)) {
            return FilterResult.SKIP_CHILDREN; // what is in them parts no text
          } else if (!Tags.isInline(element)) {
            for (Element at = element; at != null && blocks.add(at); at = at.parent()) {}
          }
          return FilterResult.CONTINUE;
        },
        body);
    pageCharacters = body.text().length();
  }

  /** A page's pieces. */
  static Division split(Document page) {
    Splitter splitter = new Splitter(page.body());
    splitter.walk(page.body(), new State(false, false, false));
    return new Division(List.copyOf(splitter.pieces), List.copyOf(splitter.concealed));
  }

  /**
   * A page's pieces.
   *
   * @param shown what its readers see, in order
   * @param concealed what it hides from them, in order
   */
  record Division(List<Piece> shown, List<Concealed> concealed) {}

  /**
   * A piece that the page's own markup hides.
   *
   * @param before the index of the shown piece that it stands before
   */
  record Concealed(Piece piece, int before) {}

  /**
   * What holds for all that is inside an element.
   *
   * @param scriptless whether it is shown only where no script runs, pictures apart, which are
   *     those that a script would have loaded
   */
  private record State(boolean link, boolean hidden, boolean scriptless) {
    State concealed() {
      return new State(link, true, scriptless);
    }

    boolean hides(Kind kind) {
      return hidden || (scriptless && kind != Kind.PICTURE);
    }
  }

  private void walk(Element parent, State state) {
    List<Node> run = new ArrayList<>();
    for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode) {
        run.add(child);
      } else if (child instanceof Element element && !Tags.isSilent(element)) {
        element(element, parent, state, run);
      }
    }
    flush(run, parent, state);
  }

  private void element(Element element, Element parent, State state, List<Node> run) {
    boolean inline = !blocks.contains(element) && !stands(element);
    if (inline && Tags.isHidden(element)) {
      asides.add(element);
      return;
    } else if (inline) {
      run.add(element);
      return;
    }
    flush(run, parent, state);
    State inner =
        new State(
            state.link() || (element.normalName().equals("a") && element.hasAttr("href")),
            state.hidden() || hides(element),
            state.scriptless() || element.nameIs("noscript"));
    block(element, inner);
  }

  /** Whether it is by itself although the markup lets it run on with text. */
  private static boolean stands(Element element) {
    String name = element.normalName();
    return name.equals("noscript")
        || name.equals("iframe")
        || (element.childrenSize() > 1 && Tags.holdsParagraphs(element))
        || Tags.isParagraph(element);
  }

  private void block(Element element, State state) {
    String name = element.normalName();
    if (name.equals("hr")) {
      add(Kind.RULE, element, state);
    } else if (name.equals("pre")) {
      add(Kind.PREFORMATTED, element, state);
    } else if (Embeds.is(element)) {
      add(Kind.EMBED, element, state);
    } else if (isBackground(element)) {
      add(Kind.PICTURE, element, state);
    } else if (name.equals("table") && DataTables.is(element)) {
      TableReader.reveal(element);
      add(Kind.TABLE, element, state);
    } else {
      walk(element, state);
    }
  }

  /** Whether an element shows a picture by its style and nothing else. */
  private static boolean isBackground(Element element) {
    return element.attr("style").contains("background")
        && PictureReference.background(element).isPresent()
        && element.childrenSize() == 0
        && element.ownText().isBlank();
  }

  private boolean hides(Element element) {
    return Tags.isHidden(element) && element.text().length() <= pageCharacters * MOST_HIDDEN;
  }

  private void add(Kind kind, Element element, State state) {
    RunText text = RunText.of(element.childNodes(), state.link(), kind == Kind.PREFORMATTED);
    String said =
        switch (kind) {
          case PICTURE, RULE -> "";
          case CONTROL -> element.text();
          default -> text.text();
        };
    add(kind, element, List.of(element), said, text, state);
    if (kind != Kind.PICTURE && kind != Kind.CONTROL) {
      text.others().forEach(found -> other(found.element(), state));
    }
  }

  private void add(
      Kind kind, Element container, List<Node> nodes, String said, RunText text, State state) {
    Piece piece =
        new Piece(
            pieces.size(),
            kind,
            container,
            nodes,
            said,
            text.linkCharacters(),
            text.links(),
            text.strong(),
            text.slanted());
    if (state.hides(kind)) {
      concealed.add(new Concealed(piece, pieces.size()));
    } else {
      pieces.add(piece);
    }
  }

  /** Makes pieces of a run of text and inline elements: its pictures, and its paragraphs. */
  private void flush(List<Node> run, Element container, State state) {
    List<Element> hidden = List.copyOf(asides);
    asides.clear();
    if (!run.isEmpty()) {
      paragraphs(run, container, state);
    }
    hidden.forEach(element -> conceal(element, state));
  }

  private void paragraphs(List<Node> run, Element container, State state) {
    for (List<Node> paragraph : Breaks.apart(run)) {
      paragraph(paragraph, container, state);
    }
    run.clear();
  }

  private void paragraph(List<Node> nodes, Element container, State state) {
    RunText text = RunText.of(nodes, state.link(), false);
    List<Element> after = new ArrayList<>();
    for (RunText.Found found : text.others()) {
      if (found.at() > 0) {
        after.add(found.element());
      } else {
        other(found.element(), state);
      }
    }
    if (!text.text().isEmpty()) {
      Kind kind = enclosingHeading(container) ? Kind.HEADING : Kind.TEXT;
      add(kind, container, List.copyOf(nodes), text.text(), text, state);
    }
    after.forEach(element -> other(element, state));
  }

  private void other(Element element, State state) {
    if (Tags.isHidden(element)) {
      conceal(element, state);
    } else if (element.nameIs("noscript")) {
      block(element, new State(state.link(), state.hidden(), true));
    } else if (Tags.isFigure(element)) {
      walk(element, state);
    } else {
      single(element, state);
    }
  }

  private void conceal(Element element, State state) {
    if (Tags.isPicture(element) || Tags.isControl(element) || Tags.isEmbed(element)) {
      single(element, state.concealed());
    } else {
      walk(element, state.concealed());
    }
  }

  /** Makes a piece of a picture, a control or an embed. */
  private void single(Element element, State state) {
    if (Tags.isControl(element)) {
      element.getElementsByTag("img").forEach(image -> add(Kind.PICTURE, image, state));
      if (!element.text().isBlank()) {
        add(Kind.CONTROL, element, state);
      }
    } else if (Tags.isEmbed(element)) {
      add(Kind.EMBED, element, state);
    } else if (!element.nameIs("svg") || isLarge(element) || !words(element).isEmpty()) {
      add(Kind.PICTURE, element, state);
    }
  }

  /** What is written in a drawing, or shown in the place of a picture. */
  static String words(Element picture) {
    StringBuilder words = new StringBuilder();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof TextNode text && !text.isBlank()) {
            words.append(words.isEmpty() ? "" : " ").append(text.text().strip());
          }
          return node instanceof Element element && Tags.isSilent(element)
              ? FilterResult.SKIP_ENTIRELY
              : FilterResult.CONTINUE;
        },
        picture);
    return words.toString();
  }

  private static boolean isLarge(Element drawing) {
    return (Pixels.of(drawing.attr("width")) >= SMALLEST_DRAWING
            && Pixels.of(drawing.attr("height")) >= SMALLEST_DRAWING)
        || drawing.closest("figure") != null;
  }

  /** Whether the container is a heading, or stands in one. */
  private static boolean enclosingHeading(Element container) {
    Element at = container;
    for (int i = 0; i < 3 && at != null; i++) {
      if (Tags.isHeading(at)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }
}
