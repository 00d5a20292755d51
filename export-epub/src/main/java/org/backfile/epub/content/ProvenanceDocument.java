package org.backfile.epub.content;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Article;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Provenance;

/** Makes the documents that tell where articles were read from and what of them was left out. */
public final class ProvenanceDocument {
  /** How much of a block left out is quoted, in UTF-16 code units. */
  private static final int LONGEST_QUOTE = 90;

  private final ContentDocument document;
  private final XmlWriter out;
  private final Furniture furniture;

  private ProvenanceDocument(ContentDocument document) {
    this.document = document;
    out = document.out();
    furniture = document.furniture();
  }

  /**
   * Writes a document for a run of articles.
   *
   * @param title its heading
   * @param origins what is known of each article's origin
   * @param furniture the edition's own words
   */
  public static byte[] render(String title, List<Origin> origins, Furniture furniture) {
    ContentDocument document =
        ContentDocument.start(
            furniture, ContentDocument.Frame.own(furniture, title, "provenance", "backmatter"));
    new ProvenanceDocument(document).write(title, origins);
    return document.finish().content();
  }

  private void write(String title, List<Origin> origins) {
    out.open("section").attribute("epub:type", "appendix").attribute("role", "doc-appendix").line();
    out.element("h1", title).line();
    document.words("p", "note", furniture.text("provenance.intro"));
    origins.forEach(this::origin);
    out.close().line();
  }

  private void origin(Origin origin) {
    Provenance provenance = origin.provenance();
    out.open("section").line().open("h2").open("a").attribute("href", origin.fileName());
    document.language(origin.language());
    out.text(origin.headline()).close().close().line();
    out.open("dl").line();
    term("provenance.source", () -> out.text(provenance.source()));
    origin.url().ifPresent(url -> term("provenance.url", () -> document.address(url)));
    provenance
        .captured()
        .map(Furniture::timestamp)
        .ifPresent(time -> term("provenance.captured", () -> furniture.time(out, time)));
    provenance
        .sha256()
        .ifPresent(digest -> term("provenance.digest", () -> out.element("code", digest)));
    provenance
        .warcRecordId()
        .ifPresent(id -> term("provenance.record", () -> out.element("code", id)));
    term("provenance.reader", () -> out.text(provenance.reader()));
    term("provenance.dropped", () -> dropped(provenance.dropped()));
    out.close().line().close().line();
  }

  private void term(String key, Runnable definition) {
    out.element("dt", furniture.text(key)).line().open("dd");
    definition.run();
    out.close().line();
  }

  private void dropped(List<DroppedBlock> blocks) {
    if (blocks.isEmpty()) {
      out.text(furniture.text("provenance.dropped.none"));
      return;
    }
    out.open("ul").line();
    for (DroppedBlock block : blocks) {
      out.open("li").text(furniture.text("dropped." + block.reason().name()));
      if (!block.text().isEmpty()) {
        out.text(": ").element("q", block.text());
      }
      out.close().line();
    }
    out.close();
  }

  /** The text's beginning, in one line. */
  private static String quote(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST_QUOTE * 4));
    String line = start.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_QUOTE) {
      return line;
    }
    int cut = Character.isHighSurrogate(line.charAt(LONGEST_QUOTE - 1)) ? 1 : 0;
    return line.substring(0, LONGEST_QUOTE - cut) + "…";
  }

  /**
   * What is known of an article's origin; small, so that many can wait for their document.
   *
   * @param headline the article's headline
   * @param language the article's language, a BCP 47 tag
   * @param fileName the article's document, in the same folder
   * @param url the article's own address
   * @param provenance where it was read from; blocks left out are cut to what is quoted
   */
  public record Origin(
      String headline, String language, String fileName, Optional<URI> url, Provenance provenance) {
    /** The origin of an article. */
    public static Origin of(Article article, String fileName) {
      List<DroppedBlock> quoted =
          article.provenance().dropped().stream()
              .map(block -> new DroppedBlock(block.reason(), quote(block.text()), block.span()))
              .toList();
      return new Origin(
          article.headline(),
          article.language(),
          fileName,
          article.canonicalUrl(),
          article.provenance().withDropped(quoted));
    }

    /** About how many characters it takes in a document. */
    public long length() {
      return 600L + headline.length() + provenance.dropped().size() * (LONGEST_QUOTE + 40L);
    }
  }
}
