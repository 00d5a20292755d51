package org.backfile.epub.content;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Keywords;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Access;
import org.backfile.model.Article;
import org.backfile.model.Provenance;

/**
 * Where an article was read from, for the edition's provenance.
 *
 * @param article the article
 * @param url the article's own address
 * @param keywords what the publisher filed it under
 * @param access whether it can be read without paying
 * @param provenance where it was read from, without what was left out, of which the ledger tells
 */
public record Origin(
    Place.Story article,
    Optional<URI> url,
    List<String> keywords,
    Optional<Access> access,
    Provenance provenance)
    implements AppendixDocument.Piece {
  /** The origin of an article. */
  public static Origin of(Article article, Place.Story place) {
    return new Origin(
        place,
        article.canonicalUrl(),
        article.keywords(),
        article.access(),
        article.provenance().withDropped(List.of()));
  }

  @Override
  public long length() {
    long length = 600L + article.headline().length() + provenance.source().length();
    for (String keyword : keywords) {
      length += keyword.length();
    }
    return length + url.map(address -> 2L * address.toString().length()).orElse(0L);
  }

  @Override
  public void write(ContentDocument document) {
    XmlWriter out = document.out();
    Furniture furniture = document.furniture();
    out.open("section").line();
    document.storyHeading(article);
    out.open("dl").line();
    document.term("provenance.source", () -> out.text(provenance.source()));
    url.ifPresent(address -> document.term("provenance.url", () -> document.address(address)));
    keywords(document);
    access.ifPresent(
        kind ->
            document.term("provenance.access", () -> out.text(furniture.text("access." + kind))));
    provenance
        .captured()
        .map(Furniture::timestamp)
        .ifPresent(time -> document.term("provenance.captured", () -> furniture.time(out, time)));
    provenance
        .sha256()
        .ifPresent(digest -> document.term("provenance.digest", () -> out.element("code", digest)));
    provenance
        .warcRecordId()
        .ifPresent(id -> document.term("provenance.record", () -> out.element("code", id)));
    document.term("provenance.reader", () -> out.text(provenance.reader()));
    out.close().line().close().line();
  }

  /** The keywords, which are of the article's language. */
  private void keywords(ContentDocument document) {
    String line = Keywords.ofArticle(keywords, document.furniture().wording());
    if (!line.isEmpty()) {
      document.term(
          "provenance.keywords",
          () -> {
            document.language(article.language());
            document.out().text(line);
          });
    }
  }
}
