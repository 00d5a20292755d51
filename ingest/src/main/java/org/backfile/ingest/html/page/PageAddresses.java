package org.backfile.ingest.html.page;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The addresses that a page tells of itself. */
final class PageAddresses {
  private PageAddresses() {}

  /** What a page calls its own address: its canonical link, else its base. */
  static Optional<URI> claimed(Document document) {
    return attribute(document, "link[rel~=(?i)\\bcanonical\\b][href]")
        .or(() -> attribute(document, "base[href]"))
        .flatMap(WebAddress::of)
        .map(
            address ->
                ArchivedAddress.parse(address).map(ArchivedAddress::original).orElse(address));
  }

  /**
   * Sets what the page's relative addresses start from: its base element (WHATWG HTML, "document
   * base URL"), which may be relative itself, else the page's address.
   */
  static void setBase(Document document, Optional<URI> url) {
    document.setBaseUri(url.map(URI::toString).orElse(""));
    Element base = document.selectFirst("base[href]");
    String address = base == null ? "" : base.absUrl("href");
    if (WebAddress.of(address).isPresent()) {
      document.setBaseUri(address);
    }
  }

  private static Optional<String> attribute(Document document, String element) {
    return Optional.ofNullable(document.selectFirst(element)).map(found -> found.attr("href"));
  }
}
