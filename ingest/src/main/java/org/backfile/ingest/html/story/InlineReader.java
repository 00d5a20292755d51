package org.backfile.ingest.html.story;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.Inline;
import org.backfile.model.Languages;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes runs of text from inline markup: emphasis, links, code, line breaks, languages. White space
 * is collapsed as CSS does (CSS Text 3, section 4.1); scripts, handlers and what is no web address
 * stay behind. Used once.
 */
final class InlineReader {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");

  /** Deeper nesting of inline markup says nothing more. */
  private static final int DEEPEST = 40;

  /** What text in them is marked up as. */
  static final Set<String> MARKS =
      Set.of("em", "i", "cite", "dfn", "var", "strong", "b", "sub", "sup", "a");

  private boolean space = true;

  /** Whether something that is no text stands between the last letter and what follows. */
  private boolean gap;

  /** The last character that is no white space. */
  private char last;

  /** Text that is not yet a run, and where that will stand. */
  private final StringBuilder pending = new StringBuilder();

  private List<Inline> owner = List.of();

  private final Set<? extends Node> without;

  private InlineReader(Set<? extends Node> without) {
    this.without = without;
  }

  /** The runs of some nodes. */
  static List<Inline> read(List<? extends Node> nodes) {
    return read(nodes, Set.of());
  }

  /** The runs of some nodes without others that are in or among them. */
  static List<Inline> read(List<? extends Node> nodes, Set<? extends Node> without) {
    InlineReader reader = new InlineReader(without);
    List<Inline> runs = new ArrayList<>();
    for (Node node : nodes) {
      reader.add(node, runs, 0);
    }
    reader.flush();
    while (!runs.isEmpty() && runs.get(0) instanceof Inline.LineBreak) {
      runs.remove(0);
    }
    trimEnd(runs);
    return runs;
  }

  private void add(Node node, List<Inline> out, int depth) {
    if (without.contains(node)) {
      return;
    }
    if (node instanceof TextNode text) {
      text(text.getWholeText(), out);
    } else if (node instanceof Element element) {
      if (!isOther(element)) {
        element(element, out, depth);
      } else {
        gap |= !Tags.isSilent(element);
      }
    }
  }

  /** Whether an element is no words of the line that it stands in. */
  static boolean isOther(Element element) {
    return Tags.isSilent(element)
        || Tags.isPicture(element)
        || Tags.isFigure(element)
        || Tags.isHidden(element)
        || Tags.isEmbed(element)
        || element.normalName().equals("noscript")
        || (Tags.isControl(element) && !element.normalName().equals("label"));
  }

  private void element(Element element, List<Inline> out, int depth) {
    String name = element.normalName();
    if (name.equals("br")) {
      flush();
      out.add(new Inline.LineBreak());
      space = true;
      return;
    }
    if (name.equals("code") || name.equals("kbd") || name.equals("samp") || name.equals("tt")) {
      code(element, out, depth);
      return;
    }
    boolean block = Tags.isApart(element);
    if (block) {
      text(" ", out);
    }
    if (name.equals("q")) {
      text("“", out);
    }
    content(element, name, out, depth);
    if (name.equals("q")) {
      text("”", out);
    }
    if (block) {
      text(" ", out);
    }
  }

