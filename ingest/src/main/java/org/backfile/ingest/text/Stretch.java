package org.backfile.ingest.text;

import org.backfile.model.SourceSpan;

/**
 * A paragraph, line or list item of a source, unwrapped and cleaned up.
 *
 * @param form how it is marked in the source
 * @param number an item's number, a heading's level, else 0
 * @param marker the mark before the text, such as {@code •} or {@code —}, else empty
 * @param text what it says without its marker
 * @param span where it stands, marker included, in the decoded text
 * @param group counts the source's runs of lines without a blank line between them
 */
record Stretch(Form form, int number, String marker, String text, SourceSpan span, int group) {

  /** How a stretch is marked. */
  enum Form {
    /** Not at all. */
    PLAIN,
    /** By a bullet. */
    BULLET,
    /** By a dash, which in many languages opens direct speech. */
    DASH,
    /** By a number. */
    NUMBER,
    /** As quoted, by {@code >}. */
    QUOTE,
    /** As a heading, by {@code #} or by a line under it. */
    HEADING,
    /** It is a row of marks and says nothing. */
    RULE
  }

  boolean is(Form other) {
    return form == other;
  }

  /** What it says with its marker, as it would read if the marker were part of the text. */
  String marked() {
    return marker.isEmpty() ? text : text.isEmpty() ? marker : marker + " " + text;
  }

  /** What it says as a line of metadata: "3. Oktober" is no item, "• 3 October" may be one. */
  String metadata() {
    return form == Form.NUMBER ? marked() : text;
  }
}
