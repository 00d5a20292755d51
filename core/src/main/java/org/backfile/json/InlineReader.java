package org.backfile.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.backfile.report.SourceFormatException;

/** Reads runs of text: a string, or an array of strings and of objects that mark text up. */
final class InlineReader {
  /** How deep marked-up runs may lie in each other. */
  private static final int DEEPEST = 100;

  private InlineReader() {}

  static List<Inline> text(JsonValue value) throws SourceFormatException {
    return text(value, 0);
  }

  private static List<Inline> text(JsonValue value, int depth) throws SourceFormatException {
    if (value.isString()) {
      return Inlines.of(value.string());
    }
    if (!value.isArray()) {
      throw value.invalid("text must be a string or an array");
    }
    if (depth > DEEPEST) {
      throw value.invalid("marked-up text is nested more than " + DEEPEST + " deep");
    }
    List<Inline> runs = new ArrayList<>();
    for (JsonValue run : value.array()) {
      if (run.isString()) {
        runs.add(run.check(() -> new Inline.Text(unchecked(run))));
      } else {
        runs.add(marked(run, depth + 1));
      }
    }
    return runs;
  }

  private static String unchecked(JsonValue run) {
    return (String) run.content();
  }

  private static Inline marked(JsonValue run, int depth) throws SourceFormatException {
    JsonFields fields = run.object();
    Inline inline = marked(run, fields, depth);
    fields.end();
    return inline;
  }

  private static Inline marked(JsonValue run, JsonFields fields, int depth)
      throws SourceFormatException {
    if (fields.has("em")) {
      return new Inline.Emphasis(text(fields.require("em"), depth));
    } else if (fields.has("strong")) {
      return new Inline.Strong(text(fields.require("strong"), depth));
    } else if (fields.has("a")) {
      return new Inline.Link(uri(fields.require("href")), text(fields.require("a"), depth));
    } else if (fields.has("code")) {
      JsonValue code = fields.require("code");
      String words = code.string();
      return code.check(() -> new Inline.Code(words));
    } else if (fields.has("sub")) {
      return new Inline.Subscript(text(fields.require("sub"), depth));
    } else if (fields.has("sup")) {
      return new Inline.Superscript(text(fields.require("sup"), depth));
    } else if (fields.has("br")) {
      return lineBreak(fields.require("br"));
    } else if (fields.has("lang")) {
      JsonValue lang = fields.require("lang");
      String tag = lang.string();
      List<Inline> content = text(fields.require("text"), depth);
      return lang.check(() -> new Inline.LanguageSpan(tag, content));
    }
    throw run.invalid("marked-up text must be one of em, strong, a, code, sub, sup, br or lang");
  }

  private static Inline lineBreak(JsonValue value) throws SourceFormatException {
    if (!value.truth()) {
      throw value.invalid("must be true");
    }
    return new Inline.LineBreak();
  }

  /** An address as it is written; nothing is escaped or resolved. */
  static URI uri(JsonValue value) throws SourceFormatException {
    String address = value.string();
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw value.invalid("\"" + address + "\" is not an address (URI)");
    }
  }
}
