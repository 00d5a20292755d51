package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Dateline;
import org.backfile.model.Inlines;
import org.backfile.report.Location;

/** Turns a story's blocks into flow blocks under one tag. Not thread-safe. */
final class BodyFlow implements Block.Visitor<List<FlowBlock>> {
  private final Sheet sheet;
  private final Location location;
  private final Setting setting;
  private final Headings headings;
  private List<FlowBlock> out = new ArrayList<>();
  private Tag parent;
  private boolean opening = true;
  private Optional<Dateline> dateline;

  /**
   * How running text is set here.
   *
   * @param following a paragraph after a paragraph
   * @param opening any other
   */
  record Setting(Element following, Element opening) {
    /** A story's own text. */
    static final Setting STORY = new Setting(Element.BODY, Element.BODY_OPENING);

    /** An appeal's text. */
    static final Setting APPEAL = new Setting(Element.APPEAL, Element.APPEAL);
  }

  BodyFlow(
      Sheet sheet,
      Tag parent,
      Location location,
      Setting setting,
      Headings headings,
      Optional<Dateline> dateline) {
    this.sheet = sheet;
    this.parent = parent;
    this.location = location;
    this.setting = setting;
    this.headings = headings;
    this.dateline = dateline;
  }

  /** The flow of some blocks, in which wide figures leave the inset. */
  List<FlowBlock> blocks(List<Block> blocks, double inset) {
    List<FlowBlock> all = new ArrayList<>();
    List<FlowBlock> narrow = new ArrayList<>();
    for (Block block : blocks) {
      List<FlowBlock> flow = collect(block);
      if (block instanceof Block.Figure) {
        inset(narrow, inset, all);
        narrow = new ArrayList<>();
        all.addAll(flow);
      } else {
        narrow.addAll(flow);
      }
    }
    inset(narrow, inset, all);
    if (dateline.isPresent()) {
      all.add(datelineAlone());
    }
    return all;
  }

  private static void inset(List<FlowBlock> narrow, double inset, List<FlowBlock> all) {
    if (!narrow.isEmpty()) {
      all.add(
          new FlowBlock.Group(
              narrow,
              FlowBlock.GroupStyle.inset(0, 0, inset, 0),
              Optional.empty(),
              Optional.empty()));
    }
  }

  private FlowBlock datelineAlone() {
    Tag tag = sheet.tag(parent, Role.P);
    return sheet.text(setting.opening(), tag, dateline.orElseThrow().line());
  }

  private List<FlowBlock> collect(Block block) {
    List<FlowBlock> outer = out;
    out = new ArrayList<>();
    List<FlowBlock> mine = block.accept(this);
    out = outer;
    return mine;
  }

  /** The blocks inside another, under its tag. */
  private List<FlowBlock> inside(Tag tag, List<Block> blocks) {
    Tag outer = parent;
    parent = tag;
    List<FlowBlock> all = new ArrayList<>();
    blocks.forEach(block -> all.addAll(collect(block)));
    parent = outer;
    return all;
  }

  private List<FlowBlock> add(FlowBlock block) {
    out.add(block);
    return out;
  }

  /** A place without content, to which its anchor leads. */
  private List<FlowBlock> place(Anchor anchor) {
    return add(
        new FlowBlock.Rule(
            BlockStyle.Space.NONE,
            0,
            1,
            BlockStyle.Align.START,
            sheet.theme().palette().rule(),
            Optional.of(anchor)));
  }

  @Override
  public List<FlowBlock> paragraph(Block.Paragraph paragraph) {
    if (Inlines.text(paragraph.text()).isBlank()) {
      return place(paragraph.anchor());
    }
    boolean nested = inList || inQuote;
    Element element = opening ? setting.opening() : setting.following();
    if (nested && setting.equals(Setting.STORY)) {
      element = inList ? Element.LIST : Element.QUOTE;
    }
    BlockStyle style = sheet.style(element);
    Tag tag = sheet.tag(parent, Role.P);
    List<Span> spans = new ArrayList<>();
    if (dateline.isPresent() && !nested) {
      TextStyle place = style.text().with(style.text().face().inBold());
      spans.add(Span.of(sheet.plain().line(dateline.get().line()) + " ", place, tag));
      dateline = Optional.empty();
    }
    spans.addAll(sheet.spans(paragraph.text(), style.text(), tag));
    opening = false;
    return add(FlowBlock.Text.of(tag, style, spans, Optional.of(paragraph.anchor())));
  }

