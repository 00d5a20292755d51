package org.backfile.epub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.backfile.epub.content.Pictures;
import org.backfile.epub.opf.Accessibility;
import org.backfile.export.ExportReport.Counts;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Blocks;

/** Counts what goes into one EPUB. Not thread-safe. */
final class Tally {
  /** More statements than this help nobody; each article prints its own. */
  private static final int MOST_STATEMENTS = 20;

  private final Set<String> languages = new LinkedHashSet<>();
  private final Set<String> rights = new LinkedHashSet<>();
  private int articles;
  private int figures;
  private int withoutPicture;
  private int withoutAlternative;
  private int appeals;

  /** Counts a printed article and its figures. */
  void article(Article article, Pictures pictures) {
    articles++;
    if (!article.language().equals(Article.UNDETERMINED)) {
      addBounded(languages, article.language());
    }
    article.rights().ifPresent(statement -> addBounded(rights, statement));
    figures(article.body(), pictures);
  }

  /** Counts a printed appeal and its figures. */
  void appeal(List<Block> blocks, Pictures pictures) {
    appeals++;
    figures(blocks, pictures);
  }

  private void figures(List<Block> blocks, Pictures pictures) {
    Blocks.walk(
        blocks,
        block -> {
          if (block instanceof Block.Figure figure) {
            figure(figure, pictures);
          }
        });
  }

  private void figure(Block.Figure figure, Pictures pictures) {
    if (figure.image().media().flatMap(pictures::of).isEmpty()) {
      withoutPicture++;
      return;
    }
    figures++;
    if (Pictures.alternative(figure.image()).isEmpty()) {
      withoutAlternative++;
    }
  }

  private static void addBounded(Set<String> set, String value) {
    if (set.size() < MOST_STATEMENTS) {
      set.add(value);
    }
  }

  /** How many articles have been printed. */
  int articles() {
    return articles;
  }

  /** The articles' languages in order of appearance. */
  List<String> languages() {
    return List.copyOf(languages);
  }

  /** The articles' rights statements in order of appearance. */
  List<String> rights() {
    return List.copyOf(rights);
  }

  /** What the accessibility metadata can claim. */
  Accessibility accessibility() {
    return new Accessibility(figures, withoutAlternative);
  }

  /** The counts for the report. */
  Counts counts() {
    return new Counts(articles, figures, withoutPicture, appeals, 0);
  }
}
