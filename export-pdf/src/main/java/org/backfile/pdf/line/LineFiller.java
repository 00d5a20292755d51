package org.backfile.pdf.line;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.LinkTarget;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.font.GlyphRun;

/** One line while it is filled, and its marks when it is full. */
final class LineFiller {
  /** How far below the baseline a link is underlined, and how thick, as shares of the size. */
  private static final double UNDERLINE_DROP = 0.14;

  private static final double UNDERLINE_THICKNESS = 0.045;

  private final BlockStyle style;
  private final boolean rightToLeft;
  private final List<Piece> pieces = new ArrayList<>();
  private double width;
  private double spaces;

  LineFiller(BlockStyle style, boolean rightToLeft) {
    this.style = style;
    this.rightToLeft = rightToLeft;
  }

  /** Where the baseline of a style's lines lies below their top: in the middle of the leading. */
  static double baseline(BlockStyle style) {
    return style.leading() / 2 + style.text().size() * 0.33;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  boolean endsInSpace() {
    return !pieces.isEmpty() && pieces.get(pieces.size() - 1).space();
  }

  /** The width without spaces at the end, in points. */
  double width() {
    return width;
  }

  /** The width that the line would have with another stretch of text. */
  double widthWith(double more) {
    return width + spaces + more;
  }

  void add(Piece piece) {
    pieces.add(piece);
    if (piece.space()) {
      spaces += piece.width();
    } else {
      width += spaces + piece.width();
      spaces = 0;
    }
  }

  /** The line's marks; it is then empty. {@code left} and {@code measure} bound it. */
  List<Mark> marks(double left, double measure) {
    List<Piece> logical = List.copyOf(pieces);
    double x = left + offset(measure);
    if (rightToLeft) {
      x -= spaces;
    }
    List<Mark> marks = new ArrayList<>();
    List<Placed> placed = merge(visual(logical), x);
    placed.sort(Comparator.comparingInt(Placed::order));
    for (Placed place : placed) {
      glyphs(place, marks);
    }
    pieces.clear();
    width = 0;
    spaces = 0;
    return marks;
  }

  private double offset(double measure) {
    return switch (style.align()) {
      case CENTRE -> (measure - width) / 2;
      case START, BALANCED, JUSTIFIED -> rightToLeft ? measure - width : 0;
      case END -> rightToLeft ? 0 : measure - width;
    };
  }

  private record Ordered(Piece piece, int order) {}

  /** The pieces from left to right (UAX 9, rule L2). */
  private static List<Ordered> visual(List<Piece> logical) {
    Ordered[] ordered = new Ordered[logical.size()];
    byte[] levels = new byte[logical.size()];
    boolean mixed = false;
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = new Ordered(logical.get(i), i);
      levels[i] = (byte) logical.get(i).level();
      mixed |= levels[i] != 0;
    }
    if (mixed) {
      Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
    }
    return List.of(ordered);
  }

  /** Neighbouring pieces of one look that become one mark. */
  private record Placed(double x, List<Ordered> pieces) {
    int order() {
      return pieces.stream().mapToInt(Ordered::order).min().orElse(0);
    }

    boolean takes(Ordered next) {
      Piece last = pieces.get(pieces.size() - 1).piece();
      int step = next.piece().isRightToLeft() ? -1 : 1;
      return last.span().equals(next.piece().span())
          && last.level() == next.piece().level()
          && last.run().typeface().equals(next.piece().run().typeface())
          && next.order() == pieces.get(pieces.size() - 1).order() + step;
    }
  }

  private static List<Placed> merge(List<Ordered> visual, double left) {
    List<Placed> placed = new ArrayList<>();
    double x = left;
    for (Ordered next : visual) {
      if (placed.isEmpty() || !placed.get(placed.size() - 1).takes(next)) {
        placed.add(new Placed(x, new ArrayList<>()));
      }
      placed.get(placed.size() - 1).pieces().add(next);
      x += next.piece().width();
    }
    return placed;
  }

  private void glyphs(Placed place, List<Mark> marks) {
    Span span = place.pieces().get(0).piece().span();
    double baseline = baseline(style) - span.style().rise();
    Mark.Glyphs glyphs =
        new Mark.Glyphs(
            place.x(),
            baseline,
            join(place.pieces()),
            span.style().size(),
            span.style().ink(),
            span.tag(),
            span.link());
    marks.add(glyphs);
    if (span.link().isPresent() && span.link().get() instanceof LinkTarget.Web) {
      double size = span.style().size();
      marks.add(
          new Mark.Fill(
              place.x(),
              baseline + size * UNDERLINE_DROP,
              underlined(place, glyphs),
              size * UNDERLINE_THICKNESS,
              span.style().ink()));
    }
  }

  /** The width without a space that hangs at the end. */
  private static double underlined(Placed place, Mark.Glyphs glyphs) {
    Piece last = place.pieces().get(place.pieces().size() - 1).piece();
    return glyphs.width() - (last.space() ? last.width() : 0);
  }

  private static GlyphRun join(List<Ordered> pieces) {
    GlyphRun only = pieces.get(0).piece().run();
    boolean reversed = pieces.get(0).piece().isRightToLeft();
    if (pieces.size() == 1 && !reversed) {
      return only;
    }
    GlyphRun.Builder joined = GlyphRun.builder(only.typeface());
    for (Ordered ordered : pieces) {
      GlyphRun run = ordered.piece().run();
      if (!reversed) {
        joined.append(run);
        continue;
      }
      for (int i = run.size() - 1; i >= 0; i--) {
        joined.add(run, i);
      }
    }
    return joined.build();
  }
}
