package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset that a page declares in its own markup (WHATWG HTML, "prescan a byte stream to
 * determine its encoding"). Browsers look at 1,024 bytes first and start again when a declaration
 * comes later, so more is looked at here.
 */
final class DeclaredCharset {
  private static final int LOOKED_AT = 1 << 16;

  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

  /** A name is tried from its first letter only: from each, a long one would take for ever. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?<![^\\s=/>\"'])([^\\s=/>\"']++)\\s*+=\\s*+"
              + "(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>\"']++))");

  private static final Pattern IN_CONTENT =
      Pattern.compile("charset\\s*+=\\s*+[\"']?([^\\s\"';,]{1,40})");

  private DeclaredCharset() {}

  /** The first declaration of a charset that there is; a meta element goes before XML's. */
  static Optional<Charset> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    return meta(lower).or(() -> xml(lower)).map(DeclaredCharset::readable);
  }

  /** Who could read the declaration does not read UTF-16, whatever it says. */
  private static Charset readable(Charset charset) {
    return CharsetLabels.isWide(charset) ? UTF_8 : charset;
  }

  private static Optional<Charset> xml(String head) {
    Matcher matcher = XML.matcher(head);
    return matcher.find() ? CharsetLabels.charset(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> meta(String head) {
    int at = head.indexOf('<');
    while (at >= 0) {
      int next = at + 1;
      if (head.startsWith("<!--", at)) {
        int end = head.indexOf("-->", at + 2);
        next = end < 0 ? head.length() : end + 3;
      } else if (head.startsWith("<meta", at)) {
        int end = head.indexOf('>', at);
        next = end < 0 ? head.length() : end;
        Optional<Charset> charset = declared(head.substring(at + "<meta".length(), next));
        if (charset.isPresent()) {
          return charset;
        }
      }
      at = head.indexOf('<', next);
    }
    return Optional.empty();
  }

  private static Optional<Charset> declared(String attributes) {
    Optional<Charset> charset = Optional.empty();
    boolean isType = false;
    Optional<Charset> inContent = Optional.empty();
    Matcher matcher = ATTRIBUTE.matcher(attributes);
    while (matcher.find()) {
      String value = value(matcher);
      switch (matcher.group(1)) {
        case "charset" -> charset = charset.or(() -> CharsetLabels.charset(value));
        case "http-equiv" -> isType = value.strip().equals("content-type");
        case "content" -> inContent = inContent(value);
        default -> {}
      }
    }
    return charset.isPresent() || !isType ? charset : inContent;
  }

  private static Optional<Charset> inContent(String content) {
    Matcher matcher = IN_CONTENT.matcher(content);
    return matcher.find() ? CharsetLabels.charset(matcher.group(1)) : Optional.empty();
  }

  private static String value(Matcher attribute) {
    for (int group = 2; group < 4; group++) {
      if (attribute.group(group) != null) {
        return attribute.group(group);
      }
    }
    return attribute.group(4);
  }
}
