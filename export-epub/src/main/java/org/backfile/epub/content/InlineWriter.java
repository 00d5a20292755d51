package org.backfile.epub.content;

import java.util.List;
import java.util.Optional;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Inline;

/**
 * Writes runs of text. Mark-up nested deeper than {@link #DEEPEST} is left off, its text kept: no
 * reading system survives any depth.
 */
final class InlineWriter implements Inline.Visitor<XmlWriter> {
  /** Far deeper than a source that means it, and safe for every XML reader. */
  static final int DEEPEST = 40;

  private final ContentDocument document;
  private final Links links;
  private final XmlWriter out;
  private int depth;
  private boolean inLink;

  InlineWriter(ContentDocument document, Links links) {
    this.document = document;
    this.links = links;
    out = document.out();
  }

  void write(List<Inline> runs) {
    runs.forEach(run -> run.accept(this));
  }

  @Override
  public XmlWriter text(Inline.Text text) {
    return out.text(text.text());
  }

  @Override
  public XmlWriter emphasis(Inline.Emphasis emphasis) {
    return nest("em", emphasis.content());
  }

  @Override
  public XmlWriter strong(Inline.Strong strong) {
    return nest("strong", strong.content());
  }

  @Override
  public XmlWriter subscript(Inline.Subscript subscript) {
    return nest("sub", subscript.content());
  }

  @Override
  public XmlWriter superscript(Inline.Superscript superscript) {
    return nest("sup", superscript.content());
  }

  @Override
  public XmlWriter code(Inline.Code code) {
    return out.element("code", code.text());
  }

  @Override
  public XmlWriter lineBreak(Inline.LineBreak lineBreak) {
    return out.open("br").closeEmpty();
  }

  @Override
  public XmlWriter link(Inline.Link link) {
    Optional<String> href = links.inside(link.target()).or(() -> Hyperlink.href(link.target()));
    if (href.isEmpty() || inLink || depth >= DEEPEST) {
      write(link.content());
      return out;
    }
    inLink = true;
    out.open("a").attribute("href", href.orElseThrow());
    nested(link.content());
    inLink = false;
    return out;
  }

  @Override
  public XmlWriter languageSpan(Inline.LanguageSpan span) {
    if (depth >= DEEPEST) {
      write(span.content());
      return out;
    }
    out.open("span");
    document.foreign(span.language());
    return nested(span.content());
  }

  private XmlWriter nest(String element, List<Inline> content) {
    if (depth >= DEEPEST) {
      write(content);
      return out;
    }
    out.open(element);
    return nested(content);
  }

  private XmlWriter nested(List<Inline> content) {
    depth++;
    write(content);
    depth--;
    return out.close();
  }
}
