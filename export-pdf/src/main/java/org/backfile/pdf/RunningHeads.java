package org.backfile.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.Element;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Ornament;
import org.backfile.pdf.flow.PlainText;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.line.Typesetter;
import org.backfile.pdf.page.Furniture;
import org.backfile.pdf.page.PageGeometry;
import org.backfile.pdf.page.Placed;

/** Makes running heads and folios: what is read on the left, where it stands on the right. */
final class RunningHeads {
  /** No line holds more characters. */
  private static final int LONGEST = 300;

  private final Typesetter typesetter;
  private final PageGeometry geometry;
  private final Theme theme;

  RunningHeads(Typesetter typesetter, PageGeometry geometry, Theme theme) {
    this.typesetter = typesetter;
    this.geometry = geometry;
    this.theme = theme;
  }

  /**
   * The furniture for pages of one story.
   *
   * @param publication stands on the left
   * @param headline stands on the right, except on the page where it stands anyway
   */
  Furniture of(String publication, String headline) {
    double measure = geometry.frame().width();
    BlockStyle style = theme.style(Element.RUNNING_HEAD);
    Mark[] left = line(style, PlainText.oneLine(publication), measure * 0.4);
    Mark[] right =
        line(style.with(BlockStyle.Align.END), PlainText.oneLine(headline), measure * 0.55);
    return (label, opening) -> furniture(left, opening ? new Mark[0] : right, label);
  }

  private List<Placed> furniture(Mark[] left, Mark[] right, String label) {
    PageGeometry.Frame frame = geometry.frame();
    double grid = geometry.grid();
    List<Mark> head = new ArrayList<>(List.of(left));
    for (Mark mark : right) {
      head.add(mark.shifted(frame.width() * 0.45, 0));
    }
    double leading = theme.style(Element.RUNNING_HEAD).leading();
    FlowBlock.Frame rule = theme.style(Ornament.RUNNING_HEAD_RULE).frame();
    if (rule.line() > 0) {
      head.add(new Mark.Fill(0, leading + rule.padding(), frame.width(), rule.line(), rule.ink()));
    }
    BlockStyle folio = theme.style(Element.FOLIO).with(BlockStyle.Align.END);
    List<Mark> foot = List.of(line(folio, label, frame.width()));
    double headTop = frame.top() - grid * 1.5 - leading;
    double footTop = frame.top() + frame.height() + grid * 1.2;
    return List.of(
        new Placed(frame.left(), headTop, Slab.of(0, leading, head)),
        new Placed(frame.left(), footTop, Slab.of(0, folio.leading(), foot)));
  }

  /** Text on one line, cut short with an ellipsis where it does not fit. */
  private Mark[] line(BlockStyle style, String text, double room) {
    BlockStyle fitted = style.indented(0, 0, geometry.frame().width() - room);
    int length = Math.min(LONGEST, text.codePointCount(0, text.length()));
    String shown = text.substring(0, text.offsetByCodePoints(0, length));
    List<Slab> slabs = set(fitted, shown);
    while (slabs.size() > 1 && length > 1) {
      length = Math.max(1, Math.min(length - 1, length * 9 / 10));
      shown = text.substring(0, text.offsetByCodePoints(0, length)).strip() + "…";
      slabs = set(fitted, shown);
    }
    return slabs.get(0).marks().toArray(Mark[]::new);
  }

  private List<Slab> set(BlockStyle style, String text) {
    FlowBlock.Text line =
        FlowBlock.Text.of(
            Tag.ARTIFACT,
            style,
            List.of(Span.of(text, style.text(), Tag.ARTIFACT)),
            Optional.empty());
    return typesetter.set(new Flow(List.of(line), List.of())).slabs();
  }
}
