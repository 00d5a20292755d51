package org.backfile.ingest.html.meta;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Reads the text of elements up to a length, so that an element that holds all costs little. */
final class Texts {
  private Texts() {}

  /** An element's text as one line; longer text is cut at the limit. */
  static String of(Element element, int limit) {
    return Plain.collapsed(gather(element, limit, " "));
  }

  /** An element's text with a bar where an element begins or ends a line. */
  static String lines(Element element, int limit) {
    return gather(element, limit, "\n");
  }

  private static String gather(Element element, int limit, String between) {
    StringBuilder out = new StringBuilder();
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              out.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
            } else if (node instanceof Element child) {
              if (isSilent(child)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              out.append(parts(child) ? between : "");
            }
            return out.length() > limit ? FilterResult.STOP : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element child && parts(child)) {
              out.append(between);
            }
            return FilterResult.CONTINUE;
          }
        },
        element);
    return out.substring(0, Math.min(out.length(), limit));
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
