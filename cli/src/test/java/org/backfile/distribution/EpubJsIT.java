package org.backfile.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.backfile.model.Article;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every edition of the samples as epub.js shows it in Chromium, on a telephone's and on a tablet's
 * screen. How it looks is in {@code target/readers/epubjs}.
 */
class EpubJsIT {
  private static final Path SCREENSHOTS = Path.of("target/readers/epubjs").toAbsolutePath();
  private static final List<String> SCREENS = List.of("telephone", "tablet");

  @TempDir static Path temporary;
  private static List<SampleEpub> epubs = List.of();
  private static List<JsonNode> readings = List.of();

  @BeforeAll
  static void readEditions() throws Exception {
    epubs = SampleEpub.all(temporary);
    readings =
        new NodeReaders(temporary)
            .run("epubjs.mjs", SCREENSHOTS, epubs.stream().map(SampleEpub::file).toList());
  }

  @Test
  void browserHasNothingToComplainOf() {
    for (JsonNode reading : readings) {
      assertThat(reading.path("complaints")).as(reading.path("epub").asText()).isEmpty();
    }
  }

  @Test
  void everyDocumentShowsTextAndPicturesWithinTheScreenInTheReadersColours() {
    for (JsonNode reading : readings) {
      for (JsonNode document : reading.path("documents")) {
        String name = reading.path("epub").asText() + " " + document;
        assertThat(document.path("text").asText()).as(name).isNotBlank();
        assertThat(document.path("pictures")).as(name).allSatisfy(EpubJsIT::assertSeen);
        assertThat(document.path("overflows")).as(name).isEmpty();
        assertThat(document.path("coloured")).as(name).isEmpty();
      }
    }
  }

  @Test
  void nothingStandsBelowThePagesFoot() {
    for (JsonNode reading : readings) {
      assertThat(reading.path("cut")).as(reading.path("epub").asText()).isEmpty();
    }
  }

  @Test
  void everyArticleIsAllThereInTheOrderOfTheEdition() throws Exception {
    for (int i = 0; i < epubs.size(); i++) {
      List<Article> articles = epubs.get(i).articles();
      for (String screen : SCREENS) {
        List<JsonNode> shown = articleDocuments(readings.get(i), articles, screen);
        assertThat(shown).extracting(EpubJsIT::heading).isEqualTo(headlines(articles));
        for (int j = 0; j < articles.size(); j++) {
          assertShown(articles.get(j), shown.get(j));
        }
      }
    }
  }

  private static void assertShown(Article article, JsonNode document) {
    Words.assertStories(document.path("text").asText(), List.of(article));
    assertThat(document.path("direction").asText())
        .as(article.headline())
        .isEqualTo(article.language().equals("ar") ? "rtl" : "ltr");
    assertThat(document.path("pictures"))
        .as(article.headline())
        .hasSize(Math.toIntExact(SampleEpub.picturesHeld(article)));
  }

  @Test
  void contentsListLeadsToEveryArticle() throws Exception {
    for (int i = 0; i < epubs.size(); i++) {
      List<Article> articles = epubs.get(i).articles();
      List<String> documents =
          articleDocuments(readings.get(i), articles, SCREENS.get(0)).stream()
              .map(document -> document.path("href").asText())
              .toList();
      List<String> listed =
          children(readings.get(i).path("contents"))
              .filter(item -> headlines(articles).contains(item.path("label").asText()))
              .map(item -> item.path("href").asText())
              .toList();
      assertThat(listed).isEqualTo(documents);
    }
  }

  @Test
  void firstPagesAreKeptInLightAndDark() throws Exception {
    for (int i = 0; i < epubs.size(); i++) {
      String slug = epubs.get(i).edition().slug();
      try (Stream<Path> files = Files.list(SCREENSHOTS.resolve(slug))) {
        assertThat(files.filter(file -> file.toString().endsWith("-dark.png")))
            .hasSize(readings.get(i).path("documents").size())
            .allSatisfy(dark -> assertThat(dark).isNotEmptyFile())
            .allSatisfy(dark -> assertThat(inLight(dark)).isNotEmptyFile());
      }
    }
  }

  private static Path inLight(Path dark) {
    return Path.of(dark.toString().replace("-dark.png", "-light.png"));
  }

  private static void assertSeen(JsonNode picture) {
    for (String size : List.of("naturalWidth", "width", "height")) {
      assertThat(picture.path(size).asInt()).as(size).isPositive();
    }
  }

  /** The documents on a screen whose heading is an article's headline. */
  private static List<JsonNode> articleDocuments(
      JsonNode reading, List<Article> articles, String screen) {
    return children(reading.path("documents"))
        .filter(document -> document.path("screen").asText().equals(screen))
        .filter(document -> headlines(articles).contains(heading(document)))
        .toList();
  }

  private static List<String> headlines(List<Article> articles) {
    return articles.stream().map(Article::headline).toList();
  }

  private static String heading(JsonNode document) {
    return document.path("heading").asText();
  }

  private static Stream<JsonNode> children(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
