package org.backfile.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
import org.junit.jupiter.api.Test;

class ManuscriptTest {

  @Test
  void sheetsHaveAllTheirCharactersInThreeLanguages() {
    List<Article> articles = Manuscript.articles();
    int characters =
        articles.stream()
            .flatMap(article -> article.body().stream())
            .mapToInt(block -> Inlines.text(((Block.Paragraph) block).text()).length())
            .sum();
    assertThat(characters).isEqualTo(Manuscript.SHEETS * Manuscript.CHARACTERS);
    assertThat(articles.stream().map(Article::language)).containsExactly("en", "ru", "de");
  }
}
