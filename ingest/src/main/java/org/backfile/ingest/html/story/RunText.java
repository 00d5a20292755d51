package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a run of nodes says.
 *
 * @param text white space collapsed, none at the ends
 * @param linkCharacters how much of it is in links
 * @param links how many links are in it
 * @param strong whether all of it is bold
 * @param slanted whether all of it is in italics
 * @param others pictures, embeds and controls in it
 */
record RunText(
    String text,
    int linkCharacters,
    int links,
    boolean strong,
    boolean slanted,
    List<Found> others) {
  /**
   * Something in a run that is no text.
   *
   * @param element what it is
   * @param at how much text stands before it
   */
  record Found(Element element, int at) {}

  /** Reads a run; {@code link} tells that all of it is in a link, {@code lines} keeps its lines. */
  static RunText of(List<Node> nodes, boolean link, boolean lines) {
    Collector collector = new Collector(lines);
    nodes.forEach(node -> collector.add(node, new Style(link, false, false)));
    return collector.done();
  }

  /** What holds for all that is inside an element. */
  private record Style(boolean link, boolean strong, boolean slanted) {}

  private static final class Collector {
    private final StringBuilder text = new StringBuilder();
    private final boolean lines;
    private final List<Found> others = new ArrayList<>();

    /** Whether something stands between the text so far and what follows. */
    private boolean gap;

    private int linkCharacters;
    private int links;
    private int strongCharacters;
    private int slantedCharacters;

    Collector(boolean lines) {
      this.lines = lines;
    }

    void add(Node node, Style style) {
      if (node instanceof TextNode words) {
        text(words.getWholeText(), style);
      } else if (node instanceof Element element && !Tags.isSilent(element)) {
        element(element, style);
      }
    }

    private void element(Element element, Style style) {
      String name = element.normalName();
      boolean other =
          Tags.isPicture(element)
              || Tags.isFigure(element)
              || Tags.isHidden(element)
              || Tags.isEmbed(element)
              || name.equals("noscript")
              || (Tags.isControl(element) && !name.equals("label"));
      if (other) {
        others.add(new Found(element, text.length()));
        gap = true;
        return;
      }
      if (name.equals("br")) {
        text(lines ? "\n" : " ", style);
        return;
      }
      apart(element, style);
      Style inner =
          new Style(
              style.link() || (name.equals("a") && element.hasAttr("href")),
              style.strong() || name.equals("b") || name.equals("strong"),
              style.slanted() || name.equals("i") || name.equals("em"));
      links += inner.link() && !style.link() ? 1 : 0;
      for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
        add(child, inner);
      }
      apart(element, style);
    }

    /** Parts the words of an element that stands apart from what is around it. */
    private void apart(Element element, Style style) {
      if (!Tags.isApart(element)) {
        return;
      }
      boolean begun = text.length() > 0 && text.charAt(text.length() - 1) == '\n';
      if (!lines) {
        text(" ", style);
      } else if (element.isBlock() && text.length() > 0 && !begun) {
        text("\n", style);
      }
    }

    private void text(String words, Style style) {
      int before = text.length();
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == '\u200B' || c == '\uFEFF' || c == '\u00AD') {
          continue;
        }
        if (gap && !lines && parts(text, c)) {
          text.append(' ');
        }
        gap = false;
        if (lines || !isSpace(c)) {
          text.append(c);
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      }
      int added = text.length() - before;
      linkCharacters += style.link() ? added : 0;
      strongCharacters += style.strong() ? added : 0;
      slantedCharacters += style.slanted() ? added : 0;
    }

    private static boolean parts(StringBuilder before, char after) {
      return before.length() > 0
          && Character.isLetterOrDigit(before.charAt(before.length() - 1))
          && Character.isLetterOrDigit(after);
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
    }

    RunText done() {
      String said = lines ? text.toString().stripTrailing() : text.toString().strip();
      boolean strong = !said.isEmpty() && strongCharacters >= said.length() - 1;
      boolean slanted = !said.isEmpty() && slantedCharacters >= said.length() - 1;
      return new RunText(said, linkCharacters, links, strong, slanted, List.copyOf(others));
    }
  }
}
