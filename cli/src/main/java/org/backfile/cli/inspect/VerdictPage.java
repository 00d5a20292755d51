package org.backfile.cli.inspect;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.backfile.ingest.html.PageArticle;
import org.backfile.model.Article;
import org.backfile.report.Issue;

/**
 * A page for people that shows what became of every piece of a source. It is one file of HTML, also
 * well-formed XML, that needs nothing else: no script, no picture, no address to follow. Immutable.
 */
public final class VerdictPage {
  /** What the browser may load: nothing but the styles inside the page. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
          + " base-uri 'none'; form-action 'none'";

  private static final String OF_PAGE =
      "In the page's order. Numbers tell where a piece stood, in UTF-16 code units of the decoded"
          + " source; a bar tells how likely it is part of the story, from 0 to 1.";

  private static final String OF_ARTICLE =
      "The story in its order, then appeals, then what was left out. Numbers tell where a piece"
          + " stood, in UTF-16 code units of the decoded source.";

  private final String source;
  private final List<Reading> readings;
  private final List<Issue> issues;

  private VerdictPage(String source, List<Reading> readings, List<Issue> issues) {
    this.source = source;
    this.readings = List.copyOf(readings);
    this.issues = List.copyOf(issues);
  }

  /**
   * The page for a saved page.
   *
   * @param issues what was found while reading it
   */
  public static VerdictPage of(PageArticle page, List<Issue> issues) {
    String source = page.article().provenance().source();
    return new VerdictPage(source, List.of(Reading.of(page)), issues);
  }

  /**
   * The page for a source of which no more is known than its articles say.
   *
   * @param source the source's name
   * @param articles its articles in order
   * @param issues what was found while reading it
   */
  public static VerdictPage of(String source, List<Article> articles, List<Issue> issues) {
    return new VerdictPage(source, articles.stream().map(Reading::of).toList(), issues);
  }

  /**
   * Writes the page piece by piece; it is to be kept in UTF-8.
   *
   * @param out not closed
   * @throws IOException when it cannot be written to
   */
  public void write(Writer out) throws IOException {
    Markup markup = new Markup(out);
    Filters filters = Filters.of(readings);
    markup.raw("<!DOCTYPE html>\n").open("html");
    markup.attribute("xmlns", "http://www.w3.org/1999/xhtml").attribute("lang", "en").line();
    head(markup, filters);
    markup.open("body").line().open("header").element("p", "over", "Backfile · what became of");
    markup.open("h1").element("bdi", source).close().close().line();
    filters.write(markup);
    markup.open("main").line();
    for (Reading reading : readings) {
      reading(markup, reading);
    }
    new IssueWriter(markup).write(issues);
    markup.close().close().close().line();
  }

  private void head(Markup out, Filters filters) throws IOException {
    out.open("head").line();
    out.open("meta").attribute("charset", "utf-8").closeVoid().line();
    out.open("meta").attribute("http-equiv", "Content-Security-Policy");
    out.attribute("content", POLICY).closeVoid().line();
    meta(out, "viewport", "width=device-width, initial-scale=1");
    meta(out, "color-scheme", "light dark");
    meta(out, "referrer", "no-referrer");
    out.element("title", "What became of " + source).line();
    out.open("style").raw("\n" + styleSheet() + filters.rules()).close().line();
    out.close().line();
  }

  private static void meta(Markup out, String name, String content) throws IOException {
    out.open("meta").attribute("name", name).attribute("content", content).closeVoid().line();
  }

  private static void reading(Markup out, Reading reading) throws IOException {
    Voice voice = Voice.of(reading.article().language());
    out.open("section", "reading").line();
    new HeadWriter(out, reading, voice).write();
    out.element("h3", "Piece by piece").line();
    out.element("p", "legend", reading.isOfPage() ? OF_PAGE : OF_ARTICLE).line();
    new PieceWriter(out, voice).write(reading.pieces());
    out.close().line();
  }

  /** Has neither {@code <} nor {@code &}, so that HTML and XML read it alike. */
  private static String styleSheet() {
    try {
      return Resources.toString(
          Resources.getResource(VerdictPage.class, "verdicts.css"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
