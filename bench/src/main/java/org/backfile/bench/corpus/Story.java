package org.backfile.bench.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A made-up article.
 *
 * @param name its file's name without ending
 * @param language its language, a BCP 47 tag
 * @param headline its headline, distinct in the corpus
 * @param byline the desk that signs it
 * @param picture what its picture shows, and whom to credit
 * @param body the story and, in some, an appeal at its end; in reading order
 */
record Story(
    String name,
    String language,
    String headline,
    String byline,
    CaptionedPicture picture,
    List<Part> body) {

  Story {
    body = List.copyOf(body);
  }

  /**
   * Words to a picture.
   *
   * @param caption what stands below it, without the credit
   * @param credit its credit line
   */
  record CaptionedPicture(String caption, String credit) {}

  /** A piece of the body. */
  record Part(Kind kind, String text) {}

  /** What a piece of the body is. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ASK
  }

  /** The picture's file, from the corpus's folder. */
  String picturePath() {
    return name + "/" + name + ".jpg";
  }

  /** The pieces of a kind, in reading order. */
  List<String> texts(Kind kind) {
    return body.stream().filter(part -> part.kind() == kind).map(Part::text).toList();
  }

  /** The article as a scraper would leave it: paragraphs set apart by empty lines. */
  String scraped() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(headline);
    paragraphs.add(byline);
    paragraphs.add(picture.caption() + " " + picture.credit());
    body.forEach(part -> paragraphs.add(part.text()));
    return String.join("\n\n", paragraphs) + "\n";
  }
}