  private boolean inList;
  private boolean inQuote;

  @Override
  public List<FlowBlock> heading(Block.Heading heading) {
    if (Inlines.text(heading.text()).isBlank()) {
      return place(heading.anchor());
    }
    boolean plain = setting.equals(Setting.APPEAL);
    Element element =
        switch (plain ? Block.Heading.DEEPEST : heading.level()) {
          case 1 -> Element.HEADING;
          case 2 -> Element.SUBHEADING;
          default -> Element.MINOR_HEADING;
        };
    Tag tag = sheet.tag(parent, headings.role(heading.level()));
    opening = true;
    return add(
        sheet.text(sheet.style(element), tag, heading.text(), Optional.of(heading.anchor())));
  }

  @Override
  public List<FlowBlock> list(Block.ListBlock list) {
    if (list.items().isEmpty()) {
      return place(list.anchor());
    }
    Tag.Numbering numbering = list.ordered() ? Tag.Numbering.DECIMAL : Tag.Numbering.DISC;
    Tag tag = sheet.tag(parent, Role.L, Tag.Facts.list(numbering));
    boolean outer = inList;
    inList = true;
    List<FlowBlock> items = new ArrayList<>();
    long number = list.start().orElse(1);
    double indent = indent(list, number + list.items().size() - 1);
    for (Block.Item item : list.items()) {
      items.add(item(tag, item, list.ordered() ? number + "." : "•", indent));
      number++;
    }
    inList = outer;
    opening = true;
    double space = outer ? 0 : sheet.theme().measures().grid() * 0.5;
    return add(
        new FlowBlock.Group(
            items,
            FlowBlock.GroupStyle.inset(space, space, 0, 0),
            Optional.empty(),
            Optional.of(list.anchor())));
  }

  private double indent(Block.ListBlock list, long last) {
    double usual = sheet.theme().measures().listIndent();
    int digits = Long.toString(last).length();
    return list.ordered() ? Math.max(usual, usual * 0.55 + digits * usual * 0.36) : usual;
  }

  private FlowBlock item(Tag list, Block.Item item, String label, double indent) {
    Tag tag = sheet.tag(list, Role.LI);
    FlowBlock.Text marker = sheet.text(Element.LIST, sheet.tag(tag, Role.LBL), label);
    List<FlowBlock> body = inside(sheet.tag(tag, Role.LBODY), item.blocks());
    if (body.isEmpty()) {
      body = List.of(FlowBlock.Text.of(tag, marker.style(), List.of(), Optional.empty()));
    }
    return new FlowBlock.Group(
        body, FlowBlock.GroupStyle.inset(0, 0, indent, 0), Optional.of(marker), Optional.empty());
  }

  @Override
  public List<FlowBlock> quote(Block.Quote quote) {
    boolean pulled = quote.kind() == Block.QuoteKind.PULL_QUOTE;
    if (quote.blocks().isEmpty() && Inlines.text(quote.attribution()).isBlank()) {
      return place(quote.anchor());
    }
    Tag tag = sheet.tag(parent, Role.BLOCK_QUOTE);
    boolean outer = inQuote;
    inQuote = true;
    List<FlowBlock> inner = new ArrayList<>(inside(tag, quote.blocks()));
    inQuote = outer;
    if (pulled) {
      inner.replaceAll(this::pulled);
    }
    if (!Inlines.text(quote.attribution()).isBlank()) {
      keepLast(inner);
      inner.add(
          sheet.text(
              sheet.style(Element.ATTRIBUTION),
              sheet.tag(tag, Role.P),
              quote.attribution(),
              Optional.empty()));
    }
    opening = true;
    double grid = sheet.theme().measures().grid();
    Theme.Palette palette = sheet.theme().palette();
    FlowBlock.Frame frame =
        pulled
            ? new FlowBlock.Frame(
                Optional.empty(),
                FlowBlock.Sides.TOP_AND_BOTTOM,
                0.75,
                palette.accent(),
                grid * 0.6)
            : new FlowBlock.Frame(
                Optional.empty(), FlowBlock.Sides.START, 1.5, palette.accent(), grid * 0.7);
    // The bar of a quotation needs no room above and below its words.
    FlowBlock.GroupStyle style =
        FlowBlock.GroupStyle.inset(grid * 0.6, grid * 0.6, 0, 0).framed(frame);
    return add(new FlowBlock.Group(inner, style, Optional.empty(), Optional.of(quote.anchor())));
  }

