package org.backfile.json;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.media.FlawSink;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Image;
import org.backfile.model.Image.Flaw;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.report.SourceFormatException;

/** Reads an article's blocks; a string stands for a paragraph. One for each article. */
final class BlockReader {
  private final ReadContext context;
  private final CreditReader credits;
  private final Set<Anchor> anchors = new HashSet<>();
  private int depth;

  BlockReader(ReadContext context) {
    this.context = context;
    this.credits = new CreditReader(context.credits());
  }

  List<Block> blocks(JsonValue value) throws IOException {
    if (depth > context.limits().nesting()) {
      throw value.invalid(
          "lists and quotes are nested more than " + context.limits().nesting() + " deep");
    }
    List<Block> blocks = new ArrayList<>();
    depth++;
    for (JsonValue block : value.array()) {
      blocks.add(block.isString() ? paragraph(block) : block(block));
    }
    depth--;
    return blocks;
  }

  private static Block paragraph(JsonValue value) throws SourceFormatException {
    return new Block.Paragraph(Anchor.NONE, Inlines.of(value.string()));
  }

  private Block block(JsonValue value) throws IOException {
    JsonFields fields = value.object();
    JsonValue type = fields.require("type");
    Anchor anchor = anchor(fields.find("anchor"));
    Block block =
        switch (type.string()) {
          case "paragraph" -> new Block.Paragraph(anchor, text(fields, "text"));
          case "heading" -> heading(anchor, fields);
          case "list" -> list(anchor, fields);
          case "quote" -> quote(anchor, fields);
          case "figure" -> figure(anchor, fields);
          case "table" -> table(anchor, fields);
          case "preformatted" -> new Block.Preformatted(anchor, fields.require("text").string());
          case "rule" -> new Block.Rule(anchor);
          case "embed" -> embed(anchor, fields);
          default -> throw type.invalid("there is no block \"" + type.string() + "\"");
        };
    fields.end();
    return block;
  }

  private Anchor anchor(Optional<JsonValue> value) throws SourceFormatException {
    if (value.isEmpty()) {
      return Anchor.NONE;
    }
    String name = value.get().string();
    Anchor anchor = value.get().check(() -> new Anchor(name));
    if (!anchors.add(anchor)) {
      throw value.get().invalid("the anchor \"" + name + "\" is given to two blocks");
    }
    return anchor;
  }

  private static Block heading(Anchor anchor, JsonFields fields) throws SourceFormatException {
    List<Inline> text = text(fields, "text");
    Optional<JsonValue> level = fields.find("level");
    if (level.isEmpty()) {
      return new Block.Heading(anchor, 1, text);
    }
    int depth = level.get().integer();
    return level.get().check(() -> new Block.Heading(anchor, depth, text));
  }

  private Block list(Anchor anchor, JsonFields fields) throws IOException {
    Optional<JsonValue> start = fields.find("start");
    Optional<Integer> first =
        start.isPresent() ? Optional.of(start.get().integer()) : Optional.empty();
    List<Block.Item> items = new ArrayList<>();
    for (JsonValue item : fields.require("items").array()) {
      items.add(new Block.Item(item.isString() ? List.of(paragraph(item)) : blocks(item)));
    }
    return new Block.ListBlock(anchor, first, items);
  }

  private Block quote(Anchor anchor, JsonFields fields) throws IOException {
    Optional<JsonValue> kind = fields.find("kind");
    return new Block.Quote(
        anchor,
        kind.isPresent()
            ? JsonNames.find(kind.get(), Block.QuoteKind.values())
            : Block.QuoteKind.QUOTATION,
        blocks(fields.require("blocks")),
        optionalText(fields, "attribution"));
  }

  private Block figure(Anchor anchor, JsonFields fields) throws IOException {
    Optional<JsonValue> credit = fields.find("credit");
    Optional<Credit> understood =
        credit.isPresent() ? Optional.of(credits.credit(credit.get())) : Optional.empty();
    return new Block.Figure(anchor, image(fields), optionalText(fields, "caption"), understood);
  }

