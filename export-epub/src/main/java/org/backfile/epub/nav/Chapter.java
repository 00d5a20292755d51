package org.backfile.epub.nav;

import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import org.backfile.epub.xml.XmlText;

/** A line of the table of contents that knows its language. Not thread-safe. */
public final class Chapter extends TOCReference {
  private static final long serialVersionUID = 1L;

  private final String language;

  /**
   * A line without lines below it yet.
   *
   * @param title what it says; characters that XML does not allow are replaced
   * @param language the language of the title, a BCP 47 tag
   * @param document where it leads
   */
  public Chapter(String title, String language, Resource document) {
    super(XmlText.clean(title), document);
    this.language = language;
  }

  /** The language of the title, a BCP 47 tag. */
  public String language() {
    return language;
  }
}
