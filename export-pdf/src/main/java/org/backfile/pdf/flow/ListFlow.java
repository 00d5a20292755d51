package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Block;

/** Lists: each item's number or bullet beside what it holds. */
final class ListFlow {
  private final Sheet sheet;
  private final Numerals numerals;
  private final Inside inside;

  ListFlow(Sheet sheet, Numerals numerals, Inside inside) {
    this.sheet = sheet;
    this.numerals = numerals;
    this.inside = inside;
  }

  /** Turns the blocks that another holds into flow blocks. */
  @FunctionalInterface
  interface Inside {
    /** The flow of some blocks under a tag. */
    List<FlowBlock> blocks(Tag tag, List<Block> blocks);
  }

  /** A list under its tag; one inside another has no space of its own around it. */
  FlowBlock list(Block.ListBlock list, Tag tag, boolean nested) {
    List<FlowBlock> items = new ArrayList<>();
    long number = list.start().orElse(1);
    double indent = indent(list, number + list.items().size() - 1);
    for (Block.Item item : list.items()) {
      items.add(item(tag, item, list.ordered() ? numerals.label(number) : "•", indent));
      number++;
    }
    return new FlowBlock.Group(
        items,
        nested ? FlowBlock.GroupStyle.PLAIN : sheet.theme().style(Ornament.LIST_BOX).group(),
        Optional.empty(),
        Optional.of(list.anchor()));
  }

  private double indent(Block.ListBlock list, long last) {
    double usual = sheet.theme().measures().listIndent();
    int digits = numerals.numeral(last).length();
    return list.ordered() ? Math.max(usual, usual * 0.55 + digits * usual * 0.36) : usual;
  }

  private FlowBlock item(Tag list, Block.Item item, String label, double indent) {
    Tag tag = sheet.tag(list, Role.LI);
    FlowBlock.Text marker = sheet.text(Element.LIST, sheet.tag(tag, Role.LBL), label);
    List<FlowBlock> body = inside.blocks(sheet.tag(tag, Role.LBODY), item.blocks());
    if (body.isEmpty()) {
      body = List.of(FlowBlock.Text.of(tag, marker.style(), List.of(), Optional.empty()));
    }
    return new FlowBlock.Group(
        body, FlowBlock.GroupStyle.inset(0, 0, indent, 0), Optional.of(marker), Optional.empty());
  }
}
