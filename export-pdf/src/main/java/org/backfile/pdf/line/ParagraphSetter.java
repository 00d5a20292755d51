package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.font.Clusters;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Shaper;

/**
 * Breaks text into lines: each takes what fits (first fit). A word wider than the line is cut
 * between its characters, so that no line is ever too wide. Time and memory grow with the text's
 * length alone.
 */
final class ParagraphSetter {
  /** Widths that differ by less are the same: they are sums of rounded numbers. */
  private static final double ROUNDING = 0.001;

  /** From one dot of a leader to the next, in points. */
  private static final double LEADER_STEP = 4.5;

  /** A text of more lines than this is for reading on, not for the eye. */
  private static final int MOST_BALANCED = 8;

  /** Each step halves the doubt about the narrowest measure; seven leave less than a hundredth. */
  private static final int BALANCING_STEPS = 7;

  private final Shaper shaper;

  ParagraphSetter(Shaper shaper) {
    this.shaper = shaper;
  }

  /** The marks of each line of a text, from the top left corner of that line. */
  List<List<Mark>> lines(FlowBlock.Text text, double width) {
    List<List<Mark>> lines = new Setting(text, width, 0).lines();
    boolean balanced = text.style().align() == BlockStyle.Align.BALANCED;
    return balanced && lines.size() > 1 && lines.size() <= MOST_BALANCED
        ? balanced(text, width, lines)
        : lines;
  }

  /** As many lines in the narrowest measure that holds them, so that none is much shorter. */
  private List<List<Mark>> balanced(FlowBlock.Text text, double width, List<List<Mark>> full) {
    List<List<Mark>> best = full;
    double slack = 0;
    double tooMuch = Math.max(0, width - wish(text).least());
    for (int i = 0; i < BALANCING_STEPS; i++) {
      double middle = (slack + tooMuch) / 2;
      List<List<Mark>> lines = new Setting(text, width, middle).lines();
      if (lines.size() == full.size()) {
        slack = middle;
        best = lines;
      } else {
        tooMuch = middle;
      }
    }
    return best;
  }

  /** The widths that a text wants: of its longest unbreakable piece, and of all in one line. */
  Wish wish(FlowBlock.Text text) {
    Paragraph paragraph = paragraph(text);
    Breaks breaks = new Breaks(paragraph.text());
    double longest = 0;
    double line = 0;
    double whole = 0;
    for (int at = 0; at < paragraph.length(); ) {
      if (paragraph.text().charAt(at) == '\n') {
        whole = Math.max(whole, line);
        line = 0;
        at++;
        continue;
      }
      int end = breaks.next(at);
      double unit = 0;
      for (Piece piece : pieces(paragraph, text.spaces(), at, end)) {
        line += piece.width();
        unit += piece.space() ? 0 : piece.width();
      }
      longest = Math.max(longest, unit);
      at = end;
    }
    return new Wish(longest, Math.max(whole, line));
  }

  /**
   * How wide a text would like to be, in points.
   *
   * @param least so that no word is cut
   * @param most so that no line is broken
   */
  record Wish(double least, double most) {}

  private static Paragraph paragraph(FlowBlock.Text text) {
    return Paragraph.of(text.spans(), text.spaces(), text.style().text().language());
  }

  /** The pieces of a stretch of text in logical order. */
  private List<Piece> pieces(Paragraph paragraph, FlowBlock.Spaces spaces, int from, int end) {
    List<Piece> pieces = new ArrayList<>(4);
    for (int at = from; at < end; ) {
      int span = paragraph.spanAt(at);
      int stop = paragraph.uniform(at, span, end);
      boolean space =
          spaces == FlowBlock.Spaces.COLLAPSED
              && Breaks.isBreakingSpace(paragraph.text().charAt(at));
      stop = sameKind(paragraph.text(), at, stop, space, spaces);
      Span source = paragraph.span(span);
      int level = paragraph.level(at);
      String word = paragraph.text().subSequence(at, stop).toString();
      for (GlyphRun run : shaper.shape(word, source.style().face(), (level & 1) == 1)) {
        pieces.add(Piece.of(source, run, level, space));
      }
      at = stop;
    }
    return pieces;
  }

  private static int sameKind(
      CharSequence text, int from, int end, boolean space, FlowBlock.Spaces spaces) {
    if (spaces == FlowBlock.Spaces.KEPT) {
      return end;
    }
    int at = from + 1;
    while (at < end && Breaks.isBreakingSpace(text.charAt(at)) == space) {
      at++;
    }
    return at;
  }

  /** One text on its way to lines. */
  private final class Setting {
    private final FlowBlock.Text text;
    private final Paragraph paragraph;
    private final LineFiller line;
    private final double width;
    private final double measure;
    private final double slack;
    private final List<List<Mark>> lines = new ArrayList<>();

    /** Lines may be as long as {@code width} has room for, less {@code slack}. */
    Setting(FlowBlock.Text text, double width, double slack) {
      this.text = text;
      this.width = width;
      this.slack = slack;
      paragraph = paragraph(text);
      line = new LineFiller(text.style(), paragraph.isRightToLeft());
      BlockStyle.Indent indent = text.style().indent();
      double kept = text.trailer().map(FlowBlock.Trailer::width).orElse(0.0);
      measure = width - indent.start() - indent.end() - kept;
    }

