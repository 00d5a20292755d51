package org.backfile.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.ingest.html.PageArticle;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.meta.PageMetadata.PictureNote;
import org.backfile.ingest.html.meta.Sourced;
import org.backfile.model.Article;
import org.backfile.model.Byline;
import org.backfile.model.Dateline;
import org.backfile.model.Inlines;
import org.backfile.model.Publication;

/** Collects what is known of an article. Not thread-safe. */
final class Facts {
  /** Where a fact stood that no metadata tell. */
  private static final String TEXT = "text of the page";

  private final List<Fact> facts = new ArrayList<>();

  private Facts() {}

  /** What a saved page says of its story, and what was taken from its text. */
  static List<Fact> of(PageArticle page) {
    Facts facts = new Facts();
    facts.page(page.metadata());
    if (page.metadata().headline().isEmpty()) {
      facts.add("headline", page.article().headline(), TEXT);
    }
    facts.add("standfirst", Inlines.text(page.article().standfirst()), TEXT);
    return facts.facts;
  }

  /** What an article says of itself, as its reader found it. */
  static List<Fact> of(Article article) {
    Facts facts = new Facts();
    facts.article(article, "reader " + article.provenance().reader());
    return facts.facts;
  }

  private void page(PageMetadata page) {
    all("headline", page.headline().stream().toList(), text -> text);
    all("summary", page.standfirst().stream().toList(), text -> text);
    all("kicker", page.kicker().stream().toList(), text -> text);
    all("section", page.section().stream().toList(), text -> text);
    all("byline", page.bylines(), Facts::text);
    all("publication", page.publication().stream().toList(), Facts::text);
    all("published", page.published().stream().toList(), Object::toString);
    all("modified", page.modified().stream().toList(), Object::toString);
    all("language", List.of(page.language()), text -> text);
    all("address", page.canonicalUrl().stream().toList(), Object::toString);
    all("rights", page.rights().stream().toList(), text -> text);
    all("keyword", page.keywords(), text -> text);
    all("free to read", page.free().stream().toList(), free -> free ? "yes" : "no");
    all("whole text", page.articleBody().stream().toList(), text -> text);
    page.pictures().forEach(note -> add("picture", text(note), note.origin()));
  }

  private void article(Article article, String origin) {
    add("headline", article.headline(), origin);
    add("standfirst", Inlines.text(article.standfirst()), origin);
    optional("kicker", article.kicker(), origin);
    optional("section", article.section(), origin);
    article.bylines().forEach(byline -> add("byline", text(byline), origin));
    optional("dateline", article.dateline().map(Dateline::line), origin);
    optional("publication", article.publication().map(Facts::text), origin);
    optional("published", article.published(), origin);
    optional("modified", article.modified(), origin);
    add("language", article.language(), origin);
    optional("address", article.canonicalUrl(), origin);
    optional("rights", article.rights(), origin);
  }

  private <T> void all(String name, List<Sourced<T>> values, Function<T, String> words) {
    values.forEach(value -> add(name, words.apply(value.value()), value.origin()));
  }

  private void optional(String name, Optional<?> value, String origin) {
    value.ifPresent(present -> add(name, present.toString(), origin));
  }

  private void add(String name, String value, String origin) {
    if (!value.isBlank()) {
      facts.add(new Fact(name, value, origin));
    }
  }

  private static String text(Byline byline) {
    return byline.name() + byline.role().map(role -> ", " + role).orElse("");
  }

  private static String text(Publication publication) {
    return publication.name() + publication.url().map(url -> "\n" + url).orElse("");
  }

  private static String text(PictureNote note) {
    return Shown.joined(
        "\n",
        note.url().map(Object::toString).orElse(""),
        note.alt().map(alt -> "alternative: " + alt).orElse(""),
        note.caption().map(caption -> "caption: " + caption).orElse(""),
        note.credit().map(credit -> "credit: " + credit).orElse(""));
  }
}
