package org.backfile.epub.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Block;
import org.backfile.model.Dateline;
import org.backfile.model.Inlines;

/**
 * Writes a story's blocks, each with its anchor as id. Lists and quotes nested deeper than {@link
 * InlineWriter#DEEPEST} are written flat, their text kept.
 */
final class BlockWriter implements Block.Visitor<XmlWriter> {
  private final ContentDocument document;
  private final XmlWriter out;
  private final InlineWriter inlines;
  private final FigureWriter figures;
  private final TableWriter tables;
  private Optional<Dateline> dateline = Optional.empty();
  private final Deque<Integer> headings = new ArrayDeque<>();
  private int depth;

  BlockWriter(ContentDocument document, Surroundings around) {
    this.document = document;
    out = document.out();
    inlines = new InlineWriter(document, around.links());
    figures = new FigureWriter(document, around.pictures(), inlines);
    tables = new TableWriter(document, inlines);
  }

  /** Opens a story, whose dateline is run into its first paragraph if it has one. */
  void open(Optional<Dateline> line, List<Block> body) {
    dateline = line;
    if (body.stream().noneMatch(Block.Paragraph.class::isInstance)) {
      line.ifPresent(this::loneDateline);
    }
  }

  /** The dateline that still waits for its paragraph. */
  Optional<Dateline> waiting() {
    return dateline;
  }

  void write(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  @Override
  public XmlWriter paragraph(Block.Paragraph paragraph) {
    document.open("p", paragraph.anchor());
    if (depth == 0) {
      dateline.ifPresent(this::runIn);
      dateline = Optional.empty();
    }
    inlines.write(paragraph.text());
    return out.close().line();
  }

  private void runIn(Dateline line) {
    document.open("span", "dateline").text(line.line()).close();
    out.text(" ");
  }

  private void loneDateline(Dateline line) {
    document.open("p", "dateline").text(line.line()).close().line();
    dateline = Optional.empty();
  }

  @Override
  public XmlWriter heading(Block.Heading heading) {
    // A heading without words is none, but something may lead to it.
    boolean silent = Inlines.text(heading.text()).isBlank();
    document.open(silent ? "p" : "h" + depth(heading.level()), heading.anchor());
    inlines.write(heading.text());
    return out.close().line();
  }

  /** One more than that of the heading above, however many levels the source leaves out. */
  private int depth(int level) {
    while (!headings.isEmpty() && headings.peek() >= level) {
      headings.pop();
    }
    headings.push(level);
    return headings.size() + 1; // the headline is the document's h1
  }

  @Override
  public XmlWriter list(Block.ListBlock list) {
    if (depth >= InlineWriter.DEEPEST) {
      list.items().forEach(item -> write(item.blocks()));
      return out;
    }
    document.open(list.ordered() ? "ol" : "ul", list.anchor());
    list.start()
        .filter(start -> start != 1)
        .ifPresent(start -> out.attribute("start", Integer.toString(start)));
    out.line();
    depth++;
    for (Block.Item item : list.items()) {
      out.open("li").line();
      write(item.blocks());
      out.close().line();
    }
    depth--;
    return out.close().line();
  }

  @Override
  public XmlWriter quote(Block.Quote quote) {
    if (depth >= InlineWriter.DEEPEST) {
      write(quote.blocks());
      attribution(quote, "p");
      return out;
    }
    depth++;
    switch (quote.kind()) {
      case QUOTATION -> quotation(quote);
      case PULL_QUOTE -> pullQuote(quote);
    }
    depth--;
    return out;
  }

  /** The attribution is not part of the quotation, so it stands outside of it (HTML 4.4.4). */
  private void quotation(Block.Quote quote) {
    boolean attributed = !quote.attribution().isEmpty();
    document.open(attributed ? "figure" : "blockquote", quote.anchor());
    out.attribute("class", "quotation").line();
    if (attributed) {
      out.open("blockquote").line();
    }
    write(quote.blocks());
    if (attributed) {
      out.close().line();
      attribution(quote, "figcaption");
    }
    out.close().line();
  }

  private void pullQuote(Block.Quote quote) {
    document.open("aside", quote.anchor());
    out.attribute("class", "pull-quote")
        .attribute("epub:type", "pullquote")
        .attribute("role", "doc-pullquote")
        .line();
    write(quote.blocks());
    attribution(quote, "p");
    out.close().line();
  }

  private void attribution(Block.Quote quote, String element) {
    if (!quote.attribution().isEmpty()) {
      document.open(element, quote.isDashed() ? "attribution" : "attribution undashed");
      inlines.write(quote.attribution());
      out.close().line();
    }
  }

  @Override
  public XmlWriter figure(Block.Figure figure) {
    figures.write(figure);
    return out;
  }

  @Override
  public XmlWriter table(Block.Table table) {
    tables.write(table);
    return out;
  }

  @Override
  public XmlWriter preformatted(Block.Preformatted preformatted) {
    document.open("pre", preformatted.anchor());
    return out.text(preformatted.text()).close().line();
  }

  @Override
  public XmlWriter rule(Block.Rule rule) {
    document.open("hr", rule.anchor());
    return out.closeEmpty().line();
  }

  @Override
  public XmlWriter embed(Block.Embed embed) {
    document.open("aside", embed.anchor());
    out.attribute("class", "embed").attribute("role", "note").line();
    if (!embed.text().isEmpty()) {
      document.open("p", "embed-text");
      inlines.write(embed.text());
      out.close().line();
    }
    document.words("p", "note", document.furniture().text("embed", embed.kind()));
    embed.link().ifPresent(link -> document.addressLine("embed-link", link));
    return out.close().line();
  }
}
