package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Dateline;
import org.backfile.model.Inlines;
import org.backfile.report.Location;

/** Turns a story's blocks into flow blocks under one tag. Not thread-safe. */
final class BodyFlow implements Block.Visitor<List<FlowBlock>> {
  /** A shorter paragraph has too few lines to stand beside a drop cap, in characters. */
  private static final int SHORTEST_WITH_DROP_CAP = 150;

  /** Scripts in which a text begins with a capital. */
  private static final Set<Character.UnicodeScript> CAPITALS =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.ARMENIAN);

  private final Sheet sheet;
  private final Location location;
  private final Setting setting;
  private final Headings headings;
  private final Numerals numerals;
  private Tag parent;
  private boolean opening = true;
  private boolean first = true;
  private boolean inList;
  private boolean inQuote;
  private Optional<Dateline> dateline;

  /** How running text is set here. */
  enum Setting {
    /** A story's own text. */
    STORY(Element.BODY, Element.BODY_OPENING, Element.BODY_FIRST),
    /** An appeal's text. */
    APPEAL(Element.APPEAL, Element.APPEAL, Element.APPEAL),
    /** The text of an appeal that opens with a short line. */
    INVITATION(Element.APPEAL, Element.APPEAL, Element.APPEAL_LEAD);

    /** A paragraph after a paragraph. */
    private final Element following;

    /** Any other. */
    private final Element opening;

    /** The first of all. */
    private final Element first;

    Setting(Element following, Element opening, Element first) {
      this.following = following;
      this.opening = opening;
      this.first = first;
    }
  }

  BodyFlow(
      Sheet sheet,
      Tag parent,
      Location location,
      Setting setting,
      Headings headings,
      Numerals numerals,
      Optional<Dateline> dateline) {
    this.sheet = sheet;
    this.parent = parent;
    this.location = location;
    this.setting = setting;
    this.headings = headings;
    this.numerals = numerals;
    this.dateline = dateline;
  }

  /** The flow of some blocks, in which wide figures leave the inset. */
  List<FlowBlock> blocks(List<Block> blocks, double inset) {
    List<FlowBlock> all = new ArrayList<>();
    List<FlowBlock> narrow = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      List<Block.Figure> figures = figures(blocks, i);
      if (figures.isEmpty()) {
        narrow.addAll(blocks.get(i).accept(this));
        if (announces(blocks, i)) {
          LastLines.hold(narrow);
        }
      } else {
        inset(narrow, inset, all);
        narrow = new ArrayList<>();
        all.addAll(figures(figures));
        i += figures.size() - 1;
      }
    }
    inset(narrow, inset, all);
    if (dateline.isPresent()) {
      all.add(datelineAlone());
    }
    return all;
  }

  /** Whether a paragraph ends with a colon that points to a list or the like below it. */
  private static boolean announces(List<Block> blocks, int index) {
    if (index + 1 == blocks.size() || !(blocks.get(index) instanceof Block.Paragraph paragraph)) {
      return false;
    }
    Block next = blocks.get(index + 1);
    String text = Inlines.text(paragraph.text()).strip();
    boolean colon = text.endsWith(":") || text.endsWith("\uFF1A");
    return colon && !(next instanceof Block.Paragraph) && !(next instanceof Block.Figure);
  }

  /** The figures that follow each other from a place on. */
  private static List<Block.Figure> figures(List<Block> blocks, int from) {
    List<Block.Figure> figures = new ArrayList<>();
    for (int i = from; i < blocks.size() && blocks.get(i) instanceof Block.Figure; i++) {
      figures.add((Block.Figure) blocks.get(i));
    }
    return figures;
  }

  /** Neighbouring figures: those with pictures make galleries, the others stand alone. */
  private List<FlowBlock> figures(List<Block.Figure> figures) {
    opening = true;
    FigureFlow flow = new FigureFlow(sheet, parent, location);
    List<FlowBlock> all = new ArrayList<>();
    List<FigureFlow.Shown> row = new ArrayList<>();
    for (Block.Figure figure : figures) {
      FigureFlow.Shown shown = flow.shown(figure);
      if (shown.picture().isPresent()) {
        row.add(shown);
      } else {
        all.addAll(flow.gallery(row));
        row.clear();
        all.add(flow.figure(shown, false));
      }
    }
    all.addAll(flow.gallery(row));
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
    return sheet.text(setting.opening, tag, dateline.orElseThrow().line());
  }

  /** The blocks inside another, under its tag. */
  private List<FlowBlock> inside(Tag tag, List<Block> blocks) {
    Tag outer = parent;
    parent = tag;
    List<FlowBlock> all = new ArrayList<>();
    blocks.forEach(block -> all.addAll(block.accept(this)));
    parent = outer;
    return all;
  }

  /** A place without content, to which its anchor leads. */
  private List<FlowBlock> place(Anchor anchor) {
    return List.of(
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
    Element element = opening ? setting.opening : setting.following;
    if (nested && setting == Setting.STORY) {
      element = inList ? Element.LIST : Element.QUOTE;
    }
    BlockStyle style = first && !nested ? first(paragraph) : sheet.style(element);
    first = false;
    Tag tag = sheet.tag(parent, Role.P);
    List<Span> spans = new ArrayList<>();
    if (dateline.isPresent() && !nested) {
      TextStyle place = style.text().with(style.text().face().inBold());
      spans.add(Span.of(sheet.plain().line(dateline.get().line()) + " ", place, tag));
      dateline = Optional.empty();
    }
    spans.addAll(sheet.spans(paragraph.text(), style.text(), tag));
    opening = false;
    return List.of(FlowBlock.Text.of(tag, style, spans, Optional.of(paragraph.anchor())));
  }

  /** The style of a story's first paragraph, with a drop cap where one looks well. */
  private BlockStyle first(Block.Paragraph paragraph) {
    BlockStyle style = sheet.style(setting.first);
    return dateline.isEmpty() && takesDropCap(Inlines.text(paragraph.text()))
        ? style
        : style.withDropCap(0);
  }

  /** Whether a text is long enough and begins with a letter of a script that has capitals. */
  private static boolean takesDropCap(String text) {
    return text.length() >= SHORTEST_WITH_DROP_CAP
        && Character.isLetter(text.codePointAt(0))
        && CAPITALS.contains(Character.UnicodeScript.of(text.codePointAt(0)));
  }

  @Override
  public List<FlowBlock> heading(Block.Heading heading) {
    if (Inlines.text(heading.text()).isBlank()) {
      return place(heading.anchor());
    }
    boolean plain = setting != Setting.STORY;
    Element element =
        switch (plain ? Block.Heading.DEEPEST : heading.level()) {
          case 1 -> Element.HEADING;
          case 2 -> Element.SUBHEADING;
          default -> Element.MINOR_HEADING;
        };
    Tag tag = sheet.tag(parent, headings.role(heading.level()));
    opening = true;
    return List.of(
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
    FlowBlock flow = new ListFlow(sheet, numerals, this::inside).list(list, tag, outer);
    inList = outer;
    opening = true;
    return List.of(flow);
  }

  @Override
  public List<FlowBlock> quote(Block.Quote quote) {
    if (quote.blocks().isEmpty() && Inlines.text(quote.attribution()).isBlank()) {
      return place(quote.anchor());
    }
    Tag tag = sheet.tag(parent, Role.BLOCK_QUOTE);
    boolean outer = inQuote;
    inQuote = true;
    List<FlowBlock> inner = inside(tag, quote.blocks());
    inQuote = outer;
    opening = true;
    return List.of(new QuoteFlow(sheet).quote(quote, tag, inner));
  }

  @Override
  public List<FlowBlock> figure(Block.Figure figure) {
    opening = true;
    FigureFlow flow = new FigureFlow(sheet, parent, location);
    return List.of(flow.figure(flow.shown(figure), inList || inQuote));
  }

  @Override
  public List<FlowBlock> table(Block.Table table) {
    opening = true;
    return List.of(new TableFlow(sheet, parent).table(table));
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
    FlowBlock lines =
        new FlowBlock.Text(
            tag,
            style,
            List.of(Span.of(text, style.text(), tag.child(Role.CODE))),
            FlowBlock.Spaces.KEPT,
            Optional.empty(),
            Optional.empty());
    return List.of(
        new FlowBlock.Group(
            List.of(lines),
            sheet.theme().style(Ornament.PREFORMATTED_BOX).group(),
            Optional.empty(),
            Optional.of(preformatted.anchor())));
  }

  @Override
  public List<FlowBlock> rule(Block.Rule rule) {
    opening = true;
    OrnamentStyle style = sheet.theme().style(Ornament.BREAK_RULE);
    return List.of(style.rule(Optional.of(rule.anchor())));
  }

  @Override
  public List<FlowBlock> embed(Block.Embed embed) {
    opening = true;
    return List.of(new EmbedFlow(sheet).embed(embed, sheet.tag(parent, Role.DIV)));
  }
}
