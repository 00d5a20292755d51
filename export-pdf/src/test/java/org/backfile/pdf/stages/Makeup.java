package org.backfile.pdf.stages;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.Picture;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.flow.TextStyle;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.line.Typesetter;
import org.backfile.pdf.page.Furniture;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.page.PageSetup;
import org.backfile.pdf.page.Paginator;
import org.backfile.pdf.page.Start;

/**
 * Stories made up into pages: type of 10 points on a grid of 12, gutters of 20, margins of 10. The
 * first line has options: {@code columns}, {@code width} of the frame, its {@code height}, {@code
 * start}. Each other line is a block: <code>=</code> a head across all columns, {@code #} a
 * heading, {@code !WxH} a picture in its column and {@code !!WxH} one across, with a caption,
 * {@code |} a table with rows parted by {@code ;} and cells by {@code ,}, {@code &} blocks beside
 * each other; {@code ---} begins another story, {@code +++} what belongs below it, the rest is
 * paragraphs.
 */
record Makeup(PageGeometry geometry, Start start, List<Part> parts) {
  private static final Ink BLACK = Ink.of(0);

  private static final BlockStyle TEXT =
      BlockStyle.of(new TextStyle(Face.SERIF, 10, BLACK, 0, "en"), 12).gridded();

  private static final BlockStyle HEADING =
      BlockStyle.of(TEXT.text(), 15).spaced(18, 3).with(BlockStyle.Keep.WITH_NEXT);

  private static final BlockStyle CAPTION =
      BlockStyle.of(TEXT.text(), 10).with(BlockStyle.Keep.TOGETHER);

  /** A story, or what belongs below one. */
  record Part(Start start, List<String> lines) {}

  static Makeup parse(List<String> lines) {
    Map<String, String> options = new HashMap<>();
    for (String option : Splitter.on(' ').split(lines.get(0))) {
      List<String> parts = Splitter.on('=').splitToList(option);
      options.put(parts.get(0), parts.get(1));
    }
    double width = Double.parseDouble(options.getOrDefault("width", "220"));
    double height = Double.parseDouble(options.getOrDefault("height", "120"));
    int columns = Integer.parseInt(options.getOrDefault("columns", "2"));
    Start start = Start.valueOf(options.getOrDefault("start", "PAGE"));
    PageGeometry geometry = Bench.geometry(width, height, columns);
    return new Makeup(
        options.containsKey("turned") ? geometry.turned() : geometry,
        start,
        parts(start, lines.subList(1, lines.size())));
  }

