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
