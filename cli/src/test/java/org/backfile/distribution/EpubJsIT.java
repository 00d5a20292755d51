package org.backfile.distribution;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        List<List<JsonNode>> chapters = chapters(readings.get(i), screen);
        chapters.removeIf(chapter -> !headlines(articles).contains(heading(chapter)));
        assertThat(chapters).extracting(EpubJsIT::heading).isEqualTo(headlines(articles));
        for (int j = 0; j < articles.size(); j++) {
          assertShown(articles.get(j), chapters.get(j));
        }
      }
    }
  }

  private static void assertShown(Article article, List<JsonNode> chapter) {
    String text = chapter.stream().map(part -> part.path("text").asText()).collect(joining("\n"));
    Words.assertStories(text, List.of(article));
    assertThat(chapter)
        .extracting(part -> part.path("direction").asText())
        .as(article.headline())
        .containsOnly(article.language().equals("ar") ? "rtl" : "ltr");
    assertThat(chapter.stream().mapToLong(part -> part.path("pictures").size()).sum())
        .as(article.headline())
        .isEqualTo(SampleEpub.picturesHeld(article));
  }

  @Test
  void contentsListLeadsToEveryArticle() throws Exception {
    for (int i = 0; i < epubs.size(); i++) {
      List<String> headlines = headlines(epubs.get(i).articles());
      List<String> listed =
          children(readings.get(i).path("contents"))
              .map(item -> item.path("label").asText())
              .filter(headlines::contains)
              .toList();
      List<String> begun =
          chapters(readings.get(i), SCREENS.get(0)).stream()
              .map(EpubJsIT::heading)
              .filter(headlines::contains)
              .toList();
      assertThat(listed).isEqualTo(headlines);
      assertThat(begun).isEqualTo(headlines);
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

  /** A screen's documents, those together that follow one which the contents list leads to. */
  private static List<List<JsonNode>> chapters(JsonNode reading, String screen) {
    Set<String> listed =
        children(reading.path("contents"))
            .map(item -> item.path("href").asText().replaceFirst("#.*", ""))
            .collect(toSet());
    List<List<JsonNode>> chapters = new ArrayList<>();
    children(reading.path("documents"))
        .filter(document -> document.path("screen").asText().equals(screen))
        .forEach(
            document -> {
              if (chapters.isEmpty() || listed.contains(document.path("href").asText())) {
                chapters.add(new ArrayList<>());
              }
              chapters.get(chapters.size() - 1).add(document);
            });
    return chapters;
  }

  private static List<String> headlines(List<Article> articles) {
    return articles.stream().map(Article::headline).toList();
  }

  private static String heading(List<JsonNode> chapter) {
    return chapter.get(0).path("heading").asText();
  }

  private static Stream<JsonNode> children(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
