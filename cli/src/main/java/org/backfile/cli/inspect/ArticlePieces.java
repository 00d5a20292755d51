package org.backfile.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Credit;
import org.backfile.model.Dateline;
import org.backfile.model.Inlines;

/**
 * The pieces of an article as it stands: the story's blocks, then its appeals, then what was left
 * out. Not thread-safe.
 */
final class ArticlePieces {
  private final List<Piece> pieces = new ArrayList<>();

  private ArticlePieces() {}

  static List<Piece> of(Article article) {
    ArticlePieces told = new ArticlePieces();
    told.add(Kind.HEADLINE, "", article.headline());
    told.add(Kind.STANDFIRST, "", Inlines.text(article.standfirst()));
    told.add(Kind.KEPT, "dateline", article.dateline().map(Dateline::line).orElse(""));
    article.body().forEach(told::block);
    article.appeals().forEach(told::appeal);
    article.provenance().dropped().forEach(dropped -> told.pieces.add(Piece.of(dropped)));
    return told.pieces;
  }

  /** A block, then the figures and embeds inside it, which its text does not tell. */
  private void block(Block block) {
    add(Kind.KEPT, Name.of(block), Blocks.text(block));
    Blocks.walk(
        List.of(block),
        inner -> {
          if (inner instanceof Block.Figure figure) {
            figure(figure);
          } else if (inner instanceof Block.Embed embed) {
            add(Kind.KEPT, embed.kind(), text(embed));
          }
        });
  }

  private void figure(Block.Figure figure) {
    pieces.add(Piece.of(figure));
    add(Kind.CAPTION, "", Inlines.text(figure.caption()));
    add(Kind.CREDIT, "", figure.credit().map(Credit::line).orElse(""));
  }

  private static String text(Block.Embed embed) {
    String link = embed.link().map(Object::toString).orElse("");
    String text = Shown.joined("\n", Inlines.text(embed.text()), link);
    return text.isEmpty() ? embed.kind() : text;
  }

  private void appeal(Appeal appeal) {
    String asker = appeal.organisation().map(organisation -> " of " + organisation).orElse("");
    String kind = Shown.words(appeal.kind()) + asker;
    String link = appeal.link().map(Object::toString).orElse("");
    String text = Shown.joined("\n", Blocks.text(appeal.blocks()), link);
    pieces.add(Piece.of(Kind.APPEAL, kind, text).at(appeal.span()));
  }

  private void add(Kind kind, String note, String text) {
    if (!text.isBlank()) {
      pieces.add(Piece.of(kind, note, text));
    }
  }

  /** What kind of block it is; running text, the usual, goes without saying. */
  private static final class Name implements Block.Visitor<String> {
    private static final Name NAME = new Name();

    static String of(Block block) {
      return block.accept(NAME);
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
      return "";
    }

    @Override
    public String heading(Block.Heading heading) {
      return "heading " + heading.level();
    }

    @Override
    public String list(Block.ListBlock list) {
      return "list";
    }

    @Override
    public String quote(Block.Quote quote) {
      return Shown.words(quote.kind());
    }

    @Override
    public String figure(Block.Figure figure) {
      return "figure";
    }

    @Override
    public String table(Block.Table table) {
      return "table";
    }

    @Override
    public String preformatted(Block.Preformatted preformatted) {
      return "preformatted";
    }

    @Override
    public String rule(Block.Rule rule) {
      return "rule";
    }

    @Override
    public String embed(Block.Embed embed) {
      return embed.kind();
    }
  }
}