  private void content(Element element, String name, List<Inline> out, int depth) {
    boolean bare = name.equals("rt") && !isBracketed(element);
    boolean marks = bare || MARKS.contains(name) || element.hasAttr("lang");
    List<Inline> inner = marks && depth < DEEPEST ? new ArrayList<>() : out;
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      add(child, inner, depth + 1);
    }
    if (owner == inner && inner != out) {
      flush();
    }
    if (inner != out && !inner.isEmpty()) {
      flush();
      if (bare) {
        inner.add(0, new Inline.Text("("));
        inner.add(new Inline.Text(")"));
      }
      wrap(element, name, inner, out);
    }
  }

  /** Whether brackets stand around a reading, for those who cannot show it above its word. */
  private static boolean isBracketed(Element reading) {
    Node before = reading.previousSibling();
    Node after = reading.nextSibling();
    return (before != null && before.nameIs("rp")) || (after != null && after.nameIs("rp"));
  }

  /** Adds code, with a space before and behind where there is white space in its ends. */
  private void code(Element element, List<Inline> out, int depth) {
    CodeReader code = new CodeReader(without, DEEPEST - depth);
    List<Inline> runs = code.read(element);
    if (runs.isEmpty()) {
      return;
    }
    if (code.startsBlank()) {
      text(" ", out);
    }
    flush();
    out.addAll(runs);
    space = false;
    if (code.endsBlank()) {
      text(" ", out);
    }
  }

  /** Marks runs up as an element does, and adds them to others. */
  static void wrap(Element element, String name, List<Inline> inner, List<Inline> out) {
    List<Inline> content = language(element, inner);
    switch (name) {
      case "em", "i", "cite", "dfn", "var" -> out.add(new Inline.Emphasis(content));
      case "strong", "b" -> out.add(new Inline.Strong(content));
      case "sub" -> out.add(new Inline.Subscript(content));
      case "sup" -> out.add(new Inline.Superscript(content));
      case "a" ->
          target(element)
              .ifPresentOrElse(
                  target -> out.add(new Inline.Link(target, content)), () -> out.addAll(content));
      default -> out.addAll(content);
    }
  }

  private static List<Inline> language(Element element, List<Inline> inner) {
    return language(element)
        .<List<Inline>>map(tag -> List.of(new Inline.LanguageSpan(tag, inner)))
        .orElse(inner);
  }

  /** The language that an element names, when it is one. */
  static Optional<String> language(Element element) {
    return Optional.of(element.attr("lang"))
        .filter(tag -> !tag.isEmpty() && tag.length() < 36 && Languages.isTag(tag));
  }

  /** Where a link leads, when that is an address outside of the page that is no script. */
  static Optional<URI> target(Element link) {
    String href = link.attr("href").strip();
    return href.isEmpty() || href.startsWith("#")
        ? Optional.empty()
        : address(Addresses.resolve(link, href));
  }

  /** A web address without what only tracks its readers. */
  static Optional<URI> address(String text) {
    if (text.isEmpty() || text.length() > 4_000) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(Addresses.clean(text));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return SCHEMES.contains(scheme) ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private void text(String words, List<Inline> out) {
    StringBuilder text = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\u200B' || c == '\uFEFF' || c == '\u00AD') {
        continue;
      }
      boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
      if (!blank && c >= ' ') {
        if (gap && !space && Character.isLetterOrDigit(c) && Character.isLetterOrDigit(last)) {
          text.append(' ');
        }
        text.append(c);
        last = c;
        gap = false;
        space = false;
      } else if (blank && !space) {
        boolean alone = c == '\u00A0' && i + 1 < words.length() && words.charAt(i + 1) > ' ';
        text.append(alone ? c : ' ');
        space = true;
      }
    }
    if (text.length() > 0) {
      if (owner != out) {
        resume(out);
      }
      pending.append(text);
    }
  }

  /** Goes on with the text at the end of some runs. */
  private void resume(List<Inline> out) {
    flush();
    owner = out;
    int last = out.size() - 1;
    if (last >= 0 && out.get(last) instanceof Inline.Text before) {
      out.remove(last);
      pending.append(before.text());
    }
  }

  private void flush() {
    if (pending.length() > 0) {
      owner.add(new Inline.Text(pending.toString()));
      pending.setLength(0);
    }
    owner = List.of();
  }

  /** Takes white space and line breaks from the end. */
  private static void trimEnd(List<Inline> runs) {
    while (!runs.isEmpty()) {
      int last = runs.size() - 1;
      Inline run = runs.get(last);
      if (run instanceof Inline.LineBreak) {
        runs.remove(last);
      } else if (run instanceof Inline.Text text) {
        String kept = text.text().stripTrailing();
        if (!kept.isEmpty()) {
          runs.set(last, new Inline.Text(kept));
          return;
        }
        runs.remove(last);
      } else {
        return;
      }
    }
  }
}