  private static List<Part> parts(Start start, List<String> lines) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(start, new ArrayList<>()));
    for (String line : lines) {
      switch (line) {
        case "---" -> parts.add(new Part(start, new ArrayList<>()));
        case "+++" -> parts.add(new Part(Start.BELOW, new ArrayList<>()));
        default -> parts.get(parts.size() - 1).lines().add(line);
      }
    }
    return parts;
  }

  /** The galleys of the parts. */
  List<Galley> galleys() {
    return parts.stream().map(part -> galley(part.lines())).toList();
  }

  private Galley galley(List<String> lines) {
    double across = start == Start.COLUMN ? geometry.columnWidth() : geometry.frame().width();
    Typesetter.Column column =
        new Typesetter.Column(geometry.columnWidth(), geometry.frame().height(), across);
    Shaper shaper = new Shaper(FontBook.of(new SquareTypeface()), codePoint -> {});
    List<FlowBlock> blocks = lines.stream().map(Makeup::block).toList();
    return new Typesetter(shaper, column).set(new Flow(blocks, List.of()));
  }

  /** The pages of galleys. */
  List<Page> pages(List<Galley> galleys) throws IOException {
    List<Page> pages = new ArrayList<>();
    Slab divider =
        Slab.of(6, 1, List.of(new Mark.Fill(0, 0, geometry.frame().width(), 1, BLACK)))
            .followed(6)
            .with(new Slab.Flags(Slab.Hold.FIRM, false, true));
    Furniture names =
        shown -> {
          List<Mark> marks = new ArrayList<>();
          for (Furniture.Part part : shown.parts()) {
            String name = part.story().headline() + (part.opens() ? " opens" : "");
            Galley set = galley(List.of(name));
            set.slabs().forEach(slab -> marks.addAll(slab.marks()));
          }
          return List.of(new org.backfile.pdf.page.Placed(0, 0, Slab.of(0, 1, marks)));
        };
    Paginator paginator =
        new Paginator(new PageSetup(geometry, names, Optional.of(divider)), 1, pages::add);
    int story = 0;
    for (int i = 0; i < galleys.size(); i++) {
      Start where = parts.get(i).start();
      story += where == Start.BELOW ? 0 : 1;
      paginator.add(galleys.get(i), where, new Furniture.Story("", "s" + story));
    }
    paginator.end();
    return pages;
  }

  List<String> dump() throws IOException {
    return Dump.places(pages(galleys()));
  }

  private static FlowBlock block(String line) {
    int space = line.indexOf(' ');
    String mark = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1);
    if (mark.startsWith("!!")) {
      return picture(mark.substring(2), rest, true);
    }
    if (mark.startsWith("!")) {
      return picture(mark.substring(1), rest, false);
    }
    return switch (mark) {
      case "=" -> group(List.of(text(HEADING, rest)), FlowBlock.GroupStyle.ACROSS);
      case "#" -> text(HEADING, rest);
      case "|" -> table(rest);
      case "&" -> beside(rest);
      default -> text(TEXT, line);
    };
  }

  private static FlowBlock.Text text(BlockStyle style, String words) {
    return FlowBlock.Text.of(Tag.document().child(Role.P), style, words);
  }

  private static FlowBlock group(List<FlowBlock> blocks, FlowBlock.GroupStyle style) {
    return new FlowBlock.Group(blocks, style, Optional.empty(), Optional.empty());
  }

  private static FlowBlock picture(String size, String caption, boolean across) {
    List<String> sides = Splitter.on('x').splitToList(size);
    Picture picture =
        new Picture(size, Integer.parseInt(sides.get(0)), Integer.parseInt(sides.get(1)));
    List<FlowBlock> blocks = new ArrayList<>();
    blocks.add(
        new FlowBlock.Image(
            Tag.document().child(Role.FIGURE),
            picture,
            new FlowBlock.ImageStyle(0.6, 72, 2, BlockStyle.Align.START)));
    if (!caption.isEmpty()) {
      blocks.add(text(CAPTION, caption));
    }
    FlowBlock.GroupStyle style =
        FlowBlock.GroupStyle.inset(6, 6, 0, 0).placed(FlowBlock.Placement.FLOAT);
    return group(blocks, across ? style.spanning() : style);
  }

  private static FlowBlock table(String text) {
    List<FlowBlock.Row> rows = new ArrayList<>();
    int columns = 1;
    for (String row : Splitter.on(';').split(text)) {
      List<FlowBlock.Cell> cells = new ArrayList<>();
      for (String cell : Splitter.on(',').split(row)) {
        List<String> parts = Splitter.on('^').splitToList(cell.strip());
        int rowSpan = parts.size() > 1 ? Integer.parseInt(parts.get(1)) : 1;
        FlowBlock.Text words = text(CAPTION, parts.get(0));
        cells.add(new FlowBlock.Cell(words, cells.size(), 1, rowSpan));
      }
      columns = Math.max(columns, cells.size());
      rows.add(new FlowBlock.Row(rows.isEmpty(), cells));
    }
    FlowBlock.TableStyle style = new FlowBlock.TableStyle(new BlockStyle.Space(6, 6), 6, 1, BLACK);
    Tag tag = Tag.document().child(Role.TABLE);
    return group(
        List.of(new FlowBlock.Table(tag, columns, rows, style, Optional.empty())),
        FlowBlock.GroupStyle.PLAIN);
  }

  private static FlowBlock beside(String text) {
    List<FlowBlock.SideBySide.Share> shares = new ArrayList<>();
    for (String cell : Splitter.on(',').split(text)) {
      shares.add(new FlowBlock.SideBySide.Share(text(CAPTION, cell.strip()), 1));
    }
    return new FlowBlock.SideBySide(shares, 10, BlockStyle.Space.NONE);
  }
}
