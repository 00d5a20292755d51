package org.backfile.pdf.stages;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.pdf.flow.BlockStyle;
import org.backfile.pdf.flow.Direction;
import org.backfile.pdf.flow.Flow;
import org.backfile.pdf.flow.FlowBlock;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Span;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.flow.TextStyle;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.line.Typesetter;

/**
 * Paragraphs set in squares of 10 points. The first line has options: {@code width}, {@code align},
 * {@code hyphens=on}, {@code language}, {@code first} for the first line's indent, {@code drop} for
 * the drop cap, {@code spaces=kept}. Each other line is a paragraph, in which <code>¶</code> forces
 * a line to end, {@code ¬} is a soft hyphen, {@code ~} a no-break space, and <code>{de|Wort}</code>
 * a span of a language.
 */
record Specimen(Map<String, String> options, List<String> paragraphs) {
  static Specimen parse(List<String> lines) {
    Map<String, String> options = new HashMap<>();
    for (String option : Splitter.on(' ').split(lines.get(0))) {
      List<String> parts = Splitter.on('=').splitToList(option);
      options.put(parts.get(0), parts.get(1));
    }
    return new Specimen(options, lines.subList(1, lines.size()));
  }

  /** A line a line: where its first and its last glyph are, its spaces when widened, its words. */
  List<String> dump() {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      lines.add("---");
      set(paragraph).forEach(slab -> lines.add(line(slab)));
    }
    return lines;
  }

  /** The slabs of a paragraph. */
  List<Slab> set(String paragraph) {
    Shaper shaper = new Shaper(FontBook.of(new SquareTypeface()), codePoint -> {});
    Tag tag = Tag.document().child(Role.P);
    BlockStyle style = style();
    FlowBlock.Spaces spaces =
        options.containsKey("spaces") ? FlowBlock.Spaces.KEPT : FlowBlock.Spaces.COLLAPSED;
    FlowBlock.Text text =
        new FlowBlock.Text(
            tag,
            style,
            spans(paragraph, style.text(), tag),
            spaces,
            Optional.empty(),
            Optional.empty());
    double width = Double.parseDouble(options.getOrDefault("width", "100"));
    return new Typesetter(shaper, new Typesetter.Column(width, 400))
        .set(
            new Flow(List.of(text), List.of(tag), Direction.isRightToLeft(style.text().language())))
        .slabs();
  }

  private BlockStyle style() {
    String language = options.getOrDefault("language", "en");
    BlockStyle style =
        BlockStyle.of(new TextStyle(Face.SERIF, 10, Ink.of(0), 0, language), 12)
            .with(
                BlockStyle.Align.valueOf(
                    options.getOrDefault("align", "justified").toUpperCase(Locale.ROOT)))
            .indented(Double.parseDouble(options.getOrDefault("first", "0")), 0, 0);
    int drop = Integer.parseInt(options.getOrDefault("drop", "0"));
    style = drop == 0 ? style : style.withDropCap(drop);
    return options.getOrDefault("hyphens", "off").equals("on") ? style.hyphenated() : style;
  }

  private static List<Span> spans(String paragraph, TextStyle style, Tag tag) {
    List<Span> spans = new ArrayList<>();
    for (String part : Splitter.on('{').split(paragraph)) {
      int end = part.indexOf('}');
      if (end >= 0) {
        int bar = part.indexOf('|');
        String language = part.substring(0, bar);
        spans.add(Span.of(characters(part.substring(bar + 1, end)), style.in(language), tag));
      }
      spans.add(Span.of(characters(part.substring(end + 1)), style, tag));
    }
    return spans;
  }

  private static String characters(String text) {
    return text.replace('¶', '\n').replace('¬', '\u00AD').replace('~', '\u00A0');
  }

  private static String line(Slab slab) {
    double left = Double.MAX_VALUE;
    double right = 0;
    double space = 0;
    StringBuilder words = new StringBuilder();
    for (Mark mark : slab.marks()) {
      if (mark instanceof Mark.Glyphs glyphs) {
        GlyphRun run = glyphs.run();
        String text = run.text();
        left = Math.min(left, glyphs.x());
        right = Math.max(right, glyphs.x() + glyphs.width() - trailing(glyphs));
        space = text.strip().indexOf(' ') < 0 ? space : space(run);
        words.append(words.length() == 0 ? "" : " | ").append('"').append(text).append('"');
      }
    }
    return slab.marks().isEmpty()
        ? "empty"
        : number(left)
            + ".."
            + number(right)
            + (space == 0 || Math.abs(space - 10) < 0.005 ? "" : " space " + number(space))
            + " "
            + words.toString().replace('\u00AD', '¬').replace('\u00A0', '~');
  }

  private static double trailing(Mark.Glyphs glyphs) {
    return glyphs.run().text().endsWith(" ") ? glyphs.size() : 0;
  }

  private static double space(GlyphRun run) {
    for (int i = 1; i < run.size() - 1; i++) {
      if (run.text(i).equals(" ")) {
        return run.advance(i) * 10;
      }
    }
    return 0;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
  }
}
