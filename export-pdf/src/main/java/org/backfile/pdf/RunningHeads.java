package org.backfile.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
final class RunningHeads implements Furniture {
  /** No page names more publications. */
  private static final int MOST_NAMES = 3;

  /** So many lines are kept once they are set; the next pages often want them again. */
  private static final int KEPT = 8;

  /** No line holds more characters. */
  private static final int LONGEST = 300;

  /** The publication's share of the width where the headline stands beside it. */
  private static final double PUBLICATION = 0.4;

  /** What is left free between the two. */
  private static final double GAP = 0.05;

  private final Typesetter typesetter;
  private final PageGeometry geometry;
  private final Theme theme;

  private final Map<String, List<Mark>> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Mark>> eldest) {
          return size() > KEPT;
        }
      };

  RunningHeads(Typesetter typesetter, PageGeometry geometry, Theme theme) {
    this.typesetter = typesetter;
    this.geometry = geometry;
    this.theme = theme;
  }

  /**
   * Where the stories of the page appeared stands on the left; what goes on from the page before,
   * on the right: a story that begins on the page is named there anyway. Editions from right to
   * left have it the other way round. A theme may have one of the two in the middle instead.
   */
  @Override
  public List<Placed> on(Shown page) {
    String left = publications(page);
    Part first = page.parts().get(0);
    if (theme.measures().centredHead()) {
      String middle = first.opens() ? left : first.story().headline();
      return furniture(side(middle, 1, BlockStyle.Align.CENTRE), page.label());
    }
    String right = first.opens() ? "" : first.story().headline();
    double own = right.isEmpty() ? 1 : PUBLICATION;
    double rest = left.isEmpty() ? 1 : 1 - own - GAP;
    List<Mark> head = new ArrayList<>();
    if (geometry.fromRight()) {
      head.addAll(side(left, own, BlockStyle.Align.END));
      head.addAll(side(right, rest, BlockStyle.Align.START));
    } else {
      head.addAll(side(left, own, BlockStyle.Align.START));
      head.addAll(side(right, rest, BlockStyle.Align.END));
    }
    return furniture(head, page.label());
  }

  private static String publications(Shown page) {
    Set<String> names = new LinkedHashSet<>();
    for (Part part : page.parts()) {
      if (names.size() < MOST_NAMES && !repeats(part.story())) {
        names.add(part.story().publication());
      }
    }
    return String.join(" · ", names);
  }

  /** Whether an edition without a publication is named as its only story is. */
  private static boolean repeats(Story story) {
    return story.publication().equals(story.headline());
  }

  /** A text at one side of the page or in its middle, in a share of its width. */
  private List<Mark> side(String text, double share, BlockStyle.Align align) {
    if (text.isEmpty()) {
      return List.of();
    }
    double width = geometry.frame().width();
    double from = align == BlockStyle.Align.END ? width * (1 - share) : 0;
    BlockStyle style = theme.style(Element.RUNNING_HEAD).with(align);
    return known.computeIfAbsent(
        align.name() + Math.round(share * 1000) + ' ' + text,
        key ->
            line(style, PlainText.oneLine(text), width * share).stream()
                .map(mark -> mark.shifted(from, 0))
                .toList());
  }

  /** Head and folio in the margins: a line or so away from the text, less where margins are low. */
  private List<Placed> furniture(List<Mark> words, String label) {
    PageGeometry.Frame frame = geometry.frame();
    double grid = geometry.grid();
    List<Mark> head = new ArrayList<>(words);
    double leading = theme.style(Element.RUNNING_HEAD).leading();
    FlowBlock.Frame rule = theme.style(Ornament.RUNNING_HEAD_RULE).frame();
    if (rule.line() > 0) {
      head.add(new Mark.Fill(0, leading + rule.padding(), frame.width(), rule.line(), rule.ink()));
    }
    BlockStyle.Align side =
        theme.measures().centredHead() ? BlockStyle.Align.CENTRE : BlockStyle.Align.END;
    BlockStyle folio = theme.style(Element.FOLIO).with(side);
    List<Mark> foot = line(folio, label, frame.width());
    double above = frame.top() - leading;
    double headTop = above - Math.min(grid * 1.5, above / 2);
    double bottom = frame.top() + frame.height();
    double below = geometry.height() - bottom - folio.leading();
    double footTop = bottom + Math.min(grid * 1.2, below / 2);
    return List.of(
        new Placed(frame.left(), headTop, Slab.of(0, leading, head)),
        new Placed(frame.left(), footTop, Slab.of(0, folio.leading(), foot)));
  }

  /** Text on one line, cut short with an ellipsis where it does not fit. */
  private List<Mark> line(BlockStyle style, String text, double room) {
    BlockStyle fitted = style.indented(0, 0, geometry.frame().width() - room);
    if (text.length() <= LONGEST) {
      List<Slab> whole = set(fitted, text);
      if (whole.size() == 1) {
        return whole.get(0).marks();
      }
    }
    BlockStyle full = fitted.with(BlockStyle.Align.START); // centred, lines would be evened
    int length = Math.min(LONGEST, text.codePointCount(0, text.length()));
    String shown = text.substring(0, text.offsetByCodePoints(0, length));
    List<Slab> slabs = set(full, shown);
    while (slabs.size() > 1 && length > 1) {
      length = Math.max(1, Math.min(length - 1, length(slabs.get(0))));
      shown = text.substring(0, text.offsetByCodePoints(0, length)).strip() + "…";
      slabs = set(full, shown);
    }
    return set(fitted, shown).get(0).marks();
  }

  /**
   * How many characters stand on a line: the words that have room, or what a line can hold of one.
   */
  private static int length(Slab line) {
    int length = 0;
    for (Mark mark : line.marks()) {
      if (mark instanceof Mark.Glyphs glyphs) {
        String text = glyphs.run().text();
        length += text.codePointCount(0, text.length());
      }
    }
    return length;
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
