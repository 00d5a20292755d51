package org.backfile.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Credit;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;

/**
 * Compares what is read of the pages of {@code cases/html} with what a person wrote down of them
 * before the reader existed, over all pages together. No reader is right on every page; each share
 * here is one that it has reached and must not fall below.
 */
class HtmlTruthTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How often something was as in the truth. */
  private static final class Share {
    private int right;
    private int all;

    void add(boolean asInTruth) {
      right += asInTruth ? 1 : 0;
      all++;
    }

    double value() {
      return (double) right / all;
    }
  }

  private final Share blocks = new Share();
  private final Share nothingElse = new Share();
  private final Share absent = new Share();
  private final Share captions = new Share();
  private final Share credits = new Share();
  private final Share headlines = new Share();
  private final Share days = new Share();
  private final Share bylines = new Share();
  private final Share appeals = new Share();

  @Test
  void mostOfWhatPagesSayIsReadRightly() throws IOException {
    for (Path folder : HtmlCasesTest.cases()) {
      JsonNode truth = JSON.readTree(folder.resolve("truth.json").toFile());
      compare(truth, HtmlCasesTest.read(folder));
    }
    SoftAssertions shares = new SoftAssertions();
    shares.assertThat(blocks.value()).as("blocks found").isGreaterThan(0.93);
    shares.assertThat(nothingElse.value()).as("blocks that are the story's").isGreaterThan(0.95);
    shares.assertThat(absent.value()).as("furniture left out").isGreaterThan(0.98);
    shares.assertThat(captions.value()).as("captions").isGreaterThan(0.84);
    shares.assertThat(credits.value()).as("credits").isGreaterThan(0.80);
    shares.assertThat(headlines.value()).as("headlines").isGreaterThan(0.97);
    shares.assertThat(days.value()).as("days of publication").isGreaterThan(0.95);
    shares.assertThat(bylines.value()).as("bylines").isGreaterThan(0.85);
    shares.assertThat(appeals.value()).as("pages with their appeals").isGreaterThan(0.85);
    shares.assertAll();
  }

  private void compare(JsonNode truth, Article article) {
    List<String> wanted = strings(truth.path("body"));
    List<String> found = Notation.of(article.body());
    List<String> extra = new ArrayList<>(found);
    wanted.forEach(block -> blocks.add(extra.remove(plain(block))));
    found.forEach(block -> nothingElse.add(!extra.contains(block)));
    String said = said(article);
    strings(truth.path("absent")).forEach(text -> absent.add(!said.contains("\n" + text + "\n")));
    figures(truth, article);
    headlines.add(plain(truth.path("headline").asText()).equals(plain(article.headline())));
    if (truth.has("published")) {
      String day = truth.path("published").asText().substring(0, 10);
      days.add(article.published().map(p -> p.date().toString()).orElse("").equals(day));
    }
    List<String> names = article.bylines().stream().map(Byline::name).toList();
    bylines.add(strings(truth.path("bylines")).equals(names));
    appeals.add(truth.path("appeals").size() == article.appeals().size());
  }

  private static String said(Article article) {
    StringBuilder said = new StringBuilder("\n");
    Notation.of(article.body()).forEach(block -> said.append(block).append('\n'));
    article.figures().forEach(f -> said.append(Inlines.text(f.caption())).append('\n'));
    return said.toString();
  }

  private void figures(JsonNode truth, Article article) {
    Iterator<Block.Figure> figures = article.figures().iterator();
    for (JsonNode wanted : truth.path("figures")) {
      boolean there = figures.hasNext();
      Block.Figure figure = there ? figures.next() : null;
      String caption = figure == null ? "" : plain(Inlines.text(figure.caption()));
      String credit =
          figure == null
              ? ""
              : figure.credit().map(Credit::line).map(HtmlTruthTest::bare).orElse("");
      if (wanted.has("caption")) {
        captions.add(plain(wanted.path("caption").asText()).equals(caption));
      }
      if (wanted.has("credit")) {
        credits.add(bare(plain(wanted.path("credit").asText())).equals(credit));
      }
    }
  }

  /** A credit without brackets around it. */
  private static String bare(String credit) {
    return credit.replaceAll("^[(\\[]|[)\\]]$", "");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00A0\\u2009\\u202F]+", " ").strip();
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(node -> strings.add(node.asText()));
    return strings;
  }

  @Test
  void truthNamesWhatStandsInTheStory() throws IOException {
    for (Path folder : HtmlCasesTest.cases()) {
      JsonNode truth = JSON.readTree(folder.resolve("truth.json").toFile());
      assertThat(truth.path("headline").asText()).as(folder.toString()).isNotBlank();
      assertThat(truth.path("body").size()).as(folder.toString()).isPositive();
    }
  }
}
