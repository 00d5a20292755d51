package org.backfile.pdf.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.model.Article;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.Element;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.Ornament;
import org.backfile.pdf.flow.OrnamentStyle;
import org.backfile.pdf.flow.TextStyle;
import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.Family;

/** Makes a theme of what a style sheet says. Used once. */
final class ThemeMaker {
  /** Smaller type cannot be read on paper, in points. */
  private static final double SMALLEST = 4;

  /** Larger type leaves no room for a word, in points. */
  private static final double LARGEST = 144;

  /** Lines closer than this share of their type's size touch, even in display type. */
  private static final double TIGHTEST = 0.9;

  private static final Value.Words SERIF = new Value.Words(List.of("serif"));

  private final Cascade cascade;
  private final double size;
  private final double grid;
  private final Theme.Palette palette;

  ThemeMaker(Cascade cascade) {
    this.cascade = cascade;
    Cascade.Of page = cascade.of(Vocabulary.PAGE);
    size = bounded(page, "size", page.length("size", 10, 10, 10));
    grid = bounded(page, "grid", page.length("grid", size, size, size * 1.4));
    palette = palette();
  }

  private static double bounded(Cascade.Of selector, String property, double points) {
    if (points < SMALLEST || points > LARGEST) {
      throw selector
          .place(property)
          .or(() -> selector.place("size"))
          .orElseThrow()
          .mistake(
              String.format(Locale.ROOT, "%s of %.1f pt", property, points),
              String.format(Locale.ROOT, "it must be %.0f to %.0f pt", SMALLEST, LARGEST));
    }
    return points;
  }

  Theme theme() {
    Map<Element, BlockStyle> styles = new EnumMap<>(Element.class);
    for (Element element : Element.values()) {
      styles.put(element, style(cascade.of(Vocabulary.name(element))));
    }
    Map<Ornament, OrnamentStyle> ornaments = new EnumMap<>(Ornament.class);
    for (Ornament ornament : Ornament.values()) {
      ornaments.put(ornament, ornament(cascade.of(Vocabulary.name(ornament))));
    }
    return new Theme(styles, ornaments, palette, measures());
  }

  private Theme.Measures measures() {
    Cascade.Of page = cascade.of(Vocabulary.PAGE);
    Theme.Margins margins =
        new Theme.Margins(
            page.length("margin-top", size, grid, grid * 5),
            page.length("margin-side", size, grid, grid * 4),
            page.length("margin-foot", size, grid, grid * 5),
            page.length("gutter", size, grid, grid * 1.2));
    return new Theme.Measures(
        grid,
        page.length("inset", size, grid, 0),
        page.length("list-indent", size, grid, size * 1.6),
        margins,
        page.word("running-head", "sides").equals("centre"));
  }

  private Theme.Palette palette() {
    Ink tint = palette("tint", new Ink(0xF5, 0xF5, 0xF5));
    return new Theme.Palette(
        readable("text", tint),
        readable("muted", tint),
        readable("accent", tint),
        readable("link", tint),
        palette("rule", Ink.BLACK),
        tint);
  }

  private Ink palette(String name, Ink usual) {
    return cascade.of(Vocabulary.PALETTE).ink(name).orElse(usual);
  }

  /** A colour of text, which has to stand out from paper and from the tint alike. */
  private Ink readable(String name, Ink tint) {
    Ink ink = palette(name, Ink.BLACK);
    cascade.of(Vocabulary.PALETTE).place(name).ifPresent(place -> check(name, ink, tint, place));
    return ink;
  }

  /** Text in this colour has to stand out from paper and from the tint alike. */
  private void check(String name, Ink ink, Ink tint, Place place) {
    require(name + " on white paper", Contrast.ratio(ink, Contrast.PAPER), place);
    Place ground = cascade.of(Vocabulary.PALETTE).place("tint").orElse(place);
    require(name + " on the tint", Contrast.ratio(ink, tint), ground);
  }

  private static void require(String what, double contrast, Place place) {
    if (contrast < Contrast.LEAST) {
      throw place.mistake(
          String.format(Locale.ROOT, "the contrast of %s is %.1f", what, contrast),
          "text needs 4.5 (WCAG 2.2, 1.4.3): make it darker, or what is behind it lighter");
    }
  }

