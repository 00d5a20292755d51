package org.backfile.pdf.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.OrnamentStyle;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.flow.TextStyle;
import org.backfile.pdf.flow.Theme;
import org.backfile.pdf.line.Galley;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.Placed;

/** Stages' results as lines of text. */
final class Dump {
  private Dump() {}

  /** A slab a line: space above, height, flags, then what is on it with its place. */
  static List<String> galley(Galley galley) {
    List<String> lines = new ArrayList<>();
    double after = 0;
    for (Slab slab : galley.slabs()) {
      lines.add("+" + number(Math.max(after, slab.before())) + " " + slab(slab));
      after = slab.after();
    }
    return lines;
  }

  /** A page's slabs with the place of their tops, after a line for the page itself. */
  static List<String> pages(List<Page> pages) {
    List<String> lines = new ArrayList<>();
    for (Page page : pages) {
      lines.add("page " + page.label());
      for (Placed placed : page.content()) {
        lines.add("  y" + number(placed.y()) + " " + slab(placed.slab()));
      }
    }
    return lines;
  }

  /** Where everything stands on its page, after a line for the page and the stories on it. */
  static List<String> places(List<Page> pages) {
    List<String> lines = new ArrayList<>();
    for (Page page : pages) {
      StringBuilder names = new StringBuilder();
      page.furniture()
          .forEach(placed -> placed.slab().marks().forEach(m -> names.append(words(m))));
      lines.add("page " + page.label() + ": " + names);
      for (Placed placed : page.content()) {
        StringBuilder line =
            new StringBuilder("  " + number(placed.x()) + "," + number(placed.y()));
        placed.slab().marks().forEach(mark -> line.append(' ').append(words(mark)));
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private static String words(Mark mark) {
    return mark instanceof Mark.Glyphs glyphs
        ? "[" + glyphs.run().text().strip() + "]"
        : mark(mark);
  }

  /** A tag a line, indented below its parent. */
  static List<String> tags(List<Tag> tags) {
    List<String> lines = new ArrayList<>();
    for (Tag tag : tags) {
      int depth = 0;
      for (Tag up = tag; up.parent().isPresent(); up = up.parent().get()) {
        depth++;
      }
      lines.add("  ".repeat(depth - 1) + tag.role().type() + facts(tag.facts()));
    }
    return lines;
  }

  /** A style a line, and the measures and colours. */
  static List<String> theme(Theme theme) {
    List<String> lines = new ArrayList<>();
    lines.add(theme.measures().toString());
    lines.add(theme.palette().toString());
    theme.styles().forEach((element, style) -> lines.add(element + " " + style(style)));
    theme.ornaments().forEach((ornament, style) -> lines.add(ornament + " " + ornament(style)));
    return lines;
  }

  private static String style(BlockStyle style) {
    TextStyle text = style.text();
    return String.join(
        " ",
        text.face().family() + (text.face().bold() ? " bold" : ""),
        number(text.size()) + "/" + number(style.leading()),
        ink(text.ink()),
        style.align().toString(),
        space(style.space()),
        style.indent().toString(),
        style.keep().toString(),
        style.composition().toString());
  }

  private static String ornament(OrnamentStyle style) {
    FlowBlock.Frame frame = style.frame();
    return String.join(
        " ",
        frame.sides().toString(),
        number(frame.line()) + " " + ink(frame.ink()),
        "ground " + frame.ground().map(Dump::ink).orElse("none"),
        "padding " + number(frame.padding()),
        space(style.space()),
        style.indent().toString(),
        number(style.share()),
        style.align().toString());
  }

  private static String ink(Ink ink) {
    return String.format(Locale.ROOT, "#%02x%02x%02x", ink.red(), ink.green(), ink.blue());
  }

  private static String space(BlockStyle.Space space) {
    return "+" + number(space.before()) + " +" + number(space.after());
  }

  private static String facts(Tag.Facts facts) {
    return facts.alt().map(alt -> " alt=\"" + alt + "\"").orElse("")
        + facts.language().map(language -> " lang=" + language).orElse("")
        + facts.scope().map(scope -> " scope=" + scope).orElse("")
        + facts.numbering().map(numbering -> " numbering=" + numbering).orElse("");
  }

  private static String slab(Slab slab) {
    StringBuilder line = new StringBuilder("h" + number(slab.height()));
    line.append(slab.flags().keepWithNext() ? " keep" : "");
    line.append(slab.flags().onGrid() ? " grid" : "");
    line.append(
        slab.placement() == org.backfile.pdf.flow.FlowBlock.Placement.IN_FLOW
            ? ""
            : " " + slab.placement());
    slab.marks().forEach(mark -> line.append(" | ").append(mark(mark)));
    return line.toString();
  }

  private static String mark(Mark mark) {
    if (mark instanceof Mark.Glyphs glyphs) {
      return "x" + number(glyphs.x()) + " \"" + glyphs.run().text() + "\"";
    }
    if (mark instanceof Mark.Image image) {
      return "image " + number(image.width()) + "x" + number(image.height());
    }
    Mark.Fill fill = (Mark.Fill) mark;
    return "fill "
        + number(fill.x())
        + ","
        + number(fill.y())
        + " "
        + number(fill.width())
        + "x"
        + number(fill.height());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
  }
}
