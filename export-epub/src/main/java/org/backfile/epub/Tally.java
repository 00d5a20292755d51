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
  /** More statements or names than this help nobody; each article prints its own. */
  private static final int MOST_STATEMENTS = 64;

  private final Set<String> languages = new LinkedHashSet<>();
  private final Set<String> rights = new LinkedHashSet<>();
  private int articles;
  private int figures;
  private int withoutPicture;
  private int withoutAlternative;
  private final Set<String> photographers = new LinkedHashSet<>();
  private int withoutLanguage;
  private int plainTables;
  private int appeals;

  /** Counts a printed article and its figures. */
  void article(Article article, Pictures pictures) {
    articles++;
    if (!article.language().equals(Article.UNDETERMINED)) {
      addBounded(languages, article.language());
    } else {
      withoutLanguage++;
    }
    article.rights().ifPresent(statement -> addBounded(rights, statement));
    blocks(article.body(), pictures);
  }

  /** Counts a printed appeal and its figures. */
  void appeal(List<Block> blocks, Pictures pictures) {
    appeals++;
    blocks(blocks, pictures);
  }

  private void blocks(List<Block> blocks, Pictures pictures) {
    Blocks.walk(
        blocks,
        block -> {
          if (block instanceof Block.Figure figure) {
            figure(figure, pictures);
          } else if (block instanceof Block.Table table && isPlain(table)) {
            plainTables++;
          }
        });
  }

  private static boolean isPlain(Block.Table table) {
    return table.head().isEmpty()
        && table.body().stream().flatMap(row -> row.cells().stream()).noneMatch(Block.Cell::header);
  }

  private void figure(Block.Figure figure, Pictures pictures) {
    figure.credit().stream()
        .flatMap(credit -> credit.attributions().stream())
        .flatMap(attribution -> attribution.creators().stream())
        .forEach(name -> addBounded(photographers, name));
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

  /** The photographers that the credit lines name, in order of appearance. */
  List<String> photographers() {
    return List.copyOf(photographers);
  }

  /**
   * What the accessibility metadata can claim.
   *
   * @param pageList whether there is a list of pages
   */
  Accessibility accessibility(boolean pageList) {
    return new Accessibility(figures, withoutAlternative, withoutLanguage, plainTables, pageList);
  }

  /** The counts for the report. */
  Counts counts() {
    return new Counts(articles, figures, withoutPicture, appeals, 0);
  }
}
