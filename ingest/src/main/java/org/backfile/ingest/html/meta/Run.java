package org.backfile.ingest.html.meta;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A short text as it stands in one node.
 *
 * @param text as one line
 * @param node where it stands
 * @param parent the element that holds the node
 * @param at how many elements begin before it
 * @param aside whether it stands in what is beside the story
 * @param apart whether it stands in an element that may be beside the story or tell of it
 */
record Run(String text, TextNode node, Element parent, int at, boolean aside, boolean apart) {
  private static final int HIGHEST = 4;

  /** The place of its element. */
  Spot spot() {
    return new Spot(parent, at, aside, apart, hint());
  }

  /** The class and identifier of its element, and of those right around it, in lower case. */
  String hint() {
    StringBuilder hint = new StringBuilder();
    Element element = parent;
    for (int i = 0; i < 3 && element != null; i++) {
      hint.append(element.className()).append(' ').append(element.id()).append(' ');
      element = element.parent();
    }
    return hint.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether it belongs to a picture. */
  boolean isOfPicture() {
    return isOfPicture(parent);
  }

  /** Whether an element stands in one that shows a picture. */
  static boolean isOfPicture(Element inner) {
    Element element = inner;
    for (int i = 0; i < HIGHEST && element != null; i++) {
      String name = element.normalName();
      boolean called = i > 0 && Hints.isPicture(element.className().toLowerCase(Locale.ROOT));
      if (called || name.equals("figure") || name.equals("figcaption")) {
        return true;
      }
      element = element.parent();
    }
    return false;
  }
}
