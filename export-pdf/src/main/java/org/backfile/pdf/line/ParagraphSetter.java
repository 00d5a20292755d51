package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.BlockStyle.Align;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.font.Shaper;

/**
 * Sets text in lines. Long paragraphs are set in parts, so that memory is bounded and time linear
 * in the text's length. Not thread-safe; each worker has one.
 */
final class ParagraphSetter {
  /** Pieces that are looked at together: some hundred lines. */
  private static final int PART = 4_000;

  /** When a part's lines are chosen, as many at its end are chosen anew with what follows. */
  private static final int LINES_TO_RECONSIDER = 12;

  /** Columns of fewer ems are set ragged: justified, they would be all holes. */
  private static final double NARROWEST_JUSTIFIED = 12;

  /** Beside a drop cap, as many ems are left to lines at least. */
  private static final double NARROWEST_BESIDE = 8;

  /** A drop cap has as many lines below it at least. */
  private static final int FEWEST_BELOW = 1;

  /** How much of a cut word is shown as an example, in characters on either side. */
  private static final int SHOWN = 12;

  private final Shaper shaper;
  private final Makeshifts makeshifts;
  private final Breaks breaks = new Breaks();
  private final Stock stock;
  private final Seams seams;
  private final LineChooser chooser;
  private final LineMaker line;
  private final LineMarks marks;
  private final Trailers trailers;

  /** Whether lines start at the right side. */
  private boolean turned;

  ParagraphSetter(Shaper shaper, Makeshifts makeshifts) {
    this.shaper = shaper;
    this.makeshifts = makeshifts;
    stock = new Stock(shaper);
    seams = new Seams(stock);
    chooser = new LineChooser(seams);
    line = new LineMaker(stock);
    marks = new LineMarks(line);
    trailers = new Trailers(shaper, this);
  }

  /** What the page has no room for. */
  Makeshifts makeshifts() {
    return makeshifts;
  }

  /** Lines start at the right side from now on, or at the left one. */
  void startAt(boolean right) {
    turned = right;
  }

  /** Whether lines start at the right side. */
  boolean isFromRight() {
    return turned;
  }

  /** Where the baseline of a style's lines lies below their top: in the middle of the leading. */
  static double baseline(BlockStyle style) {
    return style.leading() / 2 + style.text().size() * 0.33;
  }

  /** The marks of each line of a text, from the top left corner of that line. */
  List<List<Mark>> lines(FlowBlock.Text text, double width) {
    Paragraph paragraph = new Paragraph(text, breaks);
    BlockStyle.Indent indent = text.style().indent();
    double kept = text.trailer().map(FlowBlock.Trailer::width).orElse(0.0);
    double left = turned ? indent.end() + kept : indent.start();
    double measure = width - indent.start() - indent.end() - kept;
    ParShape shape = ParShape.of(left, measure, indent.first(), turned);
    Setting setting = new Setting(text, paragraph, shape);
    Optional<DropCap> cap = DropCap.of(text, paragraph, shaper, shape);
    Optional<List<List<Mark>>> capped =
        cap.isPresent() ? capped(text, paragraph, shape, cap.get()) : Optional.empty();
    List<List<Mark>> lines = capped.isPresent() ? capped.get() : setting.lines(0);
    if (text.trailer().isPresent()) {
      trailers.add(text, text.trailer().get(), lines, setting.lastEnd(), width, turned);
    }
    return lines;
  }

  /** The lines beside a drop cap, unless they are too few for it. */
  private Optional<List<List<Mark>>> capped(
      FlowBlock.Text text, Paragraph paragraph, ParShape shape, DropCap cap) {
    int tall = text.style().composition().dropCap();
    Setting setting = new Setting(text, paragraph, shape.beside(cap.width(), tall));
    if (setting.shape.narrowest() < NARROWEST_BESIDE * text.style().text().size()) {
      return Optional.empty();
    }
    List<List<Mark>> lines = setting.lines(cap.end());
    if (lines.size() < tall + FEWEST_BELOW) {
      return Optional.empty();
    }
    Optional<List<Mark>> first = cap.before(lines.get(0));
    first.ifPresent(line -> lines.set(0, line));
    return first.map(line -> lines);
  }

  /**
   * How wide a text would like to be, in points.
   *
   * @param least so that no word is cut
   * @param most so that no line is broken
   */
  record Wish(double least, double most) {}

