package org.backfile.ingest.html.story;

import java.util.List;
import java.util.Optional;
import org.backfile.model.Appeal;
import org.backfile.model.Block;
import org.backfile.model.DroppedBlock;

/**
 * What was found on a page.
 *
 * @param headline the headline as the page shows it, where it does
 * @param standfirst the summary under it, where the page shows one apart from the text
 * @param blocks the story, its blocks without anchors and its pictures not yet looked for
 * @param appeals what asks the reader for something
 * @param dropped what is left out, in the page's order
 * @param verdicts what became of each piece of the page, in its order
 */
public record Story(
    Optional<String> headline,
    Optional<String> standfirst,
    List<Block> blocks,
    List<Appeal> appeals,
    List<DroppedBlock> dropped,
    List<Verdict> verdicts) {
  /** Copies the lists. */
  public Story {
    blocks = List.copyOf(blocks);
    appeals = List.copyOf(appeals);
    dropped = List.copyOf(dropped);
    verdicts = List.copyOf(verdicts);
  }
}
