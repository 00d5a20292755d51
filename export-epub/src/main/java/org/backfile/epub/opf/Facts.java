package org.backfile.epub.opf;

import java.time.Instant;
import java.util.Optional;

/**
 * What the package document says beside what epub4j's model holds.
 *
 * @param modified when the edition's content last changed
 * @param bibliography what catalogues are told
 * @param direction {@code rtl} or {@code ltr}, the way its pages turn
 * @param accessibility what was counted
 * @param summary the accessibility summary
 * @param summaryLanguage the language it is in, a BCP 47 tag
 * @param certifier who checked what the accessibility metadata claims
 * @param pageSource the file whose pages the page list tells, when there is such a list
 */
public record Facts(
    Instant modified,
    Bibliography bibliography,
    String direction,
    Accessibility accessibility,
    String summary,
    String summaryLanguage,
    String certifier,
    Optional<String> pageSource) {}
