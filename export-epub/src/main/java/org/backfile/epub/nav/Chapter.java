package org.backfile.epub.nav;

import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import org.backfile.epub.xml.XmlText;

/** A line of the table of contents that knows its language. Not thread-safe. */
public final class Chapter extends TOCReference {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String language;

  /**
   * A line without lines below it yet.
   *
   * @param kind what it leads to
   * @param title what it says; characters that XML does not allow are replaced
   * @param language the language of the title, a BCP 47 tag
   * @param document where it leads
   */
  public Chapter(Kind kind, String title, String language, Resource document) {
    super(XmlText.clean(title), document);
    this.kind = kind;
    this.language = language;
  }

  /** What it leads to. */
  public Kind kind() {
    return kind;
  }

  /** The language of the title, a BCP 47 tag. */
  public String language() {
    return language;
  }

  /** What a line leads to. */
  public enum Kind {
    /** The front of a section. */
    SECTION,
    /** A story. */
    ARTICLE,
    /** A publisher's request, or the bundler's own. */
    APPEAL,
    /** One of the edition's own parts at its end. */
    APPENDIX
  }
}
