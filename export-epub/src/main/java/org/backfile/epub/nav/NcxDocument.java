package org.backfile.epub.nav;

import io.documentnode.epub4j.domain.Identifier;
import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.domain.TableOfContents;
import io.documentnode.epub4j.epub.NCXDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.backfile.epub.xml.XmlText;

/** Makes the NCX (DAISY 3, section 8) with epub4j's writer. */
public final class NcxDocument {
  /** Its path under the package document's folder. */
  public static final String HREF = "toc.ncx";

  /**
   * The scheme of the publication's identifier. The writer makes {@code dtb:SCHEME} of it, and the
   * name asked for is {@code dtb:uid}.
   */
  private static final String SCHEME = "uid";

  private NcxDocument() {}

  /**
   * Writes the NCX.
   *
   * @param identifier the publication's identifier, as in the package document
   * @param title the publication's title
   * @param contents the table of contents
   * @throws IOException when epub4j's writer fails
   */
  public static byte[] render(String identifier, String title, TableOfContents contents)
      throws IOException {
    return NCXDocument.createNCXResource(
            List.of(new Identifier(SCHEME, identifier)),
            XmlText.clean(title),
            List.of(),
            twoLevels(contents))
        .getData();
  }

  /** All that lies below a line, one level deep: more is lost on the readers that need an NCX. */
  private static TableOfContents twoLevels(TableOfContents contents) {
    List<TOCReference> lines = new ArrayList<>();
    for (TOCReference line : contents.getTocReferences()) {
      TOCReference top = new TOCReference(line.getTitle(), line.getResource());
      line.getChildren().forEach(child -> append(child, top));
      lines.add(top);
    }
    return new TableOfContents(lines);
  }

  private static void append(TOCReference line, TOCReference top) {
    top.addChildSection(new TOCReference(line.getTitle(), line.getResource()));
    line.getChildren().forEach(child -> append(child, top));
  }
}
