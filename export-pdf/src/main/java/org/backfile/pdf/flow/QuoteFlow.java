package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Block;
import org.backfile.model.Inlines;

/** Quotations beside a bar, and pull quotes between rules, with the name of who said them. */
final class QuoteFlow {
  private final Sheet sheet;

  QuoteFlow(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A quotation under its tag, with the flow of what it says. */
  FlowBlock quote(Block.Quote quote, Tag tag, List<FlowBlock> words) {
    boolean pulled = quote.kind() == Block.QuoteKind.PULL_QUOTE;
    List<FlowBlock> inner = new ArrayList<>(words);
    if (pulled) {
      inner.replaceAll(this::pulled);
    }
    if (!Inlines.text(quote.attribution()).isBlank()) {
      LastLines.hold(inner); // the name stays with them
      BlockStyle style = sheet.style(Element.ATTRIBUTION);
      if (pulled) {
        style = style.with(sheet.style(Element.PULL_QUOTE).align()).indented(0, 0, 0);
      }
      Tag line = sheet.tag(tag, Role.P);
      List<Span> spans = new ArrayList<>();
      if (!quote.isDashed()) {
        spans.add(Span.of("— ", style.text(), line));
      }
      spans.addAll(sheet.spans(quote.attribution(), style.text(), line));
      inner.add(FlowBlock.Text.of(line, style, spans, Optional.empty()));
    }
    Ornament box = pulled ? Ornament.PULL_QUOTE_BOX : Ornament.QUOTE_BOX;
    return new FlowBlock.Group(
        inner, sheet.theme().style(box).group(), Optional.empty(), Optional.of(quote.anchor()));
  }

  /** Sets the words of a pull quote large. */
  private FlowBlock pulled(FlowBlock block) {
    if (!(block instanceof FlowBlock.Text text)) {
      return block;
    }
    BlockStyle large = sheet.style(Element.PULL_QUOTE);
    double scale = large.text().size() / text.style().text().size();
    List<Span> spans =
        text.spans().stream()
            .map(
                span ->
                    new Span(
                        span.text(),
                        span.style()
                            .sized(span.style().size() * scale)
                            .with(span.style().face().stressed())
                            .with(large.text().ink()),
                        span.tag(),
                        span.link()))
            .toList();
    return new FlowBlock.Text(
        text.tag(), large, spans, text.spaces(), text.trailer(), text.anchor());
  }
}