  private Image image(JsonFields fields) throws IOException {
    Optional<String> alt = fields.string("alt");
    Optional<URI> url = uri(fields, "url");
    Optional<String> name = fields.string("name");
    Optional<Flaw> flaw = flaw(fields.find("flaw"));
    Optional<JsonValue> media = fields.find("media");
    if (media.isEmpty()) {
      return new Image(alt, url, name, Optional.empty(), flaw);
    }
    String file = file(media.get());
    FlawSink found = new FlawSink(context.issues());
    Optional<Media> held =
        context.media().resolve(file, digest(media.get()), media.get().location(), found);
    Optional<Flaw> left = held.isPresent() ? Optional.empty() : found.flaw().or(() -> flaw);
    return new Image(alt, url, name.or(() -> name(file, held)), held, left);
  }

  private static Optional<Flaw> flaw(Optional<JsonValue> value) throws SourceFormatException {
    return value.isPresent()
        ? Optional.of(JsonNames.find(value.get(), Flaw.values()))
        : Optional.empty();
  }

  /** A picture is called by its file, unless that is called by the digest of what is in it. */
  private static Optional<String> name(String file, Optional<Media> held) {
    if (held.isEmpty()) {
      return Optional.of(lastPart(file));
    }
    return file.contains(held.get().sha256()) ? Optional.empty() : Optional.of(file);
  }

  private static String file(JsonValue media) throws SourceFormatException {
    if (media.isString()) {
      return media.string();
    }
    return media.object().require("file").string();
  }

  /** Takes the digest; type and size are for other readers, since they are found in the file. */
  private static Optional<String> digest(JsonValue media) throws SourceFormatException {
    if (media.isString()) {
      return Optional.empty();
    }
    JsonFields fields = media.object();
    fields.require("file");
    Optional<String> digest = fields.string("sha256");
    fields.string("type");
    for (String size : List.of("width", "height")) {
      if (fields.has(size)) {
        fields.require(size).integer();
      }
    }
    fields.end();
    return digest;
  }

  private static String lastPart(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static Block table(Anchor anchor, JsonFields fields) throws SourceFormatException {
    return new Block.Table(
        anchor,
        optionalText(fields, "caption"),
        rows(fields.find("head")),
        rows(fields.find("body")));
  }

  private static List<Block.Row> rows(Optional<JsonValue> value) throws SourceFormatException {
    List<Block.Row> rows = new ArrayList<>();
    if (value.isPresent()) {
      for (JsonValue row : value.get().array()) {
        List<Block.Cell> cells = new ArrayList<>();
        for (JsonValue cell : row.array()) {
          cells.add(cell(cell));
        }
        rows.add(new Block.Row(cells));
      }
    }
    return rows;
  }

  private static Block.Cell cell(JsonValue value) throws SourceFormatException {
    if (value.isString() || value.isArray()) {
      return Block.Cell.of(InlineReader.text(value));
    }
    JsonFields fields = value.object();
    List<Inline> text = text(fields, "text");
    Optional<JsonValue> header = fields.find("header");
    boolean names = header.isPresent() && header.get().truth();
    int columns = span(fields.find("columnSpan"));
    int rows = span(fields.find("rowSpan"));
    fields.end();
    return value.check(() -> new Block.Cell(text, names, columns, rows));
  }

  private static int span(Optional<JsonValue> value) throws SourceFormatException {
    return value.isPresent() ? value.get().integer() : 1;
  }

  private static Block embed(Anchor anchor, JsonFields fields) throws SourceFormatException {
    JsonValue kind = fields.require("kind");
    String noun = kind.string();
    Optional<URI> link = uri(fields, "link");
    List<Inline> text = optionalText(fields, "text");
    return kind.check(() -> new Block.Embed(anchor, noun, link, text));
  }

  private static List<Inline> text(JsonFields fields, String name) throws SourceFormatException {
    return InlineReader.text(fields.require(name));
  }

  static List<Inline> optionalText(JsonFields fields, String name) throws SourceFormatException {
    Optional<JsonValue> value = fields.find(name);
    return value.isPresent() ? InlineReader.text(value.get()) : List.of();
  }

  static Optional<URI> uri(JsonFields fields, String name) throws SourceFormatException {
    Optional<JsonValue> value = fields.find(name);
    return value.isPresent() ? Optional.of(InlineReader.uri(value.get())) : Optional.empty();
  }
}
