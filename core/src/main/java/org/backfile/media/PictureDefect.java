package org.backfile.media;

import java.io.IOException;

/** Ends a scan: the bytes are no picture, or not a whole one. */
final class PictureDefect extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the bytes. */
  enum Kind {
    /** They end early or were damaged. */
    DAMAGED,
    /** They are something else. */
    NOT_A_PICTURE,
    /** They are more than the limit. */
    TOO_MANY_BYTES
  }

  private final Kind kind;
  private final String reason;

  private PictureDefect(Kind kind, String reason) {
    super(reason);
    this.kind = kind;
    this.reason = reason;
  }

  static PictureDefect damaged(String reason) {
    return new PictureDefect(Kind.DAMAGED, reason);
  }

  static PictureDefect notAPicture(String reason) {
    return new PictureDefect(Kind.NOT_A_PICTURE, reason);
  }

  static PictureDefect tooManyBytes() {
    return new PictureDefect(Kind.TOO_MANY_BYTES, "too many bytes");
  }

  Kind kind() {
    return kind;
  }

  /** The reason in the words of a message, lower case. */
  String reason() {
    return reason;
  }
}