  /** The last words stay with the name of who said them. */
  private static void keepLast(List<FlowBlock> inner) {
    int last = inner.size() - 1;
    if (last >= 0 && inner.get(last) instanceof FlowBlock.Text text) {
      BlockStyle style = text.style();
      BlockStyle.Keep keep = new BlockStyle.Keep(true, style.keep().together());
      inner.set(
          last,
          new FlowBlock.Text(
              text.tag(),
              style.with(keep),
              text.spans(),
              text.spaces(),
              text.trailer(),
              text.anchor()));
    }
  }

  /** Sets the words of a pull quote large. */
  private FlowBlock pulled(FlowBlock block) {
    if (!(block instanceof FlowBlock.Text text)) {
      return block;
    }
    BlockStyle large = sheet.style(Element.PULL_QUOTE);
    double scale = large.text().size() / text.style().text().size();
    List<Span> spans =
        text.spans().stream()
            .map(
                span ->
                    new Span(
                        span.text(),
                        span.style()
                            .sized(span.style().size() * scale)
                            .with(span.style().face().stressed())
                            .with(large.text().ink()),
                        span.tag(),
                        span.link()))
            .toList();
    return new FlowBlock.Text(
        text.tag(), large, spans, text.spaces(), text.trailer(), text.anchor());
  }

  @Override
  public List<FlowBlock> figure(Block.Figure figure) {
    opening = true;
    return add(new FigureFlow(sheet, parent, location).figure(figure, inList || inQuote));
  }

  @Override
  public List<FlowBlock> table(Block.Table table) {
    opening = true;
    return add(new TableFlow(sheet, parent).table(table));
  }

  @Override
  public List<FlowBlock> preformatted(Block.Preformatted preformatted) {
    if (preformatted.text().isBlank()) {
      return place(preformatted.anchor());
    }
    opening = true;
    BlockStyle style = sheet.style(Element.PREFORMATTED);
    Tag tag = sheet.tag(parent, Role.P);
    String text = sheet.plain().lines(preformatted.text());
    return add(
        new FlowBlock.Text(
            tag,
            style,
            List.of(Span.of(text, style.text(), tag.child(Role.CODE))),
            FlowBlock.Spaces.KEPT,
            Optional.empty(),
            Optional.of(preformatted.anchor())));
  }

  @Override
  public List<FlowBlock> rule(Block.Rule rule) {
    opening = true;
    double grid = sheet.theme().measures().grid();
    return add(
        new FlowBlock.Rule(
            new BlockStyle.Space(grid, grid),
            0.75,
            0.3,
            BlockStyle.Align.CENTRE,
            sheet.theme().palette().rule(),
            Optional.of(rule.anchor())));
  }

  @Override
  public List<FlowBlock> embed(Block.Embed embed) {
    opening = true;
    Tag tag = sheet.tag(parent, Role.DIV);
    List<FlowBlock> inner = new ArrayList<>();
    String what = sheet.context().wording().text("embed", embed.kind());
    inner.add(sheet.text(Element.PICTURE_NOTE, sheet.own(tag, Role.P), what));
    if (!Inlines.text(embed.text()).isBlank()) {
      BlockStyle style = sheet.style(Element.EMBED);
      inner.add(sheet.text(style, sheet.tag(tag, Role.P), embed.text(), Optional.empty()));
    }
    embed
        .link()
        .ifPresent(
            link -> {
              BlockStyle style = sheet.style(Element.EMBED);
              Tag line = sheet.tag(tag, Role.P);
              List<Span> spans = List.of(sheet.address(link, style.text(), line));
              inner.add(FlowBlock.Text.of(line, style, spans, Optional.empty()));
            });
    double grid = sheet.theme().measures().grid();
    return add(
        new FlowBlock.Group(
            inner,
            FlowBlock.GroupStyle.inset(grid * 0.6, grid * 0.6, 0, 0)
                .framed(FigureFlow.note(sheet.theme())),
            Optional.empty(),
            Optional.of(embed.anchor())));
  }
}
