package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backfile.model.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes runs of an element of code. White space in it counts but at its ends; marks in it stay
 * around their parts. Used once.
 */
final class CodeReader {
  private final Set<? extends Node> without;
  private final int deepest;
  private final StringBuilder words = new StringBuilder();

  /** All characters so far. */
  private final StringBuilder read = new StringBuilder();

  /** Where the code begins and ends among all characters. */
  private int start;

  private int end;

  /**
   * A reader.
   *
   * @param without nodes that are passed over
   * @param deepest how deep marks may be nested
   */
  CodeReader(Set<? extends Node> without, int deepest) {
    this.without = without;
    this.deepest = deepest;
  }

  /** The code's runs; none when it is blank. */
  List<Inline> read(Element code) {
    add(code, new ArrayList<>(), 0);
    String whole = read.toString();
    start = whole.length() - whole.stripLeading().length();
    end = whole.stripTrailing().length();
    read.setLength(0);
    List<Inline> runs = new ArrayList<>();
    add(code, runs, 0);
    flush(runs);
    return runs;
  }

  /** Whether white space was taken from before the code. */
  boolean startsBlank() {
    return start > 0;
  }

  /** Whether white space was taken from behind the code. */
  boolean endsBlank() {
    return end < read.length();
  }

  private void add(Element element, List<Inline> runs, int depth) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text && !without.contains(text)) {
        text(text.getWholeText());
      } else if (child instanceof Element inner
          && !without.contains(inner)
          && !InlineReader.isOther(inner)) {
        element(inner, runs, depth);
      }
    }
  }

  private void element(Element element, List<Inline> runs, int depth) {
    String name = element.normalName();
    if (name.equals("br")) {
      text("\n");
    } else if (InlineReader.MARKS.contains(name) && depth < deepest) {
      flush(runs);
      List<Inline> marked = new ArrayList<>();
      add(element, marked, depth + 1);
      flush(marked);
      if (!marked.isEmpty()) {
        InlineReader.wrap(element, name, marked, runs);
      }
    } else {
      add(element, runs, depth + 1);
    }
  }

  private void text(String text) {
    int from = Math.max(0, Math.min(text.length(), start - read.length()));
    int to = Math.max(from, Math.min(text.length(), end - read.length()));
    words.append(text, from, to);
    read.append(text);
  }

  private void flush(List<Inline> runs) {
    if (words.length() > 0) {
      runs.add(new Inline.Code(words.toString()));
      words.setLength(0);
    }
  }
}
