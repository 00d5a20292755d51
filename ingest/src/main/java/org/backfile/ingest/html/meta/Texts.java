package org.backfile.ingest.html.meta;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Reads the text of elements up to a length, so that an element that holds all costs little. */
final class Texts {
  /** An element may hold no text at all and a page of elements. */
  private static final int MOST_NODES = 5_000;

  private Texts() {}

  /** An element's text as one line; longer text is cut at the limit. */
  static String of(Element element, int limit) {
    return Plain.collapsed(gather(element, limit, ' '));
  }

  /** An element's text with a line feed where an element begins or ends a line. */
  static String lines(Element element, int limit) {
    return gather(element, limit, '\n');
  }

  private static String gather(Element element, int limit, char between) {
    Gathering gathering = new Gathering(limit, between);
    NodeTraversor.filter(gathering, element);
    return gathering.out.substring(0, Math.min(gathering.out.length(), limit));
  }

  /** The first link in an element, if it stands among its first nodes. */
  static Optional<Element> link(Element element) {
    return element
        .nodeStream()
        .limit(MOST_NODES)
        .filter(node -> node.nodeName().equals("a"))
        .map(Element.class::cast)
        .findFirst();
  }

  /** Spaces are gathered once, because what is cut at the limit shall be text. */
  private static final class Gathering implements NodeFilter {
    private final StringBuilder out = new StringBuilder();
    private final int limit;
    private final char between;
    private int nodes;

    private Gathering(int limit, char between) {
      this.limit = limit;
      this.between = between;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        text(text.getWholeText());
      } else if (node instanceof Element child) {
        if (isSilent(child)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        part(child);
      }
      boolean enough = out.length() > limit || ++nodes > MOST_NODES;
      return enough ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element child) {
        part(child);
      }
      return FilterResult.CONTINUE;
    }

    private void text(String text) {
      for (int i = 0; i < text.length() && out.length() <= limit; i++) {
        char c = text.charAt(i);
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
          space(' ');
        } else {
          out.append(c);
        }
      }
    }

    private void part(Element element) {
      if (parts(element)) {
        space(between);
      }
    }

    private void space(char c) {
      int last = out.length() - 1;
      boolean spaced = last >= 0 && (out.charAt(last) == ' ' || out.charAt(last) == '\n');
      if (spaced && c != ' ') {
        out.setCharAt(last, c);
      } else if (!spaced && last >= 0) {
        out.append(c);
      }
    }
  }

  /** Elements whose text nobody sees. */
  static boolean isSilent(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "noscript", "svg", "template", "button", "select", "textarea" -> true;
      default -> false;
    };
  }

  private static boolean parts(Element element) {
    return switch (element.normalName()) {
      case "br", "li", "div", "p", "dd", "dt", "td", "time", "h1", "h2", "h3", "h4", "section" ->
          true;
      default -> false;
    };
  }
}
