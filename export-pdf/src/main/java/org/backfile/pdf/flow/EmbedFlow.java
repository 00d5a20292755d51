package org.backfile.pdf.flow;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Block;
import org.backfile.model.Inlines;

/** A note in place of what paper cannot hold: what it was, its words, and its link. */
final class EmbedFlow {
  private final Sheet sheet;

  EmbedFlow(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The note under its tag. */
  FlowBlock embed(Block.Embed embed, Tag tag) {
    List<FlowBlock> inner = new ArrayList<>();
    String what = sheet.context().wording().text("embed", embed.kind());
    inner.add(sheet.text(Element.PICTURE_NOTE, sheet.own(tag, Role.P), what));
    if (!Inlines.text(embed.text()).isBlank()) {
      BlockStyle style = sheet.style(Element.EMBED);
      inner.add(sheet.text(style, sheet.tag(tag, Role.P), embed.text(), Optional.empty()));
    }
    embed.link().ifPresent(link -> inner.add(link(link, tag)));
    return new FlowBlock.Group(
        inner,
        sheet.theme().style(Ornament.EMBED_BOX).group(),
        Optional.empty(),
        Optional.of(embed.anchor()));
  }

  private FlowBlock link(URI link, Tag tag) {
    BlockStyle style = sheet.style(Element.EMBED);
    Tag line = sheet.tag(tag, Role.P);
    List<Span> spans = List.of(sheet.address(link, style.text(), line));
    return FlowBlock.Text.of(line, style, spans, Optional.empty());
  }
}
