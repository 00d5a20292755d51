package org.backfile.ingest.html.page;

import java.util.Iterator;
import java.util.Locale;
import org.backfile.ingest.ReadOptions.Limits;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.backfile.report.SourceFormatException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.parser.Tag;

/**
 * Parses markup into a tree that knows its places in the markup. jsoup itself bounds how deep
 * elements are nested (512) and how many attributes one has (512); how many elements there are is
 * bounded here, while they are made, since 12 may come of a single tag (WHATWG HTML, "reconstruct
 * the active formatting elements").
 */
record PageTree(Limits limits, Location place) {
  /** A page of news has a tag for about 20 characters of its text; none has one for every 5. */
  private static final int CHARACTERS_PER_TAG = 5;

  /**
   * Parses a page.
   *
   * @param xhtml whether every element may be closed in its own tag
   * @throws SourceFormatException when it has too many tags
   */
  Document of(String html, boolean xhtml) throws SourceFormatException {
    long limit = Math.max(1_000, limits.textCharacters() / CHARACTERS_PER_TAG);
    long tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    if (tags > limit) {
      throw tooMany(limit);
    }
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    if (xhtml) {
      parser.tagSet().onNewTag(tag -> tag.set(Tag.SelfClose));
    }
    try (StreamParser stream = new StreamParser(parser).parse(html, "")) {
      Iterator<Element> elements = stream.iterator();
      for (long count = 0; elements.hasNext(); count++) {
        elements.next();
        if (count > limit) {
          throw tooMany(limit);
        }
      }
      return ShadowTrees.open(plain(stream.document()));
    }
  }

  /** A page whose raw text is preformatted text, as browsers show it (HTML, 16.2). */
  private static Document plain(Document page) {
    for (Element raw : page.getElementsByTag("xmp")) {
      String words = raw.data().isEmpty() ? raw.wholeText() : raw.data();
      raw.empty().tagName("pre").appendChild(new TextNode(words));
    }
    return page;
  }

  private SourceFormatException tooMany(long limit) {
    String most = String.format(Locale.ROOT, "%,d tags (a fifth of --max-text)", limit);
    return new SourceFormatException(
        Issue.of(IssueCode.SOURCE_TOO_LARGE, place, "the page", most, "--max-text"));
  }
}
