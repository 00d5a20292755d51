package org.backfile.ingest.html.meta;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backfile.ingest.html.meta.PageMetadata.PictureNote;

/** Writes everything that is known of a page as lines: the field, its value, where it stood. */
final class MetadataDump {
  private final StringBuilder out = new StringBuilder();

  private MetadataDump() {}

  static String of(PageMetadata page) {
    MetadataDump dump = new MetadataDump();
    dump.field("headline", page.headline());
    dump.field("standfirst", page.standfirst());
    dump.field("kicker", page.kicker());
    dump.field("section", page.section());
    page.bylines().forEach(one -> dump.line("byline", byline(one), one.origin()));
    page.publication()
        .ifPresent(
            one ->
                dump.line(
                    "publication",
                    one.value().name() + one.value().url().map(url -> " " + url).orElse(""),
                    one.origin()));
    dump.field("published", page.published());
    dump.field("modified", page.modified());
    dump.field("language", Optional.of(page.language()));
    dump.field("url", page.canonicalUrl());
    dump.field("rights", page.rights());
    dump.keywords(page.keywords());
    dump.field("free", page.free());
    dump.field("body", page.articleBody());
    page.pictures().forEach(dump::picture);
    return dump.out.toString();
  }

  private static String byline(Sourced<org.backfile.model.Byline> one) {
    return one.value().name() + one.value().role().map(role -> " (" + role + ")").orElse("");
  }

  private void keywords(List<Sourced<String>> keywords) {
    if (!keywords.isEmpty()) {
      String all = keywords.stream().map(Sourced::value).collect(Collectors.joining(" | "));
      line("keywords", all, keywords.get(0).origin());
    }
  }

  private void picture(PictureNote note) {
    StringBuilder value = new StringBuilder(note.url().map(Object::toString).orElse("no address"));
    note.alt().ifPresent(alt -> value.append("; alt: ").append(alt));
    note.caption().ifPresent(caption -> value.append("; caption: ").append(caption));
    note.credit().ifPresent(credit -> value.append("; credit: ").append(credit));
    line("picture", value.toString(), note.origin());
  }

  private <T> void field(String name, Optional<Sourced<T>> fact) {
    fact.ifPresent(one -> line(name, one.value().toString(), one.origin()));
  }

  private void line(String name, String value, String origin) {
    String whole = value.replace("\n", "\\n");
    out.append(name).append(": ").append(whole).append("  <").append(origin).append(">\n");
  }
}