    List<List<Mark>> lines() {
      Breaks breaks = new Breaks(paragraph.text());
      for (int at = 0; at < paragraph.length(); ) {
        if (paragraph.text().charAt(at) == '\n') {
          endLine();
          at++;
        } else {
          int end = breaks.next(at);
          take(pieces(paragraph, text.spaces(), at, end));
          at = end;
        }
      }
      if (!line.isEmpty() || lines.isEmpty()) {
        lines.add(lastLine());
      }
      return lines;
    }

    /** How long the next line may be. */
    private double room() {
      return span() - slack;
    }

    /** What the next line stands in. The first line's indent makes it shorter. */
    private double span() {
      return lines.isEmpty() ? measure - text.style().indent().first() : measure;
    }

    private void take(List<Piece> unit) {
      double solid = 0;
      for (Piece piece : unit) {
        solid += piece.space() ? 0 : piece.width();
      }
      boolean full = !line.isEmpty() && line.widthWith(solid) > room() + ROUNDING;
      // What no line can hold begins where the word before ends, or goes on where it was cut.
      if (full && (solid <= measure || line.endsInSpace())) {
        endLine();
      }
      boolean tooWide = line.widthWith(solid) > room() + ROUNDING;
      for (Piece piece : unit) {
        if (tooWide && !piece.space()) {
          cut(piece);
        } else {
          line.add(piece);
        }
      }
    }

    /** Spreads a piece that is wider than a line over several. */
    private void cut(Piece piece) {
      GlyphRun run = piece.run();
      double size = piece.span().style().size();
      GlyphRun.Builder part = GlyphRun.builder(run.typeface());
      double width = 0;
      for (int i = 0; i < run.size(); i++) {
        double advance = run.advance(i) * size;
        boolean mark = Clusters.isMark(run.text(i).codePointAt(0));
        boolean full = line.widthWith(width + advance) > room() + ROUNDING;
        if (full && !mark && !(line.isEmpty() && part.isEmpty())) {
          addPart(piece, part);
          endLine();
          part = GlyphRun.builder(run.typeface());
          width = 0;
        }
        part.add(run, i);
        width += advance;
      }
      addPart(piece, part);
    }

    private void addPart(Piece piece, GlyphRun.Builder part) {
      if (!part.isEmpty()) {
        line.add(Piece.of(piece.span(), part.build(), piece.level(), false));
      }
    }

    private double left() {
      BlockStyle.Indent indent = text.style().indent();
      double kept = text.trailer().map(FlowBlock.Trailer::width).orElse(0.0);
      double first = lines.isEmpty() ? indent.first() : 0;
      return paragraph.isRightToLeft() ? indent.end() + kept : indent.start() + first;
    }

    private void endLine() {
      lines.add(line.marks(left(), span()));
    }

    private List<Mark> lastLine() {
      double left = left();
      double used = line.width();
      List<Mark> marks = line.marks(left, span());
      Optional<FlowBlock.Trailer> trailer = text.trailer();
      if (trailer.isEmpty()) {
        return marks;
      }
      LineFiller end =
          new LineFiller(text.style().with(BlockStyle.Align.END), paragraph.isRightToLeft());
      FlowBlock.Text words =
          FlowBlock.Text.of(text.tag(), text.style(), trailer.get().spans(), Optional.empty());
      Paragraph said = paragraph(words);
      pieces(said, words.spaces(), 0, said.length()).forEach(end::add);
      double taken = end.width();
      List<Mark> all = new ArrayList<>(marks);
      if (!paragraph.isRightToLeft()) {
        all.addAll(leader(left + used, width - text.style().indent().end() - taken));
        all.addAll(end.marks(0, width - text.style().indent().end()));
      } else {
        all.addAll(end.marks(text.style().indent().end(), width));
      }
      return all;
    }

    /** Dots from one place to another, which stand below each other from line to line. */
    private List<Mark> leader(double from, double to) {
      double size = text.style().text().size();
      double first = Math.ceil((from + LEADER_STEP) / LEADER_STEP) * LEADER_STEP;
      int count = (int) Math.floor((to - LEADER_STEP * 1.5 - first) / LEADER_STEP) + 1;
      if (count < 2) {
        return List.of();
      }
      Span dots = Span.of(".".repeat(count), text.style().text(), Tag.ARTIFACT);
      GlyphRun dot = shaper.shape(".", dots.style().face(), false).get(0);
      GlyphRun.Builder run = GlyphRun.builder(dot.typeface());
      for (int i = 0; i < count; i++) {
        run.add(dot.glyph(0), LEADER_STEP / size, ".");
      }
      return List.of(
          new Mark.Glyphs(
              first,
              LineFiller.baseline(text.style()),
              run.build(),
              size,
              dots.style().ink(),
              Tag.ARTIFACT,
              Optional.empty()));
    }
  }
}
