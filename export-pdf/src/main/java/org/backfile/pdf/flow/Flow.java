package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * What is set in one go: an article, or one of the edition's own parts.
 *
 * @param blocks in reading order
 * @param tags the tags of these blocks in reading order, each after its parent; tags inside text
 *     are not among them
 * @param fromRight whether lines and all that is set start at the right side, whatever single lines
 *     say
 */
public record Flow(List<FlowBlock> blocks, List<Tag> tags, boolean fromRight) {
  /** Copies the lists. */
  public Flow {
    blocks = List.copyOf(blocks);
    tags = List.copyOf(tags);
  }

  /**
   * Parts of so many blocks and a few more, which may be set apart and put below each other: they
   * divide the flow between two texts, where nothing of the one concerns the other. The first part
   * has the tags.
   */
  public List<Flow> parts(int size) {
    List<Flow> parts = new ArrayList<>();
    int from = 0;
    for (int at = 1; at < blocks.size(); at++) {
      boolean between =
          blocks.get(at - 1) instanceof FlowBlock.Text && blocks.get(at) instanceof FlowBlock.Text;
      if (between && at - from >= size) {
        parts.add(new Flow(blocks.subList(from, at), from == 0 ? tags : List.of(), fromRight));
        from = at;
      }
    }
    parts.add(
        new Flow(blocks.subList(from, blocks.size()), from == 0 ? tags : List.of(), fromRight));
    return parts;
  }

  /** A flow from the left. */
  public Flow(List<FlowBlock> blocks, List<Tag> tags) {
    this(blocks, tags, false);
  }
}
