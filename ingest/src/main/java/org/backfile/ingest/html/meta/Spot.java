package org.backfile.ingest.html.meta;

import org.jsoup.nodes.Element;

/**
 * An element and where it stands.
 *
 * @param element the element
 * @param at how many elements begin before it
 * @param aside whether it stands in what is beside the story: comments, links to other stories, the
 *     page's foot
 * @param apart whether it stands in an element that may be beside the story or tell of it
 * @param hint its class, identifier and test names in lower case
 */
record Spot(Element element, int at, boolean aside, boolean apart, String hint) {
  /** Its text as one line, cut at the limit. */
  String text(int limit) {
    return Texts.of(element, limit);
  }

  /** The first of its names. */
  String word() {
    int space = hint.indexOf(' ');
    return space < 0 ? hint : hint.substring(0, space);
  }
}
