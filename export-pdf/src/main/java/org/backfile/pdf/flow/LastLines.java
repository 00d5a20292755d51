package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/** Holds the last lines of what was said to what is added below it. */
final class LastLines {
  private LastLines() {}

  /** Replaces the last of some blocks by one that no column parts from the next, if it is text. */
  static void hold(List<FlowBlock> blocks) {
    int last = blocks.size() - 1;
    if (last >= 0) {
      blocks.set(last, held(blocks.get(last)));
    }
  }

  private static FlowBlock held(FlowBlock block) {
    if (block instanceof FlowBlock.Text text) {
      return text.keptWithNext();
    }
    if (block instanceof FlowBlock.Group group
        && group.style().placement() == FlowBlock.Placement.IN_FLOW) {
      return held(group);
    }
    return block;
  }

  private static FlowBlock held(FlowBlock.Group group) {
    List<FlowBlock> blocks = new ArrayList<>(group.blocks());
    hold(blocks);
    return new FlowBlock.Group(blocks, group.style(), group.marker(), group.anchor());
  }
}