  /** The widths that a text wants: of its longest unbreakable piece, and of all in one line. */
  Wish wish(FlowBlock.Text text) {
    Paragraph paragraph = new Paragraph(text, breaks);
    double longest = 0;
    double whole = 0;
    for (int at = 0; at < paragraph.length(); at++) {
      double natural = 0;
      while (at < paragraph.length() && paragraph.charAt(at) != '\n') {
        stock.fill(paragraph, text.spaces(), at, PART);
        Breakpoints points = seams.find(paragraph, Seams.Manner.PLAIN, Double.MAX_VALUE);
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
          longest = Math.max(longest, points.width(i, i + 1));
        }
        natural += points.width(0, last);
        at = stock.to(stock.size() - 1);
      }
      whole = Math.max(whole, natural);
    }
    return new Wish(longest, whole);
  }

  /** One text on its way to lines. */
  private final class Setting {
    private final FlowBlock.Text text;
    private final Paragraph paragraph;
    private final BlockStyle style;
    private final ParShape shape;
    private final LineChooser.Task task;
    private final double baseline;
    private final List<List<Mark>> lines = new ArrayList<>();
    private double lastEnd;

    Setting(FlowBlock.Text text, Paragraph paragraph, ParShape shape) {
      this.text = text;
      this.paragraph = paragraph;
      this.shape = shape;
      style = text.style();
      baseline = baseline(style);
      boolean filled = text.spaces() == FlowBlock.Spaces.KEPT;
      boolean justified =
          style.align() == Align.JUSTIFIED
              && !filled
              && shape.usual() >= NARROWEST_JUSTIFIED * style.text().size();
      task = new LineChooser.Task(paragraph, style, justified, filled);
    }

    /** Where the last line's text ends, in points from the left. */
    double lastEnd() {
      return lastEnd;
    }

    List<List<Mark>> lines(int start) {
      int part = PART;
      for (int at = start; at < paragraph.length(); ) {
        if (paragraph.charAt(at) == '\n') {
          lines.add(List.of());
          at++;
          continue;
        }
        stock.fill(paragraph, text.spaces(), at, part);
        int end = stock.to(stock.size() - 1);
        boolean complete = end == paragraph.length() || paragraph.charAt(end) == '\n';
        int next = part(at, complete);
        part = next == at ? part * 2 : PART;
        // A forced end that follows text ends its line, and no other.
        at = complete && next == end ? end + 1 : next;
      }
      if (lines.isEmpty()) {
        lines.add(List.of());
      }
      return lines;
    }

    /** Sets what is in the stock and gives back where to go on. */
    private int part(int at, boolean complete) {
      int[] ends = chooser.choose(task, shape.from(lines.size()), complete);
      Breakpoints points = chooser.points();
      int count = complete ? ends.length : Math.max(0, ends.length - LINES_TO_RECONSIDER);
      int from = 0;
      int next = at;
      for (int i = 0; i < count; i++) {
        line(points, from, ends[i]);
        from = ends[i];
        next = points.next(from);
      }
      return next;
    }

    private void line(Breakpoints points, int from, int to) {
      int number = lines.size();
      line.take(paragraph, points, from, to);
      if (points.kind(to) == Breakpoints.CUT && !makeshifts.has(Makeshift.Kind.WORD_CUT)) {
        makeshifts.add(Makeshift.Kind.WORD_CUT, around(points.at(to)));
      }
      double left = shape.left(number);
      double measure = shape.width(number);
      double hang = points.hangAtStart(from);
      double room = measure + hang + points.hangAtEnd(to);
      if (task.justified() && (to < points.size() - 1 || line.width() > room)) {
        line.fill(room);
      }
      double x = left - hang + offset(measure + hang);
      lastEnd = turned ? x : x + line.width();
      double spaces = 0;
      for (int i = line.solid(); i < line.size(); i++) {
        spaces += line.width(i);
      }
      lines.add(marks.of(paragraph.isRightToLeft() ? x - spaces : x, baseline));
    }

    /** The letters on both sides of a place. */
    private String around(int place) {
      int from = place;
      while (from > 0 && place - from < SHOWN && isShown(from - 1)) {
        from--;
      }
      int to = place;
      while (to < paragraph.length() && to - place < SHOWN && isShown(to)) {
        to++;
      }
      return paragraph.substring(from, to);
    }

    private boolean isShown(int at) {
      char c = paragraph.charAt(at);
      return (c > ' ' && c < 0x7F) || Character.isLetterOrDigit(c);
    }

    private double offset(double measure) {
      double slack = measure - line.width();
      return switch (style.align()) {
        case CENTRE -> slack / 2;
        case START, BALANCED -> turned ? slack : 0;
        case JUSTIFIED -> turned ? Math.max(0, slack) : 0;
        case END -> turned ? 0 : slack;
      };
    }
  }
}
