package org.backfile.pdf.flow;

import java.util.List;

/**
 * What is set in one go: an article, or one of the edition's own parts.
 *
 * @param blocks in reading order
 * @param tags the tags of these blocks in reading order, each after its parent; tags inside text
 *     are not among them
 */
public record Flow(List<FlowBlock> blocks, List<Tag> tags) {
  /** Copies the lists. */
  public Flow {
    blocks = List.copyOf(blocks);
    tags = List.copyOf(tags);
  }
}
