package org.backfile.epub.nav;

import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.domain.TableOfContents;
import java.util.ArrayList;
import java.util.List;
import org.backfile.epub.xml.XmlWriter;

/**
 * Makes the NCX (ANSI/NISO Z39.86-2005, section 8), the table of contents of before EPUB 3. It has
 * two levels: what lies deeper is lost on the readers that need an NCX.
 */
public final class NcxDocument {
  /** Its path under the package document's folder. */
  public static final String HREF = "toc.ncx";

  private static final String NAMESPACE = "http://www.daisy.org/z3986/2005/ncx/";

  private final XmlWriter out = new XmlWriter();
  private final String language;
  private int points;

  private NcxDocument(String language) {
    this.language = language;
  }

  /**
   * Writes the NCX.
   *
   * @param identifier the publication's identifier, as in the package document
   * @param title the publication's title
   * @param language its BCP 47 tag
   * @param contents the table of contents, at least one line
   */
  public static byte[] render(
      String identifier, String title, String language, TableOfContents contents) {
    NcxDocument ncx = new NcxDocument(language);
    ncx.write(identifier, title, contents.getTocReferences());
    return ncx.out.toBytes();
  }

  private void write(String identifier, String title, List<TOCReference> contents) {
    out.open("ncx").attribute("xmlns", NAMESPACE).attribute("version", "2005-1");
    out.attribute("xml:lang", language).line();
    out.open("head").line();
    meta("dtb:uid", identifier);
    boolean deep = contents.stream().anyMatch(line -> !line.getChildren().isEmpty());
    meta("dtb:depth", deep ? "2" : "1");
    meta("dtb:totalPageCount", "0");
    meta("dtb:maxPageNumber", "0");
    out.close().line();
    out.open("docTitle").element("text", title).close().line();
    map(contents);
    out.close().line();
  }

  private void map(List<TOCReference> contents) {
    out.open("navMap").line();
    for (TOCReference line : contents) {
      open(line);
      List<TOCReference> below = new ArrayList<>();
      collect(line, below);
      for (TOCReference inner : below) {
        open(inner);
        out.close().line();
      }
      out.close().line();
    }
    out.close().line();
  }

  private void meta(String name, String content) {
    out.open("meta").attribute("name", name).attribute("content", content).closeEmpty().line();
  }

  /** Starts the point of a line; points are numbered in reading order. */
  private void open(TOCReference line) {
    String number = Integer.toString(++points);
    out.open("navPoint").attribute("id", "point-" + number).attribute("playOrder", number).line();
    out.open("navLabel");
    if (line instanceof Chapter chapter && !chapter.language().equals(language)) {
      out.attribute("xml:lang", chapter.language());
    }
    out.element("text", line.getTitle()).close().line();
    out.open("content").attribute("src", line.getCompleteHref()).closeEmpty().line();
  }

  /** All that lies below a line, from top to bottom. */
  private static void collect(TOCReference line, List<TOCReference> below) {
    for (TOCReference child : line.getChildren()) {
      below.add(child);
      collect(child, below);
    }
  }
}
