package org.backfile.pdf.flow;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.backfile.model.Article;
import org.backfile.pdf.flow.BlockStyle.Keep;
import org.backfile.pdf.font.Face;

/**
 * How an edition looks: a style for every kind of text, the colours, and a few measures.
 *
 * @param styles one for each element
 * @param palette the colours
 * @param measures what is not about text
 */
public record Theme(Map<Element, BlockStyle> styles, Palette palette, Measures measures) {
  /** Checks that no style is missing. */
  public Theme {
    for (Element element : Element.values()) {
      checkArgument(styles.containsKey(element), "theme has no style for %s", element);
    }
    styles = Maps.immutableEnumMap(styles);
  }

  /**
   * The colours, all dark enough on white for small type (WCAG 2.2, 1.4.3).
   *
   * @param text of stories
   * @param muted of what stands around them
   * @param accent of what is to catch the eye
   * @param link of what leads elsewhere
   * @param rule of lines
   * @param tint of grounds
   */
  public record Palette(Ink text, Ink muted, Ink accent, Ink link, Ink rule, Ink tint) {}

  /**
   * Lengths in points.
   *
   * @param grid the distance between baselines of running text
   * @param inset how far running text stands away from the frame's start side
   * @param listIndent how far a list's items stand away from what is around them
   */
  public record Measures(double grid, double inset, double listIndent) {}

  /** The style of an element, for text whose language is not known. */
  public BlockStyle style(Element element) {
    return Objects.requireNonNull(styles.get(element), "style");
  }

  /** The style of an element for a language. */
  public BlockStyle style(Element element, String language) {
    BlockStyle style = style(element);
    return style.with(style.text().in(language));
  }

  /**
   * The built-in theme: a news archive in print.
   *
   * @param size of running text in points
   * @param measures the lengths that depend on the paper
   * @param display how large headlines are, 1 for a large sheet
   */
  public static Theme newspaper(double size, Measures measures, double display) {
    return new Sheet(size, measures, display).theme();
  }

  /** The style sheet of the built-in theme. */
  private static final class Sheet {
    private static final Palette PALETTE =
        new Palette(
            Ink.of(0x161616),
            Ink.of(0x595959),
            Ink.of(0x8C1D18),
            Ink.of(0x1F4E79),
            Ink.of(0xB5B0A8),
            Ink.of(0xF5F2EC));

    private final Map<Element, BlockStyle> styles = new EnumMap<>(Element.class);
    private final double size;
    private final Measures measures;
    private final double grid;
    private final double display;

    Sheet(double size, Measures measures, double display) {
      this.size = size;
      this.measures = measures;
      this.display = display;
      grid = measures.grid();
    }

    Theme theme() {
      story();
      figures();
      around();
      own();
      return new Theme(styles, PALETTE, measures);
    }

    private BlockStyle of(Face face, double scale, double leading, Ink ink) {
      return BlockStyle.of(
          new TextStyle(face, size * scale, ink, 0, Article.UNDETERMINED), grid * leading);
    }

    private BlockStyle serif(double scale, double leading) {
      return of(Face.SERIF, scale, leading, PALETTE.text());
    }

    private BlockStyle sans(double scale, double leading) {
      return of(Face.SANS, scale, leading, PALETTE.text());
    }

    private BlockStyle quiet(double scale, double leading) {
      return of(Face.SANS, scale, leading, PALETTE.muted());
    }

    private static BlockStyle bold(BlockStyle style) {
      return style.with(style.text().with(style.text().face().inBold()));
    }

    private static BlockStyle italic(BlockStyle style) {
      return style.with(style.text().with(style.text().face().inItalic()));
    }

    private static BlockStyle balanced(BlockStyle style) {
      return style.with(BlockStyle.Align.BALANCED);
    }

    private BlockStyle accented(BlockStyle style) {
      return style.with(style.text().with(PALETTE.accent()));
    }

