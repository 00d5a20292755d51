package org.backfile.ingest.credit;

/**
 * A name in a credit and what it is taken for.
 *
 * @param type what it names
 * @param text in ordinary case, an agency by its usual name
 * @param sure whether a lexicon or the line's form leaves no doubt
 * @param join what stands before it
 */
record Name(Type type, String text, boolean sure, Join join) {

  enum Type {
    AGENCY,
    ORGANISATION,
    PERSON,
    /** Capitalised words that may be either. */
    EITHER,
    /** Words that are no name. */
    UNKNOWN
  }

  /** What joins a name to the one before. */
  enum Join {
    START,
    SLASH,
    BAR,
    BRACKET,
    COMMA,
    AND,
    VIA,
    FOR,
    BY,
    /** Nothing but white space. */
    NONE
  }

  Name as(Type other, boolean nowSure) {
    return new Name(other, text, nowSure, join);
  }

  boolean isHouse() {
    return type == Type.AGENCY || type == Type.ORGANISATION;
  }
}
