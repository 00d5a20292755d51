package org.backfile.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeywordsTest {
  private final Keywords keywords = new Keywords();

  @Test
  void eachIsToldOnceAndSorted() {
    keywords.add(List.of("Storm", "ferries", " Électricité "));
    keywords.add(List.of("Ferries", "storm  ", "Bridge"));
    assertThat(keywords.besides(List.of("bridge")))
        .containsExactly("Électricité", "ferries", "Storm");
  }

  @Test
  void thoseOfMostArticlesAreKept() {
    IntStream.range(0, 200).forEach(i -> keywords.add(List.of("k" + i)));
    keywords.add(List.of("k150", "k150", "K150"));
    List<String> kept = keywords.besides(List.of());
    assertThat(kept).hasSize(64).contains("k150", "k0", "k62").doesNotContain("k63", "k199");
  }

  @Test
  void sentencesAreNoKeywords() {
    keywords.add(List.of("word ".repeat(50)));
    assertThat(keywords.besides(List.of())).isEmpty();
  }

  @Test
  void spellingsThatLookTheSameAreOne() {
    keywords.add(List.of("e\u0301tude", "\u00E9tude", "Straße", "STRASSE", "\u202Eport", "port"));
    keywords.add(List.of("\u0000\u0001", "\uFFFD", " \u200B "));
    assertThat(keywords.besides(List.of())).containsExactly("\u00E9tude", "port", "Straße");
  }

  @Test
  void oneArticleLeavesRoomForThoseThatOthersShare() {
    keywords.add(IntStream.range(0, 20_000).mapToObj(i -> "k" + i).toList());
    keywords.add(List.of("shared"));
    keywords.add(List.of("shared"));
    assertThat(keywords.besides(List.of())).hasSize(64).contains("shared");
  }

  @Test
  void lineOfAnArticleIsBounded() {
    Wording wording = Wording.of("en");
    assertThat(Keywords.ofArticle(List.of("a", "b", "A"), wording)).isEqualTo("a, b");
    assertThat(Keywords.ofArticle(List.of("Lindhaven, port of", "b"), wording))
        .isEqualTo("Lindhaven, port of; b");
    List<String> many = IntStream.range(0, 50).mapToObj(i -> "k" + i).toList();
    assertThat(Keywords.ofArticle(many, wording)).endsWith(", k39 and 10 more");
    assertThat(Keywords.ofArticle(List.of("a", "x".repeat(1_000_000)), wording))
        .isEqualTo("a and 1 more");
    assertThat(Keywords.ofArticle(List.of(), wording)).isEmpty();
  }
}