  private BlockStyle style(Cascade.Of selector) {
    double type = bounded(selector, "size", selector.length("size", size, grid, size));
    double leading =
        bounded(selector, "leading", selector.length("leading", size, grid, grid * type / size));
    if (leading < type * TIGHTEST) {
      throw selector
          .place("size")
          .or(() -> selector.place("leading"))
          .orElseThrow()
          .mistake(
              String.format(Locale.ROOT, "type of %.1f pt on lines of %.1f pt", type, leading),
              "lines would touch: set leading to at least nine tenths of size");
    }
    BlockStyle.Keep keep =
        switch (selector.word("keep", "loose")) {
          case "with-next" -> BlockStyle.Keep.WITH_NEXT;
          case "together" -> BlockStyle.Keep.TOGETHER;
          default -> BlockStyle.Keep.LOOSE;
        };
    return new BlockStyle(
        new TextStyle(face(selector), type, ink(selector), 0, Article.UNDETERMINED),
        leading,
        align(selector),
        space(selector),
        new BlockStyle.Indent(
            selector.length("first-line", size, grid, 0),
            selector.length("indent-start", size, grid, 0),
            selector.length("indent-end", size, grid, 0)),
        keep,
        selector.word("grid", "off").equals("on"),
        composition(selector));
  }

  private static BlockStyle.Composition composition(Cascade.Of selector) {
    int lines = (int) selector.number("drop-cap", 0);
    return new BlockStyle.Composition(
        selector.word("hyphens", "off").equals("on"), lines == 1 ? 0 : lines);
  }

  private Ink ink(Cascade.Of selector) {
    Ink ink = selector.ink("colour").orElse(palette.text());
    selector.place("colour").ifPresent(place -> check("colour", ink, palette.tint(), place));
    return ink;
  }

  private static Face face(Cascade.Of selector) {
    Value.Words words = selector.words("font", SERIF);
    Family family =
        words.has("mono") ? Family.MONO : words.has("sans") ? Family.SANS : Family.SERIF;
    return new Face(family, words.has("bold"), words.has("italic"));
  }

  private static BlockStyle.Align align(Cascade.Of selector) {
    return switch (selector.word("align", "start")) {
      case "centre" -> BlockStyle.Align.CENTRE;
      case "end" -> BlockStyle.Align.END;
      case "balanced" -> BlockStyle.Align.BALANCED;
      case "justified" -> BlockStyle.Align.JUSTIFIED;
      default -> BlockStyle.Align.START;
    };
  }

  private BlockStyle.Space space(Cascade.Of selector) {
    return new BlockStyle.Space(
        selector.length("space-before", size, grid, 0),
        selector.length("space-after", size, grid, 0));
  }

  private OrnamentStyle ornament(Cascade.Of selector) {
    FlowBlock.Sides sides =
        switch (selector.word("sides", "none")) {
          case "start" -> FlowBlock.Sides.START;
          case "top-and-bottom" -> FlowBlock.Sides.TOP_AND_BOTTOM;
          case "all" -> FlowBlock.Sides.ALL;
          default -> FlowBlock.Sides.NONE;
        };
    Optional<Ink> ground = selector.ink("ground");
    selector.place("ground").ifPresent(place -> ground.ifPresent(ink -> checkGround(ink, place)));
    FlowBlock.Frame frame =
        new FlowBlock.Frame(
            ground,
            sides,
            selector.length("line", size, grid, 0),
            selector.ink("colour").orElse(palette.rule()),
            selector.length("padding", size, grid, 0));
    return new OrnamentStyle(
        frame,
        space(selector),
        new BlockStyle.Indent(
            0,
            selector.length("indent-start", size, grid, 0),
            selector.length("indent-end", size, grid, 0)),
        selector.number("length", 1),
        align(selector));
  }

  /** What stands on a ground is set in the text's colour or in muted. */
  private void checkGround(Ink ground, Place place) {
    require("text on this ground", Contrast.ratio(palette.text(), ground), place);
    require("muted text on this ground", Contrast.ratio(palette.muted(), ground), place);
  }
}
