package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Objects;

/**
 * A picture's credit line, verbatim and as understood.
 *
 * @param line as printed, such as {@code EPA/MARIA KOHL/TASS}; never blank
 * @param attributions what the line says, one for each picture or part it credits; empty when
 *     nothing in it was understood
 * @param confidence how sure the reading is
 * @param origin where the line stood
 */
public record Credit(
    String line, List<Attribution> attributions, Confidence confidence, Origin origin) {
  /** Checks the line and copies the attributions. */
  public Credit {
    checkArgument(!line.isBlank(), "credit line must not be blank");
    attributions = List.copyOf(attributions);
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(origin, "origin");
  }

  /** Every creator the line names, in its order. */
  public List<String> creators() {
    return attributions.stream().flatMap(part -> part.creators().stream()).distinct().toList();
  }

  /** Every agency the line names, in its order, distributors not included. */
  public List<String> agencies() {
    return attributions.stream().flatMap(part -> part.agencies().stream()).distinct().toList();
  }

  /** Every distributor the line names, in its order. */
  public List<String> distributors() {
    return attributions.stream().flatMap(part -> part.distributor().stream()).distinct().toList();
  }

  /** How sure the parser is of what it made of a line. */
  public enum Confidence {
    /** Every part of the line is accounted for by a known form and known names. */
    HIGH,
    /** The form is known, a name in it is not. */
    MEDIUM,
    /** A guess from the line's shape, or parts of it were not understood. */
    LOW
  }

  /** Where a credit line was found. */
  public enum Origin {
    /** On the page or in the text. */
    PAGE,
    /** In the picture's IPTC-IIM fields. */
    IPTC,
    /** In the picture's XMP packet. */
    XMP,
    /** In the picture's EXIF fields. */
    EXIF
  }
}
