package org.backfile.ingest.html.meta;

import java.util.Locale;
import java.util.Optional;
import org.backfile.ingest.language.Characters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Makes plain text of what data hold: entities, markup and control characters resolved. */
final class Plain {
  /** Markup in a value is resolved up to this length, in UTF-16 code units. */
  private static final int LONGEST_MARKUP = 2_000_000;

  private Plain() {}

  /** One line of plain text, or nothing when no text is left or it is longer than the limit. */
  static Optional<String> line(String raw, int longest) {
    if (raw.isBlank() || raw.length() > longest * 4L + 400) {
      return Optional.empty();
    }
    String text = withoutMarkup(decoded(raw));
    String line = collapsed(text);
    return line.isEmpty() || line.length() > longest ? Optional.empty() : Optional.of(line);
  }

  /** Plain text with an empty line between paragraphs; nothing when no text is left. */
  static Optional<String> paragraphs(String raw, int longest) {
    if (raw.isBlank() || raw.length() > longest) {
      return Optional.empty();
    }
    String text = decoded(raw);
    String broken = isMarkup(text) ? withBreaks(text) : text;
    StringBuilder out = new StringBuilder();
    for (String part : broken.split("[\\r\\n]+", -1)) {
      String line = collapsed(part);
      if (!line.isEmpty()) {
        out.append(out.length() == 0 ? "" : "\n\n").append(line);
      }
    }
    return out.length() == 0 ? Optional.empty() : Optional.of(out.toString());
  }

  /** Letters and digits in lower case: what two spellings of one text have in common. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** White space and invisible characters become single spaces, none at the ends. */
  static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = c == '\u3000' && !space && out.length() > 0;
      if (wide && isFollowed(text, i)) {
        out.append(c);
      } else if (isSpace(c) || c == '\u3000') {
        space = out.length() > 0;
      } else if (!isDropped(c)) {
        out.append(space ? " " : "").append(c);
        space = false;
      }
    }
    return out.toString();
  }

  /** The wide space of Han script is kept where it parts text. */
  private static boolean isFollowed(String text, int at) {
    return at + 1 < text.length() && !isSpace(text.charAt(at + 1));
  }

  private static boolean isSpace(char c) {
    return Characters.isSpace(c) || Characters.isNoBreak(c) || c < ' ' || c == '\u0085';
  }

  /** Layout marks and what no text may hold; joiners stay, because scripts need them. */
  private static boolean isDropped(char c) {
    boolean joiner = c == '\u200C' || c == '\u200D';
    boolean control = (c >= '\u007F' && c <= '\u009F') || c == '\uFFFE' || c == '\uFFFF';
    return control || (Characters.isInvisible(c) && !joiner);
  }

  /** Entities are resolved twice, because many systems escape what is escaped already. */
  private static String decoded(String raw) {
    String text = raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, false);
    boolean again = text.contains("&#") || text.contains("&amp;") || text.contains("&quot;");
    return again ? Parser.unescapeEntities(text, false) : text;
  }

  private static boolean isMarkup(String text) {
    int open = text.indexOf('<');
    while (open >= 0 && open + 1 < text.length()) {
      char next = text.charAt(open + 1);
      if (next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')) {
        return text.indexOf('>', open) > 0 && text.length() <= LONGEST_MARKUP;
      }
      open = text.indexOf('<', open + 1);
    }
    return false;
  }

  private static String withoutMarkup(String text) {
    return isMarkup(text) ? Jsoup.parseBodyFragment(text).text() : text;
  }

  private static String withBreaks(String markup) {
    StringBuilder out = new StringBuilder(markup.length());
    Document document = Jsoup.parseBodyFragment(markup);
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              out.append(text.getWholeText());
            } else if (breaks(node)) {
              out.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (breaks(node)) {
              out.append('\n');
            }
          }
        },
        document.body());
    return out.toString();
  }

  private static boolean breaks(Node node) {
    return node instanceof Element element
        && (element.isBlock() || element.normalName().equals("br"));
  }
}
