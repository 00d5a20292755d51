package org.backfile.model;

import java.util.List;

/** What can be asked of runs of text as a whole. */
public final class Inlines {
  private Inlines() {}

  /** The runs that say a plain text: one, or none when it is empty. */
  public static List<Inline> of(String text) {
    return text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
  }

  /** The characters of the runs without their mark-up; a line break gives {@code \n}. */
  public static String text(List<Inline> runs) {
    StringBuilder text = new StringBuilder();
    append(runs, text);
    return text.toString();
  }

  private static void append(List<Inline> runs, StringBuilder text) {
    new TextAppender(text).all(runs);
  }

  private record TextAppender(StringBuilder out) implements Inline.Visitor<StringBuilder> {
    private StringBuilder all(List<Inline> content) {
      for (Inline run : content) {
        run.accept(this);
      }
      return out;
    }

    @Override
    public StringBuilder text(Inline.Text text) {
      return out.append(text.text());
    }

    @Override
    public StringBuilder emphasis(Inline.Emphasis emphasis) {
      return all(emphasis.content());
    }

    @Override
    public StringBuilder strong(Inline.Strong strong) {
      return all(strong.content());
    }

    @Override
    public StringBuilder link(Inline.Link link) {
      return all(link.content());
    }

    @Override
    public StringBuilder code(Inline.Code code) {
      return out.append(code.text());
    }

    @Override
    public StringBuilder subscript(Inline.Subscript subscript) {
      return all(subscript.content());
    }

    @Override
    public StringBuilder superscript(Inline.Superscript superscript) {
      return all(superscript.content());
    }

    @Override
    public StringBuilder lineBreak(Inline.LineBreak lineBreak) {
      return out.append('\n');
    }

    @Override
    public StringBuilder languageSpan(Inline.LanguageSpan span) {
      return all(span.content());
    }
  }
}
