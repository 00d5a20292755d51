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
      keepLast(inner);
      BlockStyle style = sheet.style(Element.ATTRIBUTION);
      Tag line = sheet.tag(tag, Role.P);
      inner.add(sheet.text(style, line, quote.attribution(), Optional.empty()));
    }
    double grid = sheet.theme().measures().grid();
    // The bar of a quotation needs no room above and below its words.
    FlowBlock.GroupStyle style =
        FlowBlock.GroupStyle.inset(grid * 0.6, grid * 0.6, 0, 0).framed(frame(pulled, grid));
    return new FlowBlock.Group(inner, style, Optional.empty(), Optional.of(quote.anchor()));
  }

  private FlowBlock.Frame frame(boolean pulled, double grid) {
    Ink accent = sheet.theme().palette().accent();
    return pulled
        ? new FlowBlock.Frame(
            Optional.empty(), FlowBlock.Sides.TOP_AND_BOTTOM, 0.75, accent, grid * 0.6)
        : new FlowBlock.Frame(Optional.empty(), FlowBlock.Sides.START, 1.5, accent, grid * 0.7);
  }

  /** The last words stay with the name of who said them. */
  private static void keepLast(List<FlowBlock> inner) {
    int last = inner.size() - 1;
    if (last >= 0 && inner.get(last) instanceof FlowBlock.Text text) {
      BlockStyle style = text.style();
      BlockStyle.Keep keep = new BlockStyle.Keep(true, style.keep().together());
      inner.set(
          last,
          new FlowBlock.Text(
              text.tag(),
              style.with(keep),
              text.spans(),
              text.spaces(),
              text.trailer(),
              text.anchor()));
    }
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
