package org.backfile.ingest.html.meta;

import java.util.List;
import org.backfile.model.Byline;

/** Reads whom data and metas call the makers of a story. */
final class ToldAuthors {
  private static final List<String> METAS =
      List.of(
          "dc.creator",
          "dcterms.creator",
          "dc.creator.creator",
          "author",
          "article:author",
          "article:author_name",
          "og:article:author",
          "articleauthor",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "byl",
          "byline",
          "og:author",
          "authors",
          "cxenseparse:author",
          "cse-authors",
          "dcsext.author",
          "bt:author",
          "rbauthors",
          "article.author",
          "twitter:creator:name",
          "book:author");

  private final Page page;
  private final Names names;

  ToldAuthors(Page page, Names names) {
    this.page = page;
    this.names = names;
  }

  /**
   * Those whom the first of the story's things names that names anybody.
   *
   * @param json whether things in JSON-LD are read, or those in markup
   */
  List<Sourced<Byline>> data(boolean json) {
    for (Thing thing : page.things()) {
      if (thing.syntax().equals("json-ld") == json) {
        for (String property : List.of("author", "creator", "byline", "contributor")) {
          String origin = thing.origin(property);
          List<Sourced<Byline>> found =
              names.all(thing.names(property).stream().map(t -> new Sourced<>(t, origin)).toList());
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  /** Those whom the most trusted meta names; the site or a firm only where no other does. */
  List<Sourced<Byline>> metas() {
    List<Sourced<Byline>> fallback = labelled();
    for (String name : METAS) {
      List<Sourced<Byline>> found = names.all(meta(name));
      if (found.stream().anyMatch(one -> isSomebody(one.value().name()))) {
        return found;
      }
      fallback = fallback.isEmpty() ? found : fallback;
    }
    return fallback;
  }

  private boolean isSomebody(String name) {
    return !names.isSite(name) && !NameKind.isFirm(name);
  }

  /** Cards have a label in one meta and what it labels in another. */
  private List<Sourced<Byline>> labelled() {
    MetaTags metas = page.scan().metas();
    List<Sourced<Byline>> found = List.of();
    for (int i = 1; i <= 3; i++) {
      if (metas.all("twitter:label" + i).stream().limit(1).anyMatch(BylineLead::begins)) {
        found = names.all(metas.sourced("twitter:data" + i));
      }
    }
    return found;
  }

  /** The values of a meta; those of libraries have the family's name first. */
  private List<Sourced<String>> meta(String name) {
    boolean library = name.startsWith("dc") || name.startsWith("citation");
    return page.scan().metas().sourced(name).stream()
        .map(raw -> library ? new Sourced<>(Names.turned(raw.value()), raw.origin()) : raw)
        .toList();
  }
}
