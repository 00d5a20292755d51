package org.backfile.ingest.credit;

import java.util.List;
import java.util.Optional;
import org.backfile.model.Credit;

/**
 * What a picture's own fields say of it, from IPTC-IIM, XMP and EXIF. The first of the three that
 * has a field gives it, in that order.
 *
 * @param caption what it shows
 * @param credit the credit line
 * @param byLines who made it, in order
 * @param source who owned it first
 * @param copyright the copyright notice
 * @param usageTerms how it may be used
 * @param alt the text alternative
 * @param altExtended the long text alternative
 */
public record EmbeddedFields(
    Optional<Field> caption,
    Optional<Field> credit,
    List<Field> byLines,
    Optional<Field> source,
    Optional<Field> copyright,
    Optional<Field> usageTerms,
    Optional<Field> alt,
    Optional<Field> altExtended) {
  /** The fields of a picture that has none. */
  public static final EmbeddedFields NONE =
      new EmbeddedFields(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Copies the list. */
  public EmbeddedFields {
    byLines = List.copyOf(byLines);
  }

  /**
   * A field's text and where it stood.
   *
   * @param text without white space around it, never blank
   * @param origin the family of fields
   */
  public record Field(String text, Credit.Origin origin) {}
}
