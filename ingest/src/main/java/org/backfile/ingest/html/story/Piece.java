package org.backfile.ingest.html.story;

import java.util.List;
import org.backfile.model.SourceSpan;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The smallest part of a page that is kept or left out as a whole: what stands between two changes
 * of block in the markup. Immutable but for the nodes.
 *
 * @param index 0-based place in the page
 * @param kind what it is
 * @param container the element that it stands in: its block, or for pictures, tables and the like
 *     the element itself
 * @param nodes its nodes, in order
 * @param text what it says, white space collapsed; for pictures and embeds usually nothing
 * @param linkCharacters how much of the text is in links
 * @param links how many links are in it
 * @param strong whether all of it is bold
 * @param slanted whether all of it is in italics
 */
record Piece(
    int index,
    Kind kind,
    Element container,
    List<Node> nodes,
    String text,
    int linkCharacters,
    int links,
    boolean strong,
    boolean slanted) {
  /** What a piece is. */
  enum Kind {
    /** Running text, whatever its tag. */
    TEXT,
    /** Text in h1 to h6. */
    HEADING,
    /** A table of data. */
    TABLE,
    /** Text whose line ends count. */
    PREFORMATTED,
    /** A change of subject. */
    RULE,
    /** A picture. */
    PICTURE,
    /** Something that plays or is loaded from elsewhere. */
    EMBED,
    /** The label of a button or form field. */
    CONTROL
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it is text of any form. */
  boolean isText() {
    return kind == Kind.TEXT || kind == Kind.HEADING;
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linkCharacters / text.length());
  }

  /**
   * Where it stands in the decoded source; empty at the start for nodes that the parser made up.
   */
  SourceSpan span() {
    long start = Long.MAX_VALUE;
    long end = 0;
    for (Node node : nodes) {
      var range = node.sourceRange();
      if (range.isTracked()) {
        start = Math.min(start, range.startPos());
        long last = range.endPos();
        if (node instanceof Element element && element.endSourceRange().isTracked()) {
          last = Math.max(last, element.endSourceRange().endPos());
        }
        end = Math.max(end, last);
      }
    }
    return start > end ? new SourceSpan(0, 0) : new SourceSpan(start, end);
  }
}
