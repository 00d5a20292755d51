package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Inline;
import org.backfile.pdf.font.Family;

/** Flattens marked-up text into spans. */
final class InlineFlow implements Inline.Visitor<List<Span>> {
  private final List<Span> spans;
  private final TextStyle style;
  private final Tag tag;
  private final Optional<LinkTarget> link;
  private final Theme.Palette palette;
  private final PlainText plain;

  private InlineFlow(
      List<Span> spans,
      TextStyle style,
      Tag tag,
      Optional<LinkTarget> link,
      Theme.Palette palette,
      PlainText plain) {
    this.spans = spans;
    this.style = style;
    this.tag = tag;
    this.link = link;
    this.palette = palette;
    this.plain = plain;
  }

  static List<Span> spans(
      List<Inline> text, TextStyle style, Tag tag, Theme.Palette palette, PlainText plain) {
    InlineFlow flow =
        new InlineFlow(new ArrayList<>(), style, tag, Optional.empty(), palette, plain);
    return flow.all(text);
  }

  private List<Span> all(List<Inline> content) {
    content.forEach(inline -> inline.accept(this));
    return spans;
  }

  private InlineFlow with(TextStyle other) {
    return new InlineFlow(spans, other, tag, link, palette, plain);
  }

  private InlineFlow with(Tag other) {
    return new InlineFlow(spans, style, other, link, palette, plain);
  }

  private InlineFlow with(LinkTarget target) {
    return new InlineFlow(spans, style, tag, Optional.of(target), palette, plain);
  }

  private List<Span> add(String text) {
    spans.add(new Span(text, style, tag, link));
    return spans;
  }

  @Override
  public List<Span> text(Inline.Text text) {
    return add(plain.line(text.text()));
  }

  @Override
  public List<Span> emphasis(Inline.Emphasis emphasis) {
    return with(style.with(style.face().stressed())).all(emphasis.content());
  }

  @Override
  public List<Span> strong(Inline.Strong strong) {
    return with(style.with(style.face().inBold())).all(strong.content());
  }

  @Override
  public List<Span> link(Inline.Link inner) {
    if (link.isPresent() || inner.content().isEmpty()) {
      return all(inner.content());
    }
    return with(style.with(palette.link()))
        .with(tag.child(Role.LINK))
        .with(new LinkTarget.Web(inner.target()))
        .all(inner.content());
  }

  @Override
  public List<Span> code(Inline.Code code) {
    TextStyle mono = style.with(style.face().in(Family.MONO)).sized(style.size() * 0.86);
    return with(mono).with(tag.child(Role.CODE)).add(plain.line(code.text()));
  }

  @Override
  public List<Span> subscript(Inline.Subscript subscript) {
    return with(style.raised(-0.15)).all(subscript.content());
  }

  @Override
  public List<Span> superscript(Inline.Superscript superscript) {
    return with(style.raised(0.33)).all(superscript.content());
  }

  @Override
  public List<Span> lineBreak(Inline.LineBreak lineBreak) {
    return add("\n");
  }

  @Override
  public List<Span> languageSpan(Inline.LanguageSpan span) {
    Tag.Facts facts = Tag.Facts.language(span.language());
    return with(style.in(span.language())).with(tag.child(Role.SPAN, facts)).all(span.content());
  }
}
