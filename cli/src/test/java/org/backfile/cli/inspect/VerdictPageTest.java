package org.backfile.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.backfile.ingest.html.story.Verdict;
import org.backfile.ingest.html.story.Verdict.Use;
import org.backfile.model.Article;
import org.backfile.model.DroppedBlock;
import org.backfile.model.DroppedBlock.Reason;
import org.backfile.model.Provenance;
import org.backfile.model.SourceSpan;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * The page as a browser and an XML parser read it. Run with {@code -Dgolden.update=true} to write
 * the expected page anew, and look at it.
 */
final class VerdictPageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/cases/inspect/crane.html");

  private static final String HOSTILE =
      "</div></style><script>alert(1)</script><img src='https://evil.example/x'>"
          + "&amp; \"quoted\" ]]> \u0000\u001B[2J\uD800\uFFFF \u202Edecoy";

  private static final List<Issue> ISSUES =
      List.of(Issue.of(IssueCode.IMAGE_NOT_SAVED, Location.of("pages/crane.html"), "boiler.webp"));

  @Test
  void savedPageIsShownPieceByPiece() throws IOException {
    String page = write(VerdictPage.of(SavedPages.crane(), ISSUES));
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, page);
    }
    assertThat(page).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void piecesInARowLeftOutForOneReasonAreFolded() throws IOException {
    Element page = browse(VerdictPage.of(SavedPages.crane(), List.of()));
    assertThat(page.select("details.run, li.run summary").text()).contains("left out", "5 × navig");
    assertThat(page.select("li.run li.piece")).hasSize(5);
  }

  @Test
  void figuresTellNameBytesAndCredit() throws IOException {
    List<String> figures =
        browse(VerdictPage.of(SavedPages.crane(), List.of())).select("li.figure").eachText();
    assertThat(figures).hasSize(2);
    assertThat(figures.get(0)).contains("crane.jpg", "held, 800 × 533", "NORTHWIRE/", "Understood");
    assertThat(figures.get(1)).contains("boiler.webp", "not held", "none found");
  }

  @Test
  void figureThatNoVerdictTellsOfStandsAtTheEnd() throws IOException {
    SourceSpan span = new SourceSpan(0, 9);
    Verdict crane = new Verdict(Use.FIGURE, Optional.empty(), "/p/crane.jpg?w=80", span, 0.5);
    Element page = browse(VerdictPage.of(SavedPages.of(crane), List.of()));
    List<String> figures = page.select("li.figure").eachText();
    assertThat(figures).hasSize(2);
    assertThat(figures.get(1)).contains("boiler.webp");
  }

  @Test
  void verdictShowsItsFigure() throws IOException {
    SourceSpan span = new SourceSpan(0, 9);
    Verdict crane = new Verdict(Use.FIGURE, Optional.empty(), "/p/crane.jpg?w=80", span, 0.5);
    List<String> figures =
        browse(VerdictPage.of(SavedPages.of(crane), List.of())).select("li.figure").eachText();
    assertThat(figures).hasSize(2);
    assertThat(figures.get(0)).contains("/p/crane.jpg?w=80", "held, 800");
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    Verdict verdict =
        new Verdict(Use.BODY, Optional.empty(), HOSTILE, new SourceSpan(0, 9), Double.NaN);
    Issue issue = Issue.of(IssueCode.IMAGE_NOT_SAVED, Location.of(HOSTILE), HOSTILE);
    VerdictPage shown = VerdictPage.of(SavedPages.of(verdict), List.of(issue));
    Element page = browse(shown);
    assertThat(page.select("script, img, iframe, link, a, object, [onload], [src], [href]"))
        .isEmpty();
    assertThat(page.expectFirst("li.kept .words").wholeText())
        .isEqualTo(HOSTILE.replaceAll("[\u0000\u001B\uD800\uFFFF]", "\uFFFD"));
    assertThat(parse(write(shown)).getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void browserMayLoadNothing() throws IOException {
    Element page = browse(VerdictPage.of(SavedPages.crane(), ISSUES));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
    assertThat(page.select("style").html()).doesNotContain("url(", "@import", "<", "&");
  }

  @Test
  void everyFilterHasPiecesAndARule() throws IOException {
    Element page = browse(VerdictPage.of(SavedPages.crane(), List.of()));
    String rules = page.select("style").html();
    assertThat(page.select("input")).hasSizeGreaterThan(10);
    for (Element box : page.select("input")) {
      String style = box.id().substring("show-".length());
      assertThat(page.select("main li." + style)).as(style).isNotEmpty();
      assertThat(rules).contains("#" + box.id() + ":not(:checked)) .pieces ." + style);
    }
  }

  @Test
  void wordsCarryTheArticlesLanguageAndDirection() throws IOException {
    Article article =
        Article.builder(new UUID(0, 2), "الرافعة تبقى على الرصيف", provenance(List.of()))
            .language("ar")
            .build();
    Element page = browse(VerdictPage.of("crane.txt", List.of(article), List.of()));
    assertThat(page.attr("lang")).isEqualTo("en");
    assertThat(page.select("li.headline .words[lang=ar][dir=rtl]")).hasSize(1);
    assertThat(page.select("h2[lang=ar][dir=rtl]")).hasSize(1);
  }

  @Test
  void pageIsWellFormed() throws Exception {
    Document page = parse(write(VerdictPage.of(SavedPages.crane(), ISSUES)));
    assertThat(page.getDocumentElement().getTagName()).isEqualTo("html");
  }

  @Test
  @Timeout(20)
  void hundredThousandPiecesAreWrittenAsTheyCome() throws IOException {
    DroppedBlock dropped =
        new DroppedBlock(Reason.COMMENT, "Paint it green!", new SourceSpan(0, 9));
    List<DroppedBlock> many = new ArrayList<>(Collections.nCopies(50_000, dropped));
    for (int i = 0; i < 50_000; i++) {
      Reason reason = i % 2 == 0 ? Reason.RELATED : Reason.SHARING;
      many.add(new DroppedBlock(reason, "Read more about cranes", new SourceSpan(i, i + 9)));
    }
    Article article = Article.builder(new UUID(0, 3), "The crane stays", provenance(many)).build();
    Longest writes = new Longest();
    VerdictPage.of("crane.txt", List.of(article), List.of()).write(writes);
    assertThat(writes.total).isGreaterThan(10_000_000);
    assertThat(writes.longest).isLessThan(20_000);
  }

  private static Provenance provenance(List<DroppedBlock> dropped) {
    return new Provenance(
        "crane.txt", Optional.empty(), Optional.empty(), Optional.empty(), "text/1.0", dropped);
  }

  private static Element browse(VerdictPage page) throws IOException {
    return Jsoup.parse(write(page)).expectFirst("html");
  }

  private static Document parse(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }

  private static String write(VerdictPage page) throws IOException {
    StringWriter out = new StringWriter();
    page.write(out);
    return out.toString();
  }

  /** Keeps nothing but how much is written at once. */
  private static final class Longest extends Writer {
    private long longest;
    private long total;

    @Override
    public void write(char[] characters, int offset, int length) {
      longest = Math.max(longest, length);
      total += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
