package org.backfile.pdf.flow;

import java.util.List;
import java.util.Optional;
import org.backfile.model.Anchor;

/** The line above what is recorded of an article: its headline, which leads to it. */
final class RecordHead {
  private RecordHead() {}

  static void add(
      Sheet sheet, Tag sect, int level, String title, String language, Optional<Anchor> article) {
    Tag tag = sheet.tag(sect, Role.heading(level), Tag.Facts.language(language));
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
