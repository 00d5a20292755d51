package org.backfile.pdf.flow;

import java.util.List;
import java.util.Optional;
import org.backfile.model.Anchor;

/**
 * The line above what is recorded of an article: its headline, which leads to it. Where all pages
 * are about one article, it needs none.
 */
final class RecordHead {
  private RecordHead() {}

  static void add(
      Sheet sheet,
      Tag sect,
      OwnPart.Place place,
      String title,
      String language,
      Optional<Anchor> article) {
    if (article.isPresent() && place.single()) {
      return;
    }
    Role role = Role.heading(place.headingLevel() + 1);
    Tag tag = sheet.tag(sect, role, Tag.Facts.language(language));
    BlockStyle style = sheet.theme().style(Element.RECORD_ARTICLE, language);
    String words = sheet.plain().line(title);
    Span span =
        article
            .map(
                anchor ->
                    new Span(
                        words,
                        style.text(),
                        tag.child(Role.LINK),
                        Optional.of(new LinkTarget.Inside(anchor, words))))
            .orElseGet(() -> Span.of(words, style.text(), tag));
    sheet.add(FlowBlock.Text.of(tag, style, List.of(span), Optional.empty()));
  }
}
