package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.text.Stretch.Form;
import org.backfile.model.SourceSpan;

/** Takes a text apart into stretches. One for each source; not thread-safe. */
final class Layout {
  /** An underline may differ this much from the line above it, in characters. */
  private static final int UNDERLINE_SLACK = 4;

  private final String text;
  private final Cleaner cleaner;
  private final Hyphens hyphens;
  private final List<Stretch> stretches = new ArrayList<>();
  private Wrapping wrapping = new Wrapping(0);

  private Layout(String text, Cleaner cleaner) {
    this.text = text;
    this.cleaner = cleaner;
    this.hyphens = new Hyphens(text);
  }

  /**
   * The stretches of a text in order; each visible character is in exactly one.
   *
   * @param most after so many no more are made, and the rest of the text is in none
   */
  static List<Stretch> of(String text, Cleaner cleaner, int most) {
    Layout layout = new Layout(text, cleaner);
    List<List<Line>> groups = groups(Line.split(text));
    layout.wrapping = Wrapping.of(text, groups);
    for (int i = 0; i < groups.size() && layout.stretches.size() < most; i++) {
      layout.group(groups.get(i), i, most);
    }
    return layout.stretches;
  }

  private static List<List<Line>> groups(List<Line> lines) {
    List<List<Line>> groups = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    for (Line line : lines) {
      if (!line.isBlank()) {
        current.add(line);
      } else if (!current.isEmpty()) {
        groups.add(current);
        current = new ArrayList<>();
      }
    }
    if (!current.isEmpty()) {
      groups.add(current);
    }
    return groups;
  }

  private void group(List<Line> lines, int group, int most) {
    int i = 0;
    while (i < lines.size() && stretches.size() < most) {
      Optional<Marker> marker = Marker.of(lines.get(i).text(text));
      int end = paragraphEnd(lines, i, marker);
      int underline = underline(lines, end, end - i, marker);
      if (underline > 0) {
        add(lines.subList(i, end), Form.HEADING, underline, group, lines.get(end).end());
        end++;
      } else {
        add(lines.subList(i, end), marker, group);
      }
      i = end;
    }
  }

  /** The index after the last line of the paragraph that begins at a line. */
  private int paragraphEnd(List<Line> lines, int first, Optional<Marker> marker) {
    int end = first + 1;
    Form form = marker.map(Marker::form).orElse(Form.PLAIN);
    if (form == Form.RULE || form == Form.HEADING) {
      return end;
    }
    while (end < lines.size() && goesOn(lines.get(end - 1), lines.get(end), form)) {
      end++;
    }
    return end;
  }

  private boolean goesOn(Line line, Line next, Form form) {
    Form nextForm = Marker.of(next.text(text)).map(Marker::form).orElse(Form.PLAIN);
    boolean continues =
        form == Form.QUOTE
            ? nextForm == Form.QUOTE
            : nextForm == Form.PLAIN || midSentence(next, nextForm, line);
    if (!continues) {
      return false;
    }
    boolean item = form == Form.BULLET || form == Form.DASH || form == Form.NUMBER;
    if (item && next.indent() > line.indent() + 1) {
      return wrapping.width() == 0 || wrapping.forced(text, line, next);
    }
    return wrapping.joins(text, line, next);
  }

  /** In wrapped text a dash or number may come to stand first in a line by chance. */
  private boolean midSentence(Line next, Form nextForm, Line line) {
    boolean chance = nextForm == Form.DASH || nextForm == Form.NUMBER;
    return chance
        && wrapping.width() > 0
        && wrapping.forced(text, line, next)
        && !Sentences.isEnd(text, line.start(), line.end())
        && ":;".indexOf(text.charAt(line.end() - 1)) < 0;
  }

  /** The level of the heading that the next line underlines, or 0. */
  private int underline(List<Line> lines, int index, int height, Optional<Marker> marker) {
    if (index >= lines.size() || height != 1 || marker.isPresent()) {
      return 0;
    }
    String under = lines.get(index).text(text);
    char sign = under.charAt(0);
    boolean solid = (sign == '=' || sign == '-') && under.chars().allMatch(c -> c == sign);
    int above = lines.get(index - 1).text(text).length();
    boolean fits = Math.abs(above - under.length()) <= Math.max(UNDERLINE_SLACK, above / 4);
    return solid && under.length() >= 3 && fits ? (sign == '=' ? 1 : 2) : 0;
  }

  private void add(List<Line> lines, Optional<Marker> marker, int group) {
    Line first = lines.get(0);
    int skip = marker.map(Marker::length).orElse(0);
    stretches.add(
        new Stretch(
            marker.map(Marker::form).orElse(Form.PLAIN),
            marker.map(Marker::number).orElse(0),
            marker.map(Marker::text).orElse(""),
            joined(lines, skip, marker.filter(m -> m.form() == Form.QUOTE).isPresent()),
            new SourceSpan(first.start(), lines.get(lines.size() - 1).end()),
            group));
  }

  private void add(List<Line> lines, Form form, int number, int group, int end) {
    SourceSpan span = new SourceSpan(lines.get(0).start(), end);
    stretches.add(new Stretch(form, number, "", joined(lines, 0, false), span, group));
  }

  private String joined(List<Line> lines, int skip, boolean quoted) {
    if (lines.size() == 1) {
      return cleaner.clean(text, lines.get(0).start() + skip, lines.get(0).end());
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int lead = i == 0 ? skip : quoted ? quoteLength(line) : 0;
      hyphens.join(out, cleaner.clean(text, line.start() + lead, line.end()), endsSoft(lines, i));
    }
    return out.toString();
  }

  private int quoteLength(Line line) {
    return Marker.of(line.text(text)).map(Marker::length).orElse(0);
  }

  /** Whether the line before was broken at a soft hyphen. */
  private boolean endsSoft(List<Line> lines, int index) {
    if (index == 0) {
      return false;
    }
    int end = lines.get(index - 1).end();
    return end < text.length() && text.charAt(end) == '\u00AD';
  }
}
