package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.SourceFile;
import org.backfile.json.ArticleJson;
import org.backfile.model.Blocks;
import org.backfile.report.SourceFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are made to break their reader: read, or refused with an issue, in bounded time. */
class HostileStoryTest {
  private static final String STORY =
      "<p>The crane on the old quay was lifted from its rails on Monday, and for an hour it stood in"
          + " the air as if it had been built there.</p>"
          + "<p>It will be repaired in the yard on the other side of the bay, the harbour office said,"
          + " and be back before the winter.</p>";

  @TempDir private Path folder;

  static Stream<Arguments> pages() {
    String page = "<html><body><h1>The crane is away</h1>" + STORY;
    return Stream.of(
        Arguments.of("nested elements", page + "<div>".repeat(100_000) + STORY),
        Arguments.of("nested lists", page + "<ul><li>x".repeat(20_000)),
        Arguments.of("nested quotes", page + "<blockquote>said he ".repeat(20_000)),
        Arguments.of("nested spans", page + "<p>" + "<span>word ".repeat(50_000)),
        Arguments.of("nested tables", page + "<table><tr><td>cell".repeat(5_000)),
        Arguments.of("many tiny nodes", page + "<i>x</i> ".repeat(150_000)),
        Arguments.of("many paragraphs", page + "<p>A few words more.</p>".repeat(100_000)),
        Arguments.of("many pictures", page + "<img src='a.jpg' width=600>".repeat(60_000) + STORY),
        Arguments.of(
            "many figures",
            page + "<figure><img src=b.jpg><figcaption>Quay</figcaption></figure>".repeat(20_000)),
        Arguments.of("many attributes", page + "<p " + attributes(200_000) + ">Text</p>"),
        Arguments.of("a long class", page + "<p class='" + "nav ".repeat(200_000) + "'>Text</p>"),
        Arguments.of("a large table", page + table(20_000, 10)),
        Arguments.of("brackets", page + "<p>" + "(".repeat(500_000) + "</p>"),
        Arguments.of(
            "slashes", page + "<figure><img src=c.jpg><figcaption>" + "a/".repeat(200_000)),
        Arguments.of("digits", page + "<p>" + "1".repeat(500_000) + "</p>"),
        Arguments.of("a long srcset", page + "<img srcset='" + "a.jpg 1w, ".repeat(100_000) + "'>"),
        Arguments.of("a long style", page + "<p style='" + "x:url(y);".repeat(100_000) + "'>T</p>"),
        Arguments.of("many breaks", page + "<div>" + "line<br>".repeat(100_000) + "</div>"),
        Arguments.of("many comments", page + "<p>" + "a<!-- -->".repeat(150_000) + "</p>"),
        Arguments.of("many asks", page + ask().repeat(25_000) + STORY),
        Arguments.of("many readings", page + "<p><ruby>" + "a<rt>b</rt>".repeat(60_000) + STORY),
        Arguments.of("many quotations", page + quote().repeat(20_000) + STORY),
        Arguments.of("many emphases", page + "<p>" + "a<b></b>".repeat(100_000) + STORY),
        Arguments.of(
            "a long picture",
            page + "<img src='data:image/png;base64," + "A".repeat(5_000_000) + "'>" + STORY),
        Arguments.of("a figure of many", page + "<figure>" + pictures(10_000) + STORY),
        Arguments.of(
            "a caption of many", page + "<figure><figcaption>Quay" + pictures(10_000) + STORY),
        Arguments.of(
            "a picture of many", page + "<picture>" + sources(8_000) + "</picture>" + STORY),
        Arguments.of("many long classes", page + longClasses() + STORY),
        Arguments.of(
            "nested pull quotes",
            page
                + "<div class='pull quote'>".repeat(450)
                + "<p>A few words more.</p>".repeat(5_000)),
        Arguments.of(
            "many deep pictures", page + "<div><p>word</p>".repeat(240) + pictures(20_000)),
        Arguments.of("many hidden", page + "<b hidden>no</b>".repeat(100_000) + STORY));
  }

