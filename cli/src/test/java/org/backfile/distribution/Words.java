package org.backfile.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.model.Article;
import org.backfile.model.Blocks;

/** Texts as words alone, to find those of a story in what a reader shows. */
final class Words {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern PIECE_END = Pattern.compile("[\n\t]+");

  private Words() {}

  /**
   * Asserts that a text has the headlines and stories of articles in order. Each paragraph, item
   * and cell stands there whole, word by word; captions, dates and the like may stand between them.
   */
  static void assertStories(String text, List<Article> articles) {
    assertStories(text, articles, " ");
  }

  /** The same where the blanks between words are not to be trusted. */
  static void assertStoriesButForBlanks(String text, List<Article> articles) {
    assertStories(text, articles, "");
  }

  private static void assertStories(String text, List<Article> articles, String between) {
    String printed = words(text, between);
    int from = 0;
    for (Article article : articles) {
      for (String piece : pieces(article)) {
        String words = words(piece, between);
        int at = printed.indexOf(words, from);
        assertThat(at).as("\"%s\" in \"%s\"", piece, article.headline()).isNotNegative();
        from = at + words.length() - between.length();
      }
    }
  }

  private static List<String> pieces(Article article) {
    List<String> pieces = new ArrayList<>();
    pieces.add(article.headline());
    pieces.addAll(List.of(PIECE_END.split(Blocks.text(article.body()), -1)));
    return pieces;
  }

  /** The words, each between two others' separators; compatible characters make no difference. */
  private static String words(String text, String between) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).replace("\u00AD", "");
    StringBuilder words = new StringBuilder(between);
    Stream.of(NO_WORD.split(normal, -1))
        .filter(word -> !word.isEmpty())
        .forEach(word -> words.append(word).append(between));
    return words.toString();
  }
}
