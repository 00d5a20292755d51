package org.backfile.pdf.draw;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a file says about itself.
 *
 * @param id names the edition
 * @param title the edition's title
 * @param language BCP 47 tag of the edition's own words
 * @param languages every language in it, BCP 47 tags
 * @param creators who wrote what it holds
 * @param publishers whose articles it holds
 * @param subjects what it is about
 * @param keywords what its articles were filed under
 * @param description what it is, in a line
 * @param rights who may do what with it
 * @param date of its latest change
 * @param producer the program that made it, with its version
 */
public record DocumentFacts(
    UUID id,
    String title,
    String language,
    List<String> languages,
    List<String> creators,
    List<String> publishers,
    List<String> subjects,
    List<String> keywords,
    Optional<String> description,
    Optional<String> rights,
    Instant date,
    String producer) {
  /** Checks the title and copies the lists. */
  public DocumentFacts {
    checkArgument(!title.isBlank(), "title must not be blank");
    languages = List.copyOf(languages);
    creators = List.copyOf(creators);
    publishers = List.copyOf(publishers);
    subjects = List.copyOf(subjects);
    keywords = List.copyOf(keywords);
  }

  /**
   * The same facts, each text as it may be told.
   *
   * @param fitting makes of the title what a string holds too, since it stands in one as well
   */
  DocumentFacts told(UnaryOperator<String> telling, UnaryOperator<String> fitting) {
    return new DocumentFacts(
        id,
        fitting.apply(title),
        language,
        languages,
        creators.stream().map(telling).toList(),
        publishers.stream().map(telling).toList(),
        subjects.stream().map(telling).toList(),
        keywords.stream().map(telling).toList(),
        description.map(telling),
        rights.map(telling),
        date,
        producer);
  }
}