    private void story() {
      BlockStyle body = serif(1, 1).gridded();
      styles.put(Element.BODY, body.indented(size * 1.3, 0, 0));
      styles.put(Element.BODY_OPENING, body);
      styles.put(Element.LIST, body);
      styles.put(Element.KICKER, accented(bold(sans(0.95, 1))).with(Keep.WITH_NEXT));
      styles.put(
          Element.HEADLINE,
          balanced(bold(serif(2.45 * display, 1.9 * display)))
              .spaced(0, grid * 0.45)
              .with(Keep.WITH_NEXT));
      styles.put(
          Element.STANDFIRST,
          balanced(italic(serif(1.3, 1.25))).spaced(0, grid * 0.6).with(Keep.WITH_NEXT));
      styles.put(Element.BYLINE, bold(sans(0.9, 0.9)).with(Keep.WITH_NEXT));
      styles.put(Element.DATE, quiet(0.86, 0.9).with(Keep.WITH_NEXT));
      styles.put(
          Element.HEADING,
          balanced(bold(serif(1.3, 1.25))).spaced(grid * 1.5, grid * 0.25).with(Keep.WITH_NEXT));
      styles.put(
          Element.SUBHEADING,
          balanced(bold(serif(1.08, 1))).spaced(grid * 0.8, grid * 0.2).with(Keep.WITH_NEXT));
      styles.put(
          Element.MINOR_HEADING,
          balanced(bold(sans(0.95, 1))).spaced(grid * 0.7, grid * 0.1).with(Keep.WITH_NEXT));
      styles.put(Element.QUOTE, serif(1, 1).spaced(0, grid * 0.4));
      styles.put(
          Element.PULL_QUOTE, balanced(accented(italic(serif(1.5, 1.4)))).with(Keep.TOGETHER));
      styles.put(Element.ATTRIBUTION, quiet(0.88, 0.9));
      styles.put(
          Element.PREFORMATTED,
          of(Face.MONO, 0.78, 0.8, PALETTE.text()).spaced(grid * 0.5, grid * 0.5));
      styles.put(Element.RIGHTS, quiet(0.78, 0.8).spaced(grid, 0));
    }

    private void figures() {
      styles.put(Element.CAPTION, sans(0.86, 0.82).spaced(0, grid * 0.12).with(Keep.TOGETHER));
      styles.put(Element.CREDIT, quiet(0.74, 0.75).with(Keep.TOGETHER));
      styles.put(Element.PICTURE_NOTE, italic(quiet(0.9, 0.9)).with(Keep.WITH_NEXT));
      styles.put(
          Element.TABLE_CAPTION,
          bold(sans(0.9, 0.9)).spaced(grid * 0.75, grid * 0.3).with(Keep.WITH_NEXT));
      styles.put(Element.TABLE_HEADER, bold(sans(0.82, 0.8)));
      styles.put(Element.TABLE_CELL, sans(0.82, 0.8));
      styles.put(Element.EMBED, sans(0.9, 0.9).spaced(0, grid * 0.1));
    }

    private void around() {
      styles.put(
          Element.SECTION,
          balanced(accented(bold(sans(1.25, 1.3))))
              .spaced(grid * 0.2, grid * 0.9)
              .with(Keep.WITH_NEXT));
      styles.put(
          Element.APPEAL_TITLE,
          balanced(bold(sans(1.1, 1.1))).spaced(0, grid * 0.2).with(Keep.WITH_NEXT));
      styles.put(
          Element.APPEAL_NOTE, italic(quiet(0.8, 0.8)).spaced(0, grid * 0.6).with(Keep.WITH_NEXT));
      styles.put(Element.APPEAL, sans(0.98, 1).spaced(0, grid * 0.5));
      styles.put(Element.RUNNING_HEAD, quiet(0.76, 0.8));
      styles.put(Element.FOLIO, bold(sans(0.82, 0.8)));
    }

    private void own() {
      styles.put(
          Element.COVER_TITLE,
          balanced(bold(serif(4.4 * display, 3.3 * display)))
              .spaced(grid * 0.6, grid * 0.8)
              .with(Keep.WITH_NEXT));
      styles.put(Element.COVER_LINE, sans(1.1, 1.1).with(Keep.WITH_NEXT));
      styles.put(Element.COVER_NOTE, quiet(0.86, 0.9).with(Keep.WITH_NEXT));
      styles.put(
          Element.PAGE_TITLE,
          balanced(bold(serif(2.2 * display, 2 * display)))
              .spaced(0, grid * 0.7)
              .with(Keep.WITH_NEXT));
      styles.put(Element.PAGE_INTRO, italic(serif(1, 1)).spaced(0, grid).with(Keep.WITH_NEXT));
      styles.put(
          Element.CONTENTS_SECTION,
          accented(bold(sans(1, 1))).spaced(grid * 0.9, grid * 0.2).with(Keep.WITH_NEXT));
      styles.put(
          Element.CONTENTS_ENTRY, serif(1.02, 1).spaced(grid * 0.25, 0).with(Keep.WITH_NEXT));
      styles.put(Element.CONTENTS_DETAIL, quiet(0.78, 0.75).with(Keep.TOGETHER));
      styles.put(
          Element.PROVENANCE_ARTICLE,
          bold(serif(0.9, 0.85)).spaced(grid * 0.8, grid * 0.1).with(Keep.WITH_NEXT));
      styles.put(Element.PROVENANCE_FACT, quiet(0.74, 0.72).indented(-size * 0.8, size * 0.8, 0));
    }
  }
}
