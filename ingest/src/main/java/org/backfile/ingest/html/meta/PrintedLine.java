package org.backfile.ingest.html.meta;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The line of rights in which a short text is printed, without the links beside it. From the text a
 * few nodes are looked at in either direction, so that a page of such texts costs little.
 */
final class PrintedLine {
  private static final int MOST_STEPS = 200;
  private static final int HIGHEST = 6;
  private static final int WIDEST = 60;

  private static final Pattern LABEL = Pattern.compile("(?i)copyright|\\(c\\)|(?:19|20)\\d{2}");
  private static final Pattern END = Pattern.compile("(?:\\s*\\(\\p{L}{1,4}\\))?[\\s|·•–—,;/-]*$");
  private static final Pattern START = Pattern.compile("^[\\s|·•–—,;/-]+");

  private final Element block;
  private final Element inner;
  private final int longest;
  private final StringBuilder line;

  private PrintedLine(Run run, int longest) {
    this.inner = run.parent();
    this.block = block(run.parent());
    this.longest = longest;
    this.line = new StringBuilder(run.node().getWholeText());
  }

  /**
   * The line around a text.
   *
   * @param longest a line that is longer is cut somewhere beyond it, in UTF-16 code units
   */
  static String of(Run run, int longest) {
    PrintedLine printed = new PrintedLine(run, longest);
    printed.extend(run.node(), printed::before, true);
    printed.extend(run.node(), printed::after, false);
    String text = Plain.collapsed(printed.line.toString());
    return END.matcher(START.matcher(text).replaceFirst("")).replaceFirst("");
  }

  private void extend(Node own, UnaryOperator<@Nullable Node> step, boolean back) {
    Node node = step.apply(own);
    for (int i = 0; i < MOST_STEPS && node != null && !isBreak(node); i++) {
      if (node instanceof TextNode text) {
        boolean end = back ? isLinked(text) || beyond(text) : isOther(text);
        if (end || line.length() > longest) {
          return;
        }
        line.insert(back ? 0 : line.length(), part(text, back));
      }
      node = step.apply(node);
    }
  }

  /** Whether a text after the line is no more of it: a line that names somebody may end. */
  private boolean isOther(TextNode text) {
    return (isLinked(text) || !isInside(text)) && isNamed();
  }

  private boolean beyond(TextNode text) {
    return !isInside(text) && isNamed();
  }

  private String part(TextNode node, boolean back) {
    String text = node.getWholeText();
    int cut = Math.min(text.length(), longest + 1);
    return back ? text.substring(text.length() - cut) : text.substring(0, cut);
  }

  /** Whether the line has more than the mark and a year. */
  private boolean isNamed() {
    return LABEL.matcher(line).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isBreak(Node node) {
    return node instanceof Element element
        && (element.isBlock() || element.normalName().equals("br"));
  }

  /** The node before in the order of the page, within the block. */
  private @Nullable Node before(@Nullable Node node) {
    if (node == null || node.equals(block)) {
      return null;
    }
    Node before = node.previousSibling();
    if (before == null) {
      Node parent = node.parent();
      return parent == null || parent.equals(block) ? null : parent;
    }
    while (before.childNodeSize() > 0) {
      before = before.childNode(before.childNodeSize() - 1);
    }
    return before;
  }

  /** The node after in the order of the page, within the block. */
  private @Nullable Node after(@Nullable Node node) {
    if (node != null && node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node up = node;
    while (up != null && !up.equals(block)) {
      if (up.nextSibling() != null) {
        return up.nextSibling();
      }
      up = up.parent();
    }
    return null;
  }

  private boolean isLinked(Node node) {
    Node up = node.parent();
    while (up != null && !up.equals(block)) {
      if (up.nodeName().equals("a")) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  private boolean isInside(Node node) {
    Node up = node.parent();
    for (int i = 0; i < HIGHEST && up != null; i++) {
      if (up.equals(inner)) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  private static Element block(Element inner) {
    Element element = inner;
    Optional<Element> outer = outer(element);
    while (outer.isPresent()) {
      element = outer.get();
      outer = outer(element);
    }
    return element;
  }

  private static Optional<Element> outer(Element element) {
    return Optional.ofNullable(element.parent())
        .filter(parent -> !element.isBlock() && parent.childNodeSize() < WIDEST);
  }
}
