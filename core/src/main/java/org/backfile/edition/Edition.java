package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.backfile.model.Publication;
import org.backfile.model.Timestamp;

/**
 * What one artefact prints: a title, sections of articles, and the rule for appeals.
 *
 * @param id names the edition for good: the same title and articles give the same one
 * @param slug the artefacts' file name without extension
 * @param title the edition's title
 * @param series the row of editions that it belongs to, when there is one
 * @param language the language of the edition's own words, a BCP 47 tag
 * @param sections at least one
 * @param appeals what becomes of appeals
 * @param lastChange the latest instant that the articles' sources tell, for the artefact's dates
 */
public record Edition(
    UUID id,
    String slug,
    String title,
    Optional<Series> series,
    String language,
    List<Section> sections,
    AppealPolicy appeals,
    Instant lastChange) {
  /** Checks the components and copies the sections. */
  public Edition {
    Objects.requireNonNull(id, "id");
    checkArgument(!slug.isBlank(), "slug must not be blank");
    checkArgument(!title.isBlank(), "title must not be blank");
    Objects.requireNonNull(series, "series");
    checkArgument(!sections.isEmpty(), "an edition must have a section");
    Objects.requireNonNull(appeals, "appeals");
    Objects.requireNonNull(lastChange, "lastChange");
    sections = List.copyOf(sections);
  }

  /** Every entry in printing order. */
  public Stream<Entry> entries() {
    return sections.stream().flatMap(section -> section.entries().stream());
  }

  /** How many articles it has. */
  public int size() {
    return sections.stream().mapToInt(section -> section.entries().size()).sum();
  }

  /** The names of the publications it draws on, sorted. */
  public List<String> publications() {
    return entries()
        .flatMap(entry -> entry.publication().stream())
        .map(Publication::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** The earliest time of publication that an article tells. */
  public Optional<Timestamp> earliest() {
    return entries().flatMap(entry -> entry.published().stream()).min(Timestamp::compareTo);
  }

  /** The latest time of publication that an article tells. */
  public Optional<Timestamp> latest() {
    return entries().flatMap(entry -> entry.published().stream()).max(Timestamp::compareTo);
  }
}
