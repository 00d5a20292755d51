package org.backfile.json;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.backfile.json.JsonOutput.Step;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.model.Media;

/** Writes blocks in the form that {@link BlockReader} reads. */
final class BlockWriter implements Block.Visitor<Step> {
  private final JsonOutput json;
  private final InlineWriter inlines;
  private final Function<Media, String> files;

  BlockWriter(JsonOutput json, Function<Media, String> files) {
    this.json = json;
    this.inlines = new InlineWriter(json);
    this.files = files;
  }

  /** An array of blocks. */
  void blocks(List<Block> blocks) throws IOException {
    json.array(blocks, block -> json.object(block.accept(this)));
  }

  private void start(String type, Block block) throws IOException {
    json.string("type", type);
    if (!block.anchor().equals(Anchor.NONE)) {
      json.string("anchor", block.anchor().value());
    }
  }

  @Override
  public Step paragraph(Block.Paragraph paragraph) {
    return () -> {
      start("paragraph", paragraph);
      inlines.required("text", paragraph.text());
    };
  }

  @Override
  public Step heading(Block.Heading heading) {
    return () -> {
      start("heading", heading);
      json.number("level", heading.level());
      inlines.required("text", heading.text());
    };
  }

  @Override
  public Step list(Block.ListBlock list) {
    return () -> {
      start("list", list);
      if (list.start().isPresent()) {
        json.number("start", list.start().get());
      }
      json.requiredArray("items", list.items(), item -> blocks(item.blocks()));
    };
  }

  @Override
  public Step quote(Block.Quote quote) {
    return () -> {
      start("quote", quote);
      json.string("kind", JsonNames.of(quote.kind()));
      json.name("blocks");
      blocks(quote.blocks());
      inlines.optional("attribution", quote.attribution());
    };
  }

  @Override
  public Step figure(Block.Figure figure) {
    return () -> {
      start("figure", figure);
      image(figure.image());
      inlines.optional("caption", figure.caption());
      json.object("credit", figure.credit(), new CreditWriter(json)::credit);
    };
  }

  private void image(Image image) throws IOException {
    json.string("alt", image.alt());
    json.string("url", image.url());
    json.string("name", image.name());
    json.object("media", image.media(), this::media);
    json.string("flaw", image.flaw().map(JsonNames::of));
  }

  private void media(Media media) throws IOException {
    json.string("file", files.apply(media));
    json.string("sha256", media.sha256());
    json.string("type", media.type());
    json.number("width", media.widthPixels());
    json.number("height", media.heightPixels());
  }

  @Override
  public Step table(Block.Table table) {
    return () -> {
      start("table", table);
      inlines.optional("caption", table.caption());
      json.array("head", table.head(), this::row);
      json.array("body", table.body(), this::row);
    };
  }

  private void row(Block.Row row) throws IOException {
    json.inLine(() -> json.array(row.cells(), this::cell));
  }

  private void cell(Block.Cell cell) throws IOException {
    if (cell.equals(Block.Cell.of(cell.text()))) {
      inlines.text(cell.text());
      return;
    }
    json.object(
        () -> {
          inlines.required("text", cell.text());
          if (cell.header()) {
            json.truth("header", true);
          }
          if (cell.columnSpan() > 1) {
            json.number("columnSpan", cell.columnSpan());
          }
          if (cell.rowSpan() > 1) {
            json.number("rowSpan", cell.rowSpan());
          }
        });
  }

  @Override
  public Step preformatted(Block.Preformatted preformatted) {
    return () -> {
      start("preformatted", preformatted);
      json.string("text", preformatted.text());
    };
  }

  @Override
  public Step rule(Block.Rule rule) {
    return () -> start("rule", rule);
  }

  @Override
  public Step embed(Block.Embed embed) {
    return () -> {
      start("embed", embed);
      json.string("kind", embed.kind());
      json.string("link", embed.link());
      inlines.optional("text", embed.text());
    };
  }
}
