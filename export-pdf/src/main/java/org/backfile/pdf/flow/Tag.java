package org.backfile.pdf.flow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A node of the tree that tells what content is, independent of where it is placed. Content points
 * to its tag, tags to their parents; two tags are the same when they are the same object.
 * Immutable.
 */
public final class Tag {
  /** What is furniture and not to be read. */
  public static final Tag ARTIFACT = new Tag(Role.ARTIFACT, Optional.empty(), Facts.NONE);

  private final Role role;
  private final Optional<Tag> parent;
  private final Facts facts;

  private Tag(Role role, Optional<Tag> parent, Facts facts) {
    this.role = Objects.requireNonNull(role, "role");
    this.parent = Objects.requireNonNull(parent, "parent");
    this.facts = Objects.requireNonNull(facts, "facts");
  }

  /** The root of a file's tree. */
  public static Tag document() {
    return new Tag(Role.DOCUMENT, Optional.empty(), Facts.NONE);
  }

  /** A new tag below this one. */
  public Tag child(Role child) {
    return child(child, Facts.NONE);
  }

  /** A new tag below this one with something known about it. */
  public Tag child(Role child, Facts known) {
    return new Tag(child, Optional.of(this), known);
  }

  /** What the content is. */
  public Role role() {
    return role;
  }

  /** The tag that holds it; none for the document and for artifacts. */
  public Optional<Tag> parent() {
    return parent;
  }

  /** What else is known. */
  public Facts facts() {
    return facts;
  }

  @Override
  public String toString() {
    return parent.map(p -> p + "/").orElse("") + role.type();
  }

  /**
   * What is known about a piece of content beyond its role.
   *
   * @param alt the text alternative of a picture
   * @param language BCP 47 tag where it differs from the surroundings
   * @param scope what a header cell names
   * @param columnSpan how many columns a cell takes
   * @param rowSpan how many rows a cell takes
   * @param numbering how a list's items are marked
   * @param headers the header cells of a cell, those of its columns before those of its row
   */
  public record Facts(
      Optional<String> alt,
      Optional<String> language,
      Optional<Scope> scope,
      int columnSpan,
      int rowSpan,
      Optional<Numbering> numbering,
      List<Tag> headers) {
    /** Copies the headers. */
    public Facts {
      headers = List.copyOf(headers);
    }

    /** What is known when no header cells are named. */
    public Facts(
        Optional<String> alt,
        Optional<String> language,
        Optional<Scope> scope,
        int columnSpan,
        int rowSpan,
        Optional<Numbering> numbering) {
      this(alt, language, scope, columnSpan, rowSpan, numbering, List.of());
    }

    /** Nothing. */
    public static final Facts NONE =
        new Facts(Optional.empty(), Optional.empty(), Optional.empty(), 1, 1, Optional.empty());

    /** A picture's text alternative. */
    public static Facts alt(String text) {
      return new Facts(
          Optional.of(text), Optional.empty(), Optional.empty(), 1, 1, Optional.empty());
    }

    /** The same in a language of its own, where there is one. */
    public Facts in(Optional<String> tag) {
      return new Facts(alt, tag, scope, columnSpan, rowSpan, numbering, headers);
    }

    /** A language of its own. */
    public static Facts language(String tag) {
      return new Facts(
          Optional.empty(), Optional.of(tag), Optional.empty(), 1, 1, Optional.empty());
    }

    /** A cell's extent, and for a header cell what it names. */
    public static Facts cell(Optional<Scope> scope, int columnSpan, int rowSpan) {
      return new Facts(
          Optional.empty(), Optional.empty(), scope, columnSpan, rowSpan, Optional.empty());
    }

    /** The same with the header cells that a cell has. */
    public Facts under(List<Tag> cells) {
      return new Facts(alt, language, scope, columnSpan, rowSpan, numbering, cells);
    }

    /** A list's kind. */
    public static Facts list(Numbering numbering) {
      return new Facts(
          Optional.empty(), Optional.empty(), Optional.empty(), 1, 1, Optional.of(numbering));
    }
  }

  /** What a header cell names. */
  public enum Scope {
    /** Its column. */
    COLUMN,
    /** Its row. */
    ROW
  }

  /** How a list's items are marked. */
  public enum Numbering {
    /** With bullets. */
    DISC,
    /** With numbers. */
    DECIMAL
  }
}
