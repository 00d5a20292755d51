package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an article was read from, and what of it did not go into the story.
 *
 * @param source the address, or for a file its path relative to the folder that was given, with
 *     {@code /} between its parts
 * @param captured when the source was saved, when that is recorded
 * @param sha256 the digest of the source's bytes, 64 lower-case hexadecimal digits
 * @param warcRecordId the web archive record, such as {@code <urn:uuid:…>}
 * @param reader which reader made the article, with version, such as {@code text/1.0.0}
 * @param dropped what was left out, in the source's order
 * @param origins where in the source the article's fields stood, by the field's name in order;
 *     empty where the reader does not tell
 */
public record Provenance(
    String source,
    Optional<Instant> captured,
    Optional<String> sha256,
    Optional<String> warcRecordId,
    String reader,
    List<DroppedBlock> dropped,
    Map<String, String> origins) {
  /** Checks the names and that the year has four digits, and copies the list. */
  public Provenance {
    checkArgument(!source.isBlank(), "source must not be blank");
    checkArgument(!reader.isBlank(), "reader must not be blank");
    captured.ifPresent(Timestamp::checkYear);
    dropped = List.copyOf(dropped);
    origins = ImmutableSortedMap.copyOf(origins);
  }

  /** A provenance that does not tell where the article's fields stood. */
  public Provenance(
      String source,
      Optional<Instant> captured,
      Optional<String> sha256,
      Optional<String> warcRecordId,
      String reader,
      List<DroppedBlock> dropped) {
    this(source, captured, sha256, warcRecordId, reader, dropped, Map.of());
  }

  /** The same provenance with another list of what was left out. */
  public Provenance withDropped(List<DroppedBlock> value) {
    return new Provenance(source, captured, sha256, warcRecordId, reader, value, origins);
  }

  /** The same provenance with where the article's fields stood. */
  public Provenance withOrigins(Map<String, String> value) {
    return new Provenance(source, captured, sha256, warcRecordId, reader, dropped, value);
  }
}
