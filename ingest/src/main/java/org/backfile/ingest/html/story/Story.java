package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Appeal;
import org.backfile.model.Block;
import org.backfile.model.DroppedBlock;
import org.backfile.model.DroppedBlock.Reason;

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
  /**
   * The same with other blocks that tell the story too: the pieces of its own are left out as said
   * twice, but for figures.
   */
  public Story told(List<Block> others) {
    List<Verdict> left =
        verdicts.stream()
            .map(
                verdict ->
                    verdict.use() == Verdict.Use.BODY
                        ? Verdict.left(Reason.DUPLICATE, verdict.text(), verdict.span())
                        : verdict)
            .toList();
    return of(headline, standfirst, others, appeals, left);
  }

  /** A story whose verdicts tell what is left out. */
  static Story of(
      Optional<String> headline,
      Optional<String> standfirst,
      List<Block> blocks,
      List<Appeal> appeals,
      List<Verdict> verdicts) {
    List<DroppedBlock> dropped = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.use() == Verdict.Use.DROPPED && !verdict.text().isBlank()) {
        dropped.add(
            new DroppedBlock(
                verdict.reason().orElse(Reason.BOILERPLATE), verdict.text(), verdict.span()));
      }
    }
    return new Story(headline, standfirst, blocks, appeals, dropped, verdicts);
  }

  /** Copies the lists. */
  public Story {
    blocks = List.copyOf(blocks);
    appeals = List.copyOf(appeals);
    dropped = List.copyOf(dropped);
    verdicts = List.copyOf(verdicts);
  }
}
