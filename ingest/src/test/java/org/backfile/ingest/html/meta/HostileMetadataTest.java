package org.backfile.ingest.html.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.backfile.ingest.ReadOptions;
import org.backfile.ingest.html.page.SavedPage;
import org.backfile.ingest.html.page.SavedPictures;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMetadataTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int MANY = 1_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"@graph\":", "{\"@id\":\"x\",\"author\":["})
  void deepNestingIsGivenUp(String opening) {
    String script = opening.repeat(MANY / opening.length());
    assertThat(read(script(script)).headline().orElseThrow().value()).isEqualTo("The ferry runs");
  }

  @Test
  void endlessStringIsPassedOver() {
    String script = "{\"@type\":\"NewsArticle\",\"headline\":\"" + "x".repeat(10 * MANY) + "\"}";
    assertThat(read(script(script)).headline().orElseThrow().value()).isEqualTo("The ferry runs");
  }

  @Test
  void referencesThatLeadInCirclesEnd() {
    String script =
        "[{\"@id\":\"a\",\"@type\":\"NewsArticle\",\"headline\":\"The ferry runs\","
            + "\"author\":{\"@id\":\"b\"}},"
            + "{\"@id\":\"b\",\"@type\":\"Person\",\"name\":\"Harbour Desk\","
            + "\"knows\":[{\"@id\":\"a\"},{\"@id\":\"b\"},{\"@id\":\"b\"},{\"@id\":\"b\"}]}]";
    assertThat(read(script(script)).bylines())
        .singleElement()
        .satisfies(byline -> assertThat(byline.value().name()).isEqualTo("Harbour Desk"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "-", " - ", "a ", "By ", "1 ", "2025-", "|", "&amp;", "é", "，"})
  void longRunsTakeLinearTime(String piece) {
    String run = piece.repeat(MANY / piece.length());
    read(
        "<title>"
            + run
            + "</title><meta name=author content='"
            + run
            + "'>"
            + "<meta name=date content='"
            + run
            + "'><meta name=keywords content='"
            + run
            + "'>"
            + "<meta property='og:url' content='https://courier.example/"
            + run
            + "'>"
            + "<h1>"
            + run
            + "</h1><p class=byline>"
            + run
            + "<p class=date>"
            + run);
  }

  @Test
  void deepTreeOfBylinesIsReadOnce() {
    read("<h1>The ferry runs</h1>" + "<div class='byline related'>By a desk ".repeat(20_000));
  }

  @Test
  void itemsWithinItemsEnd() {
    read("<div itemscope itemprop=author itemtype='https://schema.org/Person'>".repeat(20_000));
  }

  /**
   * A megabyte of one shape each; what looks around from every place would look a million times.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "© ",
        "<b>© a</b>",
        "<b>© 2025 a</b> b ",
        "<i>a</i>- ",
        "<a href=/>©</a>",
        "<p>© 2025 a",
        "<div>© <span>2025</span>",
        "<br>©",
        "<a href=/author/a>A Desk</a>",
        "<a rel=author>A Desk</a> ",
        "<p class=byline>By A Desk",
        "<p>By ",
        "<b>By</b> ",
        "By <b>",
        "<span class=author itemprop=author>",
        "<p class=date>1 May",
        "<time>1 May 2025</time>",
        "<span>1 May 2025</span>",
        "<h1>a",
        "<h1>The ferry runs</h1>",
        "<h1><b>",
        "<h1><div>a",
        "<h1><div>",
        "<h2>The ferry runs</h2>",
        "<h1><a href=/>A</a>",
        "<a href=/>A</a>",
        "<img alt=a>",
        "<ul class=breadcrumb><li><a>A</a>",
        "<meta name=author content=a>",
        "<meta property=article:tag content=a>",
        "<link rel=a href=b>",
        "<p itemprop=author>a",
        "<figure itemprop=image><figcaption>a",
        "<section class=kicker>",
        "<article><h1>a</h1>",
        "<nav>a</nav>",
        "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"a\"}</script>",
      })
  void shapeWithoutEndTakesLinearTime(String shape) {
    read("<h1>The ferry runs</h1>" + shape.repeat(MANY / shape.length()));
    read(shape.repeat(MANY / shape.length()) + "<h1>The ferry runs</h1>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@id\":\"a\"},",
        "{\"@type\":\"Article\",\"headline\":\"The ferry runs\"},",
        "[",
        "\"a\","
      })
  void listOfDataWithoutEndTakesLinearTime(String item) {
    String items = item.repeat(MANY / item.length());
    read(script("[" + items + "{}]"));
    read(
        script(
            "{\"@type\":\"Article\",\"headline\":\"The ferry runs\",\"author\":["
                + items
                + "{}]}"));
  }

  private static String script(String json) {
    return "<h1>The ferry runs</h1><script type='application/ld+json'>" + json + "</script>";
  }

  private static PageMetadata read(String html) {
    SavedPage page =
        new SavedPage(
            Jsoup.parse(html),
            html,
            Optional.empty(),
            Optional.empty(),
            "0".repeat(64),
            SavedPictures.NONE);
    return Assertions.assertTimeout(SOON, () -> MetadataReader.read(page, ReadOptions.of("test")));
  }
}
