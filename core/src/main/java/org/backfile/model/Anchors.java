package org.backfile.model;

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
  private final Map<Anchor, Integer> occurrences = new HashMap<>();

  private Anchors(UUID article) {
    this.article = article;
  }

  /** The article with every block of its body and appeals anchored anew. */
  public static Article assign(Article article) {
    Anchors anchors = new Anchors(article.id());
    return article.toBuilder()
        .body(anchors.blocks(article.body()))
        .appeals(article.appeals().stream().map(anchors::appeal).toList())
        .build();
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
    return blocks.stream().map(block -> block.accept(rename)).toList();
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
          return new Block.Paragraph(next("p", Inlines.text(block.text())), block.text());
        }

        @Override
        public Block heading(Block.Heading block) {
          return new Block.Heading(
              next("h", Inlines.text(block.text())), block.level(), block.text());
        }

        @Override
        public Block list(Block.ListBlock block) {
          Anchor anchor = next("list", Blocks.text(block));
          return new Block.ListBlock(
              anchor,
              block.start(),
              block.items().stream().map(item -> new Block.Item(blocks(item.blocks()))).toList());
        }

        @Override
        public Block quote(Block.Quote block) {
          Anchor anchor = next("quote", Blocks.text(block));
          return new Block.Quote(anchor, block.kind(), blocks(block.blocks()), block.attribution());
        }

        @Override
        public Block figure(Block.Figure block) {
          return new Block.Figure(
              next("figure", figureText(block)), block.image(), block.caption(), block.credit());
        }

        @Override
        public Block table(Block.Table block) {
          return new Block.Table(
              next("table", Blocks.text(block)), block.caption(), block.head(), block.body());
        }

        @Override
        public Block preformatted(Block.Preformatted block) {
          return new Block.Preformatted(next("pre", block.text()), block.text());
        }

        @Override
        public Block rule(Block.Rule block) {
          return new Block.Rule(next("rule", ""));
        }

        @Override
        public Block embed(Block.Embed block) {
          String link = block.link().map(Object::toString).orElse("");
          return new Block.Embed(
              next("embed", block.kind() + '\u0000' + link),
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
