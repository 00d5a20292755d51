package org.backfile.epub.opf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the package document says beside what epub4j's model holds.
 *
 * @param modified when the edition's content last changed
 * @param languages the languages of its articles beside its own, BCP 47 tags
 * @param sources the publications or addresses that it derives from
 * @param coverage the first and the last day that it covers, as an ISO 8601 interval
 * @param rights rights statements, verbatim
 * @param direction {@code rtl} or {@code ltr}, the way its pages turn
 * @param accessibility what was counted
 * @param summary the accessibility summary
 * @param summaryLanguage the language it is in, a BCP 47 tag
 */
public record Facts(
    Instant modified,
    List<String> languages,
    List<String> sources,
    Optional<String> coverage,
    List<String> rights,
    String direction,
    Accessibility accessibility,
    String summary,
    String summaryLanguage) {
  /** Copies the lists. */
  public Facts {
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
    rights = List.copyOf(rights);
  }
}
