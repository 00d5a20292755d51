package org.backfile.pdf.draw;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.io.ByteSource;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file inside the file.
 *
 * @param name what it is called there: ASCII, without a folder, never twice
 * @param description what it is, for people
 * @param mediaType such as {@code text/plain}
 * @param relation to what is printed
 * @param date of its last change
 * @param bytes opened when it is attached, and not after
 */
public record Attachment(
    String name,
    String description,
    String mediaType,
    Relation relation,
    Instant date,
    ByteSource bytes) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

  /** Checks the name. */
  public Attachment {
    checkArgument(NAME.matcher(name).matches(), "name \"%s\" must be safe on every disk", name);
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(bytes, "bytes");
  }

  /** How an attached file and the printed content hang together (ISO 19005-3, annex E). */
  public enum Relation {
    /** The content was made from it. */
    SOURCE("Source"),
    /** It says the same in another form. */
    ALTERNATIVE("Alternative");

    private final String type;

    Relation(String type) {
      this.type = type;
    }

    /** The relation's name. */
    String type() {
      return type;
    }
  }
}
