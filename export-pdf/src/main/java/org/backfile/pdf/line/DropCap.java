package org.backfile.pdf.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Shaper;

/**
 * A first letter that stands over several lines: its foot on the last one's baseline, its head as
 * high as the capitals of the first. An opening quotation mark stands with it. What it says is told
 * by the glyph after it, so that the word stays whole for those who search or listen.
 *
 * @param end the first character that is not part of it
 * @param width how much of the lines it takes, in points
 * @param text what it says
 * @param marks its glyphs, which say nothing by themselves
 */
record DropCap(int end, double width, String text, List<Mark> marks) {
  DropCap {
    marks = List.copyOf(marks);
  }

  private static final String OPENING = "“„‘‚«‹\"'¿¡(";

  /** What is left free between the letter and the text, as a share of the text's size. */
  private static final double GAP = 0.22;

  /** The drop cap of a paragraph, when its style wants one and it begins with a capital. */
  static Optional<DropCap> of(
      FlowBlock.Text text, Paragraph paragraph, Shaper shaper, ParShape shape) {
    int lines = text.style().composition().dropCap();
    int end = lines == 0 ? 0 : end(paragraph);
    if (end == 0) {
      return Optional.empty();
    }
    Span span = paragraph.span(paragraph.spanAt(0));
    int stop = end;
    // A word of one letter keeps its space.
    while (stop < paragraph.length() && paragraph.charAt(stop) == ' ') {
      stop++;
    }
    String said = paragraph.substring(0, stop);
    List<GlyphRun> runs = shaper.shape(said.substring(0, end), span.style().face(), false);
    boolean plain = runs.size() == 1 && runs.get(0).size() == end;
    return plain
        ? Optional.of(cap(text.style(), span, runs.get(0), new Place(said, shape.left(0))))
        : Optional.empty();
  }

  /** What it says, its space included, and where it begins in points. */
  private record Place(String said, double left) {}

  private static DropCap cap(BlockStyle style, Span span, GlyphRun run, Place place) {
    int lines = style.composition().dropCap();
    double height = run.typeface().metrics().capHeight() / 1000;
    double size = ((lines - 1) * style.leading() + height * span.style().size()) / height;
    double baseline = ParagraphSetter.baseline(style) + (lines - 1) * style.leading();
    double x = place.left();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      GlyphRun glyph =
          GlyphRun.builder(run.typeface()).add(run.glyph(i), run.advance(i), "").build();
      marks.add(
          new Mark.Glyphs(x, baseline, glyph, size, span.style().ink(), span.tag(), span.link()));
      x += glyph.width() * size;
    }
    double gap = span.style().size() * GAP * (place.said().endsWith(" ") ? 2 : 1);
    return new DropCap(place.said().length(), x - place.left() + gap, place.said(), marks);
  }

  /** The first line with the letter in front of it; where the line is empty, none. */
  Optional<List<Mark>> before(List<Mark> line) {
    List<Mark> all = new ArrayList<>(marks);
    boolean told = false;
    for (Mark mark : line) {
      if (!told && mark instanceof Mark.Glyphs glyphs) {
        all.add(glyphs.with(telling(glyphs.run())));
        told = true;
      } else {
        all.add(mark);
      }
    }
    return told ? Optional.of(all) : Optional.empty();
  }

  private GlyphRun telling(GlyphRun run) {
    GlyphRun.Builder all = GlyphRun.builder(run.typeface());
    all.add(run.glyph(0), run.advance(0), text + run.text(0));
    for (int i = 1; i < run.size(); i++) {
      all.add(run, i);
    }
    return all.build();
  }

  /** The end of the capital at the start of a text, 0 when it begins with something else. */
  private static int end(Paragraph paragraph) {
    int at = 0;
    while (at < paragraph.length() && OPENING.indexOf(paragraph.charAt(at)) >= 0) {
      at++;
    }
    if (at > 1
        || at + 1 >= paragraph.length()
        || !paragraph.levels().isPlain()
        || paragraph.end(paragraph.spanAt(0)) <= at
        || BreakClass.of(paragraph.charAt(at)) != BreakClass.AL
        || !Character.isUpperCase(paragraph.charAt(at))
        || BreakClass.of(paragraph.charAt(at + 1)) == BreakClass.CM) {
      return 0;
    }
    return at + 1;
  }
}
