package org.backfile.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives every block of an article its lasting {@link Anchor}. Readers build blocks with {@link
 * Anchor#NONE} and finish with {@link #assign}.
 */
public final class Anchors {
  private final UUID article;
  private final boolean anew;
  private final Map<Anchor, Integer> occurrences = new HashMap<>();

  private Anchors(UUID article, boolean anew) {
    this.article = article;
    this.anew = anew;
  }

  /** The article with every block of its body and appeals anchored anew. */
  public static Article assign(Article article) {
    return assign(article, true);
  }

  /** The article with an anchor for every block that has none yet; the others keep theirs. */
  public static Article complete(Article article) {
    return assign(article, false);
  }

  private static Article assign(Article article, boolean anew) {
    Anchors anchors = new Anchors(article.id(), anew);
    List<Block> body = anchors.blocks(article.body());
    List<Appeal> appeals = new ArrayList<>();
    for (Appeal appeal : article.appeals()) {
      appeals.add(anchors.appeal(appeal));
    }
    return article.toBuilder().body(body).appeals(appeals).build();
  }

  private Appeal appeal(Appeal appeal) {
    return new Appeal(
        appeal.kind(),
        blocks(appeal.blocks()),
        appeal.organisation(),
        appeal.link(),
        appeal.span());
  }

  private List<Block> blocks(List<Block> blocks) {
    // A loop takes less of the stack than a stream, and lists may be nested hundreds deep.
    List<Block> anchored = new ArrayList<>();
    for (Block block : blocks) {
      anchored.add(block.accept(rename));
    }
    return anchored;
  }

  private Anchor next(Block block, String kind, String text) {
    Anchor given = block.anchor();
    return anew || given.equals(Anchor.NONE) ? next(kind, text) : given;
  }

  private Anchor next(String kind, String text) {
    Anchor first = Anchor.ofBlock(article, kind, text, 1);
    int occurrence = occurrences.merge(first, 1, Integer::sum);
    return occurrence == 1 ? first : Anchor.ofBlock(article, kind, text, occurrence);
  }

  private final Block.Visitor<Block> rename =
      new Block.Visitor<>() {
        @Override
        public Block paragraph(Block.Paragraph block) {
          return new Block.Paragraph(next(block, "p", Inlines.text(block.text())), block.text());
        }

        @Override
        public Block heading(Block.Heading block) {
          return new Block.Heading(
              next(block, "h", Inlines.text(block.text())), block.level(), block.text());
        }

        @Override
        public Block list(Block.ListBlock block) {
          Anchor anchor = next(block, "list", Blocks.text(block));
          List<Block.Item> items = new ArrayList<>();
          for (Block.Item item : block.items()) {
            items.add(new Block.Item(blocks(item.blocks())));
          }
          return new Block.ListBlock(anchor, block.start(), items);
        }

        @Override
        public Block quote(Block.Quote block) {
          Anchor anchor = next(block, "quote", Blocks.text(block));
          return new Block.Quote(anchor, block.kind(), blocks(block.blocks()), block.attribution());
        }

        @Override
        public Block figure(Block.Figure block) {
          return new Block.Figure(
              next(block, "figure", figureText(block)),
              block.image(),
              block.caption(),
              block.credit());
        }

        @Override
        public Block table(Block.Table block) {
          return new Block.Table(
              next(block, "table", Blocks.text(block)),
              block.caption(),
              block.head(),
              block.body());
        }

        @Override
        public Block preformatted(Block.Preformatted block) {
          return new Block.Preformatted(next(block, "pre", block.text()), block.text());
        }

        @Override
        public Block rule(Block.Rule block) {
          return new Block.Rule(next(block, "rule", ""));
        }

        @Override
        public Block embed(Block.Embed block) {
          String link = block.link().map(Object::toString).orElse("");
          return new Block.Embed(
              next(block, "embed", block.kind() + '\u0000' + link),
              block.kind(),
              block.link(),
              block.text());
        }
      };

  private static String figureText(Block.Figure figure) {
    Optional<String> picture =
        figure
            .image()
            .media()
            .map(Media::sha256)
            .or(() -> figure.image().url().map(Object::toString));
    return picture.orElse("") + '\u0000' + Inlines.text(figure.caption());
  }
}
