package org.backfile.ingest.credit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Objects;

/**
 * An organisation whose name stands in credit lines.
 *
 * @param name the usual short name, such as {@code dpa}
 * @param fullName the name in full
 * @param countries where it is based, ISO 3166-1 alpha-2; may be empty
 * @param kind what it does
 * @param aliases its other names, in several scripts
 */
public record Agency(
    String name, String fullName, List<String> countries, Kind kind, List<String> aliases) {
  /** Checks the names and copies the lists. */
  public Agency {
    checkArgument(!name.isBlank(), "agency name must not be blank");
    checkArgument(!fullName.isBlank(), "agency full name must not be blank");
    countries = List.copyOf(countries);
    Objects.requireNonNull(kind, "kind");
    aliases = List.copyOf(aliases);
  }

  /** What an agency does. */
  public enum Kind {
    /** A news agency. */
    WIRE,
    /** An agency of photographers. */
    PHOTO,
    /** A house that sells or gives away pictures from stock. */
    STOCK,
    /** A library, museum or historical collection. */
    ARCHIVE,
    /** A government, an international body or a public institution. */
    PUBLIC,
    /** A newspaper, magazine or broadcaster. */
    PRESS,
    /** A distributor of press releases. */
    PRESS_OFFICE,
    /** A site where anyone publishes. */
    PLATFORM
  }
}
