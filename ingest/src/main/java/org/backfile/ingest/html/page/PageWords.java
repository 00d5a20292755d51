package org.backfile.ingest.html.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The words of a page whose charset is still to be found: its bytes without the markup. */
final class PageWords {
  /** How much of a page is looked at, and how much of its words is enough. */
  private static final int LOOKED_AT = 4 << 20;

  private static final int ENOUGH = 1 << 18;

  private PageWords() {}

  /** The bytes that stand outside of tags, scripts and styles, with spaces in their place. */
  static byte[] of(byte[] bytes) {
    String page = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < page.length() && words.length() < ENOUGH) {
      int tag = page.indexOf('<', at);
      int end = tag < 0 ? page.length() : tag;
      words.append(page, at, end).append(' ');
      at = tag < 0 ? end : afterTag(page, tag);
    }
    return words.toString().getBytes(ISO_8859_1);
  }

  private static int afterTag(String page, int tag) {
    if (page.startsWith("<!--", tag)) {
      return after(page, "-->", tag);
    }
    for (String name : new String[] {"script", "style"}) {
      if (page.regionMatches(true, tag + 1, name, 0, name.length())) {
        int end = indexOfEnd(page, "</" + name, tag);
        return after(page, ">", end);
      }
    }
    return after(page, ">", tag);
  }

  private static int indexOfEnd(String page, String end, int from) {
    for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
      if (page.regionMatches(true, at, end, 0, end.length())) {
        return at;
      }
    }
    return page.length();
  }

  private static int after(String page, String end, int from) {
    int at = page.indexOf(end, from);
    return at < 0 ? page.length() : at + end.length();
  }
}
