package org.backfile.epub.content;

/**
 * Where something stands in the EPUB.
 *
 * @param href its document in the same folder, with its id
 * @param article the story that it belongs to
 */
public record Place(String href, Story article) {
  /**
   * A story as others name it.
   *
   * @param headline its headline
   * @param language its BCP 47 tag
   * @param href its document in the same folder
   */
  public record Story(String headline, String language, String href) {}
}
