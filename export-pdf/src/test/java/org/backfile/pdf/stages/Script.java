package org.backfile.pdf.stages;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.model.Anchor;
import org.backfile.model.Anchors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Image;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.model.Provenance;

/**
 * A case's input: a first line of {@code name=number} options, of which {@code rtl=1} makes the
 * article one in Hebrew, then a block a line. {@code #} and more start headings, {@code -} list
 * items, {@code >} quotations, {@code |} table rows, {@code !WxH} a picture with its caption,
 * {@code !none} one that is not held, {@code !damaged} one that cannot be shown; {@code ©} is the
 * rights statement, the rest is paragraphs.
 */
record Script(Map<String, Double> options, Article article) {
  static Script parse(List<String> lines) {
    Map<String, Double> options = new HashMap<>();
    for (String option : Splitter.on(' ').split(lines.get(0))) {
      List<String> parts = Splitter.on('=').splitToList(option);
      options.put(parts.get(0), Double.valueOf(parts.get(1)));
    }
    List<Block> body = new ArrayList<>();
    Optional<String> rights = Optional.empty();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("©")) {
        rights = Optional.of(line);
      } else if (!line.isEmpty()) {
        body.add(block(line));
      }
    }
    Article article =
        Article.builder(
                ArticleIds.ofContent("script", String.join("\n", lines)),
                "Headline",
                new Provenance(
                    "case",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "case/1",
                    List.of()))
            .language(options.containsKey("rtl") ? "he" : "en")
            .body(body)
            .rights(rights)
            .build();
    return new Script(options, Anchors.assign(article));
  }

  double option(String name, double usual) {
    return options.getOrDefault(name, usual);
  }

  private static Block block(String line) {
    int space = line.indexOf(' ');
    String mark = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1);
    if (mark.matches("#+")) {
      return new Block.Heading(Anchor.NONE, mark.length(), Inlines.of(rest));
    }
    if (mark.startsWith("!")) {
      return figure(mark.substring(1), rest);
    }
    return switch (mark) {
      case "-" ->
          new Block.ListBlock(
              Anchor.NONE, Optional.empty(), List.of(new Block.Item(List.of(paragraph(rest)))));
      case "1." ->
          new Block.ListBlock(
              Anchor.NONE, Optional.of(1), List.of(new Block.Item(List.of(paragraph(rest)))));
      case ">" ->
          new Block.Quote(
              Anchor.NONE, Block.QuoteKind.QUOTATION, List.of(paragraph(rest)), List.of());
      case "|" -> table(rest);
      default -> paragraph(line);
    };
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Anchor.NONE, Inlines.of(text));
  }

  /** Rows parted by {@code ;}, cells by {@code ,}; the first row is the head. */
  private static Block table(String text) {
    List<Block.Row> rows = new ArrayList<>();
    for (String row : Splitter.on(';').split(text)) {
      List<Block.Cell> cells = new ArrayList<>();
      for (String cell : Splitter.on(',').split(row)) {
        cells.add(Block.Cell.of(Inlines.of(cell.strip())));
      }
      rows.add(new Block.Row(cells));
    }
    return new Block.Table(
        Anchor.NONE, List.of(), rows.subList(0, 1), rows.subList(1, rows.size()));
  }

  private static Block figure(String size, String caption) {
    Image image = Image.notHeld();
    if (size.equals("damaged")) {
      image =
          new Image(
              image.alt(),
              image.url(),
              image.name(),
              image.media(),
              Optional.of(Image.Flaw.DAMAGED));
    } else if (!size.equals("none")) {
      List<String> sides = Splitter.on('x').splitToList(size);
      byte[] bytes = size.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      Media media =
          new Media(
              ByteSource.wrap(bytes),
              Hashing.sha256().hashBytes(bytes).toString(),
              Hashing.crc32().hashBytes(bytes).padToLong(),
              bytes.length,
              "image/jpeg",
              Integer.parseInt(sides.get(0)),
              Integer.parseInt(sides.get(1)),
              1);
      image = new Image(Optional.of("Alt"), Optional.empty(), Optional.empty(), Optional.of(media));
    }
    Credit credit = new Credit("CREDIT", List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE);
    return new Block.Figure(Anchor.NONE, image, Inlines.of(caption), Optional.of(credit));
  }
}
