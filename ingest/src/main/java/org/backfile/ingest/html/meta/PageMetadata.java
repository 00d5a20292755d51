package org.backfile.ingest.html.meta;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Byline;
import org.backfile.model.Publication;
import org.backfile.model.Timestamp;

/**
 * What a page says of its story outside of it.
 *
 * @param headline without the site's name
 * @param standfirst the summary that the page gives
 * @param kicker the short line above the headline
 * @param section the part of the publication
 * @param bylines who is named as its makers, cleaned and in the order named
 * @param publication who published it
 * @param published when it was first published
 * @param modified when it was last changed
 * @param language BCP 47 tag, declared or detected
 * @param canonicalUrl the address that the publisher calls its own
 * @param rights the rights statement
 * @param keywords what the publisher filed it under
 * @param free whether it can be read without paying, as the page declares
 * @param articleBody the story's whole text, where the page gives it as data
 * @param pictures the story's pictures as the page describes them, the lead picture first
 */
public record PageMetadata(
    Optional<Sourced<String>> headline,
    Optional<Sourced<String>> standfirst,
    Optional<Sourced<String>> kicker,
    Optional<Sourced<String>> section,
    List<Sourced<Byline>> bylines,
    Optional<Sourced<Publication>> publication,
    Optional<Sourced<Timestamp>> published,
    Optional<Sourced<Timestamp>> modified,
    Sourced<String> language,
    Optional<Sourced<URI>> canonicalUrl,
    Optional<Sourced<String>> rights,
    List<Sourced<String>> keywords,
    Optional<Sourced<Boolean>> free,
    Optional<Sourced<String>> articleBody,
    List<PictureNote> pictures) {
  /** Copies the lists. */
  public PageMetadata {
    bylines = List.copyOf(bylines);
    keywords = List.copyOf(keywords);
    pictures = List.copyOf(pictures);
  }

  /**
   * A picture as the page's data describe it.
   *
   * @param url where it was published
   * @param alt its text alternative
   * @param caption what it shows
   * @param credit who made or supplied it: credit text, else creator, else copyright notice
   * @param origin where this stood
   */
  public record PictureNote(
      Optional<URI> url,
      Optional<String> alt,
      Optional<String> caption,
      Optional<String> credit,
      String origin) {}
}
