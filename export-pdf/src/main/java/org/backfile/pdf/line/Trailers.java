package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Shaper;

/** Adds to a text's last line what stands at the end side, and the dots that lead to it. */
final class Trailers {
  /** From one dot of a leader to the next, in points. */
  private static final double LEADER_STEP = 4.5;

  private final Shaper shaper;
  private final ParagraphSetter paragraphs;

  Trailers(Shaper shaper, ParagraphSetter paragraphs) {
    this.shaper = shaper;
    this.paragraphs = paragraphs;
  }

  /**
   * Adds a trailer.
   *
   * @param lines of the text, of which the last is replaced
   * @param end where that line's text ends
   * @param width of the column
   * @param turned whether lines start at the right
   */
  void add(
      FlowBlock.Text text,
      FlowBlock.Trailer trailer,
      List<List<Mark>> lines,
      double end,
      double width,
      boolean turned) {
    BlockStyle style = text.style();
    BlockStyle own = style.with(BlockStyle.Align.START).indented(0, 0, 0);
    FlowBlock.Text words = FlowBlock.Text.of(text.tag(), own, trailer.spans(), Optional.empty());
    List<Mark> said = paragraphs.lines(words, width).get(0);
    double left = said.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
    double right = said.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
    for (Mark mark : said) {
      left = Math.min(left, left(mark));
      right = Math.max(right, right(mark));
    }
    double place = turned ? style.indent().end() : width - style.indent().end() - (right - left);
    List<Mark> all = new ArrayList<>(lines.get(lines.size() - 1));
    all.addAll(turned ? leader(style, place + (right - left), end) : leader(style, end, place));
    all.addAll(GalleySetter.shifted(said, place - left, 0));
    lines.set(lines.size() - 1, all);
  }

  private static double left(Mark mark) {
    return mark instanceof Mark.Glyphs glyphs ? glyphs.x() : Double.MAX_VALUE;
  }

  private static double right(Mark mark) {
    return mark instanceof Mark.Glyphs glyphs ? glyphs.x() + glyphs.width() : 0;
  }

  /** Dots from one place to another, which stand below each other from line to line. */
  private List<Mark> leader(BlockStyle style, double from, double to) {
    double size = style.text().size();
    double first = Math.ceil((from + LEADER_STEP) / LEADER_STEP) * LEADER_STEP;
    int count = (int) Math.floor((to - LEADER_STEP * 1.5 - first) / LEADER_STEP) + 1;
    if (count < 2) {
      return List.of();
    }
    Span dots = Span.of(".".repeat(count), style.text(), Tag.ARTIFACT);
    GlyphRun dot = shaper.shape(".", dots.style().face(), false).get(0);
    GlyphRun.Builder run = GlyphRun.builder(dot.typeface());
    for (int i = 0; i < count; i++) {
      run.add(dot.glyph(0), LEADER_STEP / size, ".");
    }
    return List.of(
        new Mark.Glyphs(
            first,
            ParagraphSetter.baseline(style),
            run.build(),
            size,
            dots.style().ink(),
            Tag.ARTIFACT,
            Optional.empty()));
  }
}
