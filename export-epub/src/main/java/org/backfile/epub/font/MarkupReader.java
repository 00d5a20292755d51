package org.backfile.epub.font;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.epub.font.Selector.Element;
import org.backfile.epub.font.StyleRules.Style;

/**
 * Reads the text of a document and the style of each piece. It knows mark-up as {@link
 * org.backfile.epub.xml.XmlWriter} writes it, and no other: no sections of CDATA, no processing
 * instructions within, every {@code >} in a value escaped. Used once.
 */
final class MarkupReader {
  /** A start tag's name and rest. */
  private static final Pattern START = Pattern.compile("([^\\s/]+)(.*)", Pattern.DOTALL);

  private static final Pattern CLASSES = Pattern.compile("\\sclass=\"([^\"]*)\"");
  private static final Pattern REFERENCE = Pattern.compile("&(#(\\d+)|[a-z]+);");

  private final StyleRules rules;
  private final BiConsumer<Style, String> pieces;
  private final List<Element> path = new ArrayList<>();
  private final Deque<Node> nodes = new ArrayDeque<>(List.of(new Node(Style.PLAIN)));

  /** The style of elements on one path, and those within. */
  private record Node(Style style, Map<Element, Node> within) {
    Node(Style style) {
      this(style, new HashMap<>());
    }
  }

  /**
   * A reader.
   *
   * @param rules what gives pieces their style
   * @param pieces takes each piece of text
   */
  MarkupReader(StyleRules rules, BiConsumer<Style, String> pieces) {
    this.rules = rules;
    this.pieces = pieces;
  }

  /** Reads a whole document. */
  void read(String document) {
    int at = 0;
    while (at < document.length()) {
      int tag = document.indexOf('<', at);
      int textEnd = tag < 0 ? document.length() : tag;
      text(document.substring(at, textEnd));
      if (tag < 0) {
        return;
      }
      int end = document.indexOf('>', tag);
      tag(document.substring(tag + 1, end));
      at = end + 1;
    }
  }

  private void tag(String tag) {
    if (tag.startsWith("/")) {
      path.remove(path.size() - 1);
      nodes.pop();
    } else if (!tag.startsWith("!") && !tag.startsWith("?") && !tag.endsWith("/")) {
      open(tag);
    }
  }

  private void open(String tag) {
    Matcher parts = START.matcher(tag);
    if (!parts.matches()) {
      throw new IllegalStateException("<" + tag + "> must be a start tag");
    }
    Matcher classes = CLASSES.matcher(parts.group(2));
    Element element =
        new Element(parts.group(1), classes.find() ? words(classes.group(1)) : Set.of());
    path.add(element);
    Node around = nodes.element();
    nodes.push(
        around
            .within()
            .computeIfAbsent(element, any -> new Node(rules.style(path, around.style()))));
  }

  private static Set<String> words(String value) {
    return Splitter.on(CharMatcher.whitespace())
        .omitEmptyStrings()
        .splitToStream(value)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What stands in the head of a document is not on its page. */
  private void text(String text) {
    if (!text.isBlank() && path.size() > 1 && !path.get(1).name().equals("head")) {
      pieces.accept(
          nodes.element().style(), REFERENCE.matcher(text).replaceAll(MarkupReader::character));
    }
  }

  private static String character(MatchResult reference) {
    String character =
        reference.group(2) != null
            ? Character.toString(Integer.parseInt(reference.group(2)))
            : switch (reference.group(1)) {
              case "amp" -> "&";
              case "lt" -> "<";
              case "gt" -> ">";
              default -> "\"";
            };
    return Matcher.quoteReplacement(character);
  }
}
