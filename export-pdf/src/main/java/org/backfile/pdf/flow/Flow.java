package org.backfile.pdf.flow;

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

  /** A flow from the left. */
  public Flow(List<FlowBlock> blocks, List<Tag> tags) {
    this(blocks, tags, false);
  }
}
