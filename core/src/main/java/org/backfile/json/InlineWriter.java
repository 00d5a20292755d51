package org.backfile.json;

import java.io.IOException;
import java.util.List;
import org.backfile.json.JsonOutput.Step;
import org.backfile.model.Inline;

/** Writes runs of text in the short form that {@link InlineReader} reads. */
final class InlineWriter implements Inline.Visitor<Step> {
  private final JsonOutput json;

  InlineWriter(JsonOutput json) {
    this.json = json;
  }

  /** A text property, unless it is empty. */
  void optional(String name, List<Inline> runs) throws IOException {
    if (!runs.isEmpty()) {
      required(name, runs);
    }
  }

  void required(String name, List<Inline> runs) throws IOException {
    json.name(name);
    text(runs);
  }

  /** A string when the runs are one of plain text, or none; else an array on one line. */
  void text(List<Inline> runs) throws IOException {
    if (runs.isEmpty()) {
      json.string("");
    } else if (runs.size() == 1 && runs.get(0) instanceof Inline.Text text) {
      json.string(text.text());
    } else {
      json.inLine(() -> json.array(runs, run -> run.accept(this).write()));
    }
  }

  private Step marked(String name, List<Inline> content) {
    return () -> json.object(() -> required(name, content));
  }

  @Override
  public Step text(Inline.Text text) {
    return () -> json.string(text.text());
  }

  @Override
  public Step emphasis(Inline.Emphasis emphasis) {
    return marked("em", emphasis.content());
  }

  @Override
  public Step strong(Inline.Strong strong) {
    return marked("strong", strong.content());
  }

  @Override
  public Step link(Inline.Link link) {
    return () ->
        json.object(
            () -> {
              required("a", link.content());
              json.string("href", link.target().toString());
            });
  }

  @Override
  public Step code(Inline.Code code) {
    return () -> json.object(() -> json.string("code", code.text()));
  }

  @Override
  public Step subscript(Inline.Subscript subscript) {
    return marked("sub", subscript.content());
  }

  @Override
  public Step superscript(Inline.Superscript superscript) {
    return marked("sup", superscript.content());
  }

  @Override
  public Step lineBreak(Inline.LineBreak lineBreak) {
    return () -> json.object(() -> json.truth("br", true));
  }

  @Override
  public Step languageSpan(Inline.LanguageSpan span) {
    return () ->
        json.object(
            () -> {
              json.string("lang", span.language());
              required("text", span.content());
            });
  }
}