  private static String pictures(int count) {
    StringBuilder pictures = new StringBuilder();
    for (int i = 0; i < count; i++) {
      pictures.append("<img width=600 src='crane").append(i).append(".jpg'>");
    }
    return pictures.toString();
  }

  private static String sources(int count) {
    return "<source srcset='a.jpg 1w'><img src='b.jpg' width=600>".repeat(count);
  }

  /** A long name on an element around many others. */
  private static String longClasses() {
    return "<div class='" + "x".repeat(500_000) + "'>" + "<p>A few words more.</p>".repeat(3_000);
  }

  private static String ask() {
    return "<div class=newsletter><p>Sign up for our newsletter today</p></div>";
  }

  private static String quote() {
    return "<blockquote>He saw it<blockquote>and said</blockquote>nothing</blockquote>";
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append(" a").append(i).append("=1");
    }
    return attributes.toString();
  }

  private static String table(int rows, int columns) {
    return "<table>" + ("<tr>" + "<td>7</td>".repeat(columns) + "</tr>").repeat(rows) + "</table>";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void hostilePageCostsBoundedTime(String name, String html) throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), html);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try {
            var page =
                new HtmlArticleSource()
                    .page(SourceFile.of(file), ReadOptions.of("test"), issue -> {});
            assertThat(page.article().headline()).isNotBlank();
          } catch (SourceFormatException e) {
            assertThat(e.issue().message()).isNotBlank();
          }
        });
  }

  static Stream<String> oddities() {
    return Stream.of(
        "<meta property='article:published_time' content='0001-01-01T00:00:00+01:00'>",
        "<meta property='article:published_time' content='0000-01-01'>",
        "<!-- Page saved with SingleFile \n url: https://quay.example/ \n saved date:"
            + " +999999999-01-01T00:00:00Z -->",
        "<div class='newsletter'><span><noscript>Sign up for our newsletter</noscript></span></div>",
        "<img srcset='a" + ",".repeat(100_000) + "b,'>",
        "<meta name='savepage-date' content='x" + " ".repeat(150_000) + "x'>");
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void oddValueCostsNoPage(String odd) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("page.html"), "<html>" + odd + "<h1>The crane is away</h1>" + STORY);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          var page =
              new HtmlArticleSource()
                  .page(SourceFile.of(file), ReadOptions.of("test"), issue -> {});
          assertThat(Blocks.text(page.article().body())).contains("be back before the winter.");
        });
  }

  @Test
  void nothingThatRunsOrTracksIsInTheArticle() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("page.html"),
            "<html><head><script>steal()</script></head><body onload='steal()'>"
                + "<h1>The crane is away</h1>"
                + STORY
                + "<p onclick=\"steal()\">The crane has <a href=\"javascript:steal()\">two"
                + " names</a>, and <a href=\" JaVaScRiPt:steal()\">neither</a> is painted on it any"
                + " more; the <a href=\"data:text/html,<script>steal()</script>\">older one</a> is"
                + " known to <a href=\"https://quay.example/crane?utm_source=steal&id=7&fbclid=steal"
                + "\">the pilots</a> alone.</p>"
                + STORY
                + "<img src=\"https://track.example/steal.gif\" width=1 height=1>"
                + "<iframe src=\"javascript:steal()\"></iframe></body></html>");
    var page =
        new HtmlArticleSource().page(SourceFile.of(file), ReadOptions.of("test"), issue -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArticleJson.write(
        page.article().toBuilder()
            .provenance(page.article().provenance().withDropped(java.util.List.of()))
            .build(),
        media -> "x",
        out);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("steal");
    assertThat(Blocks.text(page.article().body())).contains("known to the pilots alone.");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("https://quay.example/crane?id=7");
  }
}
