package org.backfile.ingest.html.meta;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.html.page.SavedPage;
import org.backfile.model.Publication;

/** Reads what a saved page says of its story. Stateless, thread-safe. */
public final class MetadataReader {
  private static final int LONGEST_STANDFIRST = 2_000;
  private static final int LONGEST_NAME = 120;

  private MetadataReader() {}

  /**
   * What a page says of itself. The page's tree is not changed.
   *
   * @param options its language stands in where neither page nor text tells one
   */
  public static PageMetadata read(SavedPage page, ReadOptions options) {
    Page facts = Page.of(page);
    Optional<Sourced<String>> section = Sections.told(facts);
    Headlines.Found headline = Headlines.find(facts, sectionKeys(facts));
    Optional<Sourced<String>> kicker = Kickers.find(facts, headline, section);
    Sourced<String> language = Tongue.find(page.document(), facts, options);
    Dates.Found dates = Dates.find(facts, headline.heading(), language.value());
    Optional<Sourced<URI>> canonical = PageAddresses.canonical(facts);
    return new PageMetadata(
        headline.text(),
        standfirst(facts),
        kicker,
        section.or(() -> Sections.shown(facts, headline.heading())),
        Authors.find(facts, headline.heading()),
        publication(facts, canonical),
        dates.published(),
        dates.modified(),
        language,
        canonical,
        Rights.find(facts, headline.heading()),
        Keywords.find(facts),
        Paywall.find(facts),
        articleBody(facts, options),
        Pictures.find(facts));
  }

  private static Set<String> sectionKeys(Page page) {
    Set<String> keys = new HashSet<>();
    page.things().forEach(t -> t.texts("articleSection").forEach(s -> keys.add(Plain.key(s))));
    for (String name : List.of("article:section", "parsely-section", "section", "category")) {
      page.scan().metas().all(name).forEach(text -> keys.add(Plain.key(text)));
    }
    keys.remove("");
    return keys;
  }

  private static Optional<Sourced<String>> standfirst(Page page) {
    List<Sourced<String>> found = new ArrayList<>();
    Facts.first(page.things(), List.of("description", "alternativeHeadline"), LONGEST_STANDFIRST)
        .ifPresent(found::add);
    for (String name :
        List.of(
            "og:description",
            "description",
            "twitter:description",
            "dc.description",
            "dcterms.description",
            "dcterms.abstract",
            "sailthru.description")) {
      page.scan().metas().first(List.of(name), LONGEST_STANDFIRST).ifPresent(found::add);
    }
    return found.stream()
        .filter(text -> !text.value().endsWith("…") && !text.value().endsWith("..."))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private static Optional<Sourced<Publication>> publication(
      Page page, Optional<Sourced<URI>> canonical) {
    Optional<Sourced<String>> name =
        Facts.first(page.things(), List.of("publisher"), LONGEST_NAME)
            .or(
                () ->
                    page.scan()
                        .metas()
                        .first(
                            List.of(
                                "og:site_name",
                                "dc.publisher",
                                "dcterms.publisher",
                                "citation_journal_title",
                                "application-name",
                                "publisher",
                                "apple-mobile-web-app-title",
                                "cre"),
                            LONGEST_NAME))
            .filter(text -> !text.value().contains("://"))
            .or(page::brand);
    Optional<URI> told =
        page.things().stream()
            .flatMap(thing -> thing.things("publisher").stream())
            .flatMap(publisher -> publisher.text("url").stream())
            .flatMap(raw -> PageAddresses.parse(raw, page.base()).stream())
            .findFirst();
    Optional<URI> home = told.or(() -> canonical.flatMap(uri -> PageAddresses.home(uri.value())));
    return name.map(text -> new Sourced<>(new Publication(text.value(), home), text.origin()));
  }

  private static Optional<Sourced<String>> articleBody(Page page, ReadOptions options) {
    int longest = options.limits().textCharacters();
    return page.things().stream()
        .flatMap(thing -> Facts.texts(thing, "articleBody").stream())
        .flatMap(
            raw ->
                Plain.paragraphs(raw.value(), longest).stream()
                    .map(text -> new Sourced<>(text, raw.origin())))
        .findFirst();
  }

  /** Whether a word of data says yes. */
  static Optional<Boolean> truth(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1", "free" -> Optional.of(true);
      case "false", "no", "0", "locked", "metered" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
