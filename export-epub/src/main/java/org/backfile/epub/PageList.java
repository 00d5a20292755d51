package org.backfile.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.epub.content.PageBreaks;
import org.backfile.epub.nav.PageTarget;
import org.backfile.export.PagedEdition;
import org.backfile.model.Anchor;

/**
 * Where the pages of the same edition in a format of pages begin: each leads to the first block
 * that begins on it. A page on which nothing begins has no place. Not thread-safe.
 */
final class PageList implements PageBreaks {
  private final Optional<PagedEdition> paged;
  private final Map<String, String> places = new HashMap<>();

  /** A list of the pages of an edition, which may not be known. */
  PageList(Optional<PagedEdition> paged) {
    this.paged = paged;
  }

  @Override
  public Optional<String> label(Anchor anchor) {
    return paged
        .flatMap(edition -> edition.pages().label(anchor))
        .filter(label -> !places.containsKey(label));
  }

  /**
   * Takes a document that was written.
   *
   * @param href the document, under the package document's folder
   * @param pages the pages that begin in it, each label with its id
   */
  void add(String href, Map<String, String> pages) {
    pages.forEach((label, id) -> places.putIfAbsent(label, href + "#" + id));
  }

  /** The pages in their order. */
  List<PageTarget> targets() {
    List<PageTarget> targets = new ArrayList<>();
    paged
        .map(edition -> edition.pages().firstAnchors())
        .orElse(List.of())
        .forEach(
            page ->
                Optional.ofNullable(places.get(page.getKey()))
                    .ifPresent(href -> targets.add(new PageTarget(page.getKey(), href))));
    return targets;
  }

  /** The file whose pages these are, when there are any. */
  Optional<String> source() {
    return paged.filter(edition -> !places.isEmpty()).map(PagedEdition::fileName);
  }
}
