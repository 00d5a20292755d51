package org.backfile.pdf.theme;

/**
 * A word or a sign of a style sheet.
 *
 * @param kind what it is
 * @param text as written
 * @param place where it begins
 */
record Token(Kind kind, String text, Place place) {
  /** What a token is. */
  enum Kind {
    /** Letters, digits, {@code # . % + - _ /}. */
    WORD,
    /** One of the signs {@code { } : ; , @}. */
    SIGN,
    /** The end of the text. */
    END
  }

  boolean isSign(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  /** The form for messages. */
  String shown() {
    return kind == Kind.END ? "the end of the file" : "\"" + text + "\"";
  }
}
