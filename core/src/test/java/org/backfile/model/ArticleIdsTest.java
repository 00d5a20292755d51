package org.backfile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ArticleIdsTest {
  /** The example of RFC 9562, appendix A.4. */
  @Test
  void uuid5IsThatOfTheStandard() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertThat(ArticleIds.uuid5(dns, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void sameContentGivesSameIdAndOtherContentAnother() {
    assertThat(ArticleIds.ofContent("A", "b")).isEqualTo(ArticleIds.ofContent("A", "b"));
    assertThat(ArticleIds.ofContent("A", "b")).isNotEqualTo(ArticleIds.ofContent("Ab", ""));
  }

  @Test
  void urlGivesVersionFive() {
    assertThat(ArticleIds.ofUrl(URI.create("https://news.example/a")).version()).isEqualTo(5);
  }
}
