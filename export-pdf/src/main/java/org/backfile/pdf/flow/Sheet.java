package org.backfile.pdf.flow;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.model.Inline;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/** A flow in the making: collects blocks and tags in reading order. Not thread-safe. */
final class Sheet {
  private final FlowContext context;
  private final PlainText plain = new PlainText();
  private final List<Tag> tags = new ArrayList<>();
  private final List<FlowBlock> blocks = new ArrayList<>();
  private final String language;
  private final Wording wording;
  private final boolean fromRight;

  /** A flow whose text is in a language. */
  Sheet(FlowContext context, String language) {
    this(context, language, Direction.isRightToLeft(language));
  }

  /** A flow whose text is in a language, and runs as is said. */
  Sheet(FlowContext context, String language, boolean fromRight) {
    this.fromRight = fromRight;
    this.context = context;
    this.language = language;
    wording = context.wording(language);
  }

  /** A flow of the edition's own words, which runs as they do. */
  static Sheet own(FlowContext context, String language) {
    String words = context.wording(language).language();
    return new Sheet(context, language, Direction.isRightToLeft(words));
  }

  FlowContext context() {
    return context;
  }

  Theme theme() {
    return context.theme();
  }

  PlainText plain() {
    return plain;
  }

  String language() {
    return language;
  }

  /** The edition's own words, in this flow's language where they are known in it. */
  Wording wording() {
    return wording;
  }

  /** One of these words. */
  String word(String key, Object... arguments) {
    return wording.text(key, arguments);
  }

  BlockStyle style(Element element) {
    return theme().style(element, language);
  }

  /** A new tag of a block, declared in its place. */
  Tag tag(Tag parent, Role role) {
    return tag(parent, role, Tag.Facts.NONE);
  }

  Tag tag(Tag parent, Role role, Tag.Facts facts) {
    Tag tag = parent.child(role, facts);
    tags.add(tag);
    return tag;
  }

  /** A paragraph's tag for the edition's own words, which may be in another language. */
  Tag own(Tag parent, Role role) {
    return tag(parent, role, ownLanguage().map(Tag.Facts::language).orElse(Tag.Facts.NONE));
  }

  /** The language of the edition's own words, where it differs from the flow's. */
  Optional<String> ownLanguage() {
    String primary = Locale.forLanguageTag(language).getLanguage();
    return Optional.of(wording.language()).filter(words -> !words.equals(primary));
  }

  /** A text in the edition's own words. */
  FlowBlock.Text own(Element element, Tag tag, String text) {
    BlockStyle style = theme().style(element, ownLanguage().orElse(language));
    return FlowBlock.Text.of(tag, style, plain.line(text));
  }

  void add(FlowBlock block) {
    blocks.add(block);
  }

  void add(Element element, Tag tag, String text) {
    add(text(element, tag, text));
  }

  FlowBlock.Text text(Element element, Tag tag, String text) {
    return text(element, tag, text, Optional.empty());
  }

  FlowBlock.Text text(Element element, Tag tag, String text, Optional<Anchor> anchor) {
    BlockStyle style = style(element);
    List<Span> spans = List.of(Span.of(plain.line(text), style.text(), tag));
    return FlowBlock.Text.of(tag, style, spans, anchor);
  }

  FlowBlock.Text text(BlockStyle style, Tag tag, List<Inline> text, Optional<Anchor> anchor) {
    return FlowBlock.Text.of(tag, style, spans(text, style.text(), tag), anchor);
  }

  List<Span> spans(List<Inline> text, TextStyle style, Tag tag) {
    return InlineFlow.spans(text, style, tag, theme().palette(), plain);
  }

  /** A web address that leads to itself, in a tag of its own. */
  Span address(URI address, TextStyle style, Tag tag) {
    return new Span(
        plain.line(address.toString()),
        style.with(theme().palette().link()),
        tag.child(Role.LINK),
        Optional.of(new LinkTarget.Web(address)));
  }

  /** The finished flow; what was replaced in its text is told. */
  Flow flow(Location location) {
    if (plain.replaced() > 0) {
      context
          .issues()
          .add(IssueCode.TEXT_CHARACTERS_REPLACED, location, String.valueOf(plain.replaced()));
    }
    return new Flow(blocks, tags, fromRight);
  }
}
