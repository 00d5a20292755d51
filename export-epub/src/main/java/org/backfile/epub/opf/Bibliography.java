package org.backfile.epub.opf;

import java.util.List;
import java.util.Optional;
import org.backfile.edition.Series;

/**
 * What catalogues are told of an edition, beside its title, identifier and authors.
 *
 * @param languages of its articles beside its own, BCP 47 tags
 * @param photographers who made its pictures
 * @param publishers the publications that its articles come from
 * @param sources the addresses of those that are known
 * @param subjects its sections, then the publishers' keywords
 * @param date the last day that it covers, ISO 8601
 * @param coverage the first and the last day that it covers, as an ISO 8601 interval
 * @param description how many articles of which days
 * @param rights rights statements, verbatim
 * @param series the row of editions that it belongs to
 */
public record Bibliography(
    List<String> languages,
    List<String> photographers,
    List<String> publishers,
    List<String> sources,
    List<String> subjects,
    Optional<String> date,
    Optional<String> coverage,
    String description,
    List<String> rights,
    Optional<Series> series) {
  /** Copies the lists. */
  public Bibliography {
    languages = List.copyOf(languages);
    photographers = List.copyOf(photographers);
    publishers = List.copyOf(publishers);
    sources = List.copyOf(sources);
    subjects = List.copyOf(subjects);
    rights = List.copyOf(rights);
  }
}
