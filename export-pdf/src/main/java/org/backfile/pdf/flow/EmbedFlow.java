package org.backfile.pdf.flow;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.Block;
import org.backfile.model.Inlines;

/** A card in place of what paper cannot hold: what it was and where, its words, and its link. */
final class EmbedFlow {
  /** The kinds for which the edition has words; others are named as the source names them. */
  private static final Set<String> KINDS =
      Set.of("audio", "document", "graphic", "map", "poll", "post", "video");

  private final Sheet sheet;

  EmbedFlow(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The card under its tag. */
  FlowBlock embed(Block.Embed embed, Tag tag) {
    List<FlowBlock> inner = new ArrayList<>();
    String what = sheet.word("embed", kind(embed.kind()));
    Tag line = sheet.own(tag, Role.P);
    String host = embed.link().map(EmbedFlow::host).orElse("");
    String shown = host.isEmpty() ? what : what + " · " + host;
    inner.add(sheet.own(Element.EMBED_KIND, line, shown));
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

  private String kind(String noun) {
    String plain = noun.strip().toLowerCase(Locale.ROOT);
    return KINDS.contains(plain) ? sheet.word("embed." + plain) : noun;
  }

  /** The host of an address without {@code www.}, empty when there is none. */
  private static String host(URI link) {
    String host = link.getHost() == null ? "" : link.getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private FlowBlock link(URI link, Tag tag) {
    BlockStyle style = sheet.style(Element.EMBED_LINK);
    Tag line = sheet.tag(tag, Role.P);
    List<Span> spans = List.of(sheet.address(link, style.text(), line));
    return FlowBlock.Text.of(line, style, spans, Optional.empty());
  }
}
