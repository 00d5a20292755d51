package org.backfile.epub;

import io.documentnode.epub4j.domain.Relator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.edition.Keywords;
import org.backfile.epub.content.Pictures;
import org.backfile.epub.opf.Accessibility;
import org.backfile.epub.opf.Relators;
import org.backfile.export.ExportReport.Counts;
import org.backfile.model.Article;
import org.backfile.model.Attribution;
import org.backfile.model.Block;
import org.backfile.model.Blocks;
import org.backfile.model.Byline;
import org.backfile.model.Publication;

/** Counts what goes into one EPUB. Not thread-safe. */
final class Tally {
  /** More statements or names than this help nobody; each article prints its own. */
  private static final int MOST_STATEMENTS = 64;

  private final Set<String> languages = new LinkedHashSet<>();
  private final Set<String> rights = new LinkedHashSet<>();
  private int articles;
  private int figures;
  private int withoutPicture;
  private int unusable;
  private int withoutAlternative;
  private final Set<String> photographers = new LinkedHashSet<>();
  private final Map<String, Relator> makers = new LinkedHashMap<>();
  private final Set<String> publications = new TreeSet<>();
  private final Set<String> addresses = new TreeSet<>();
  private final Set<String> sections = new LinkedHashSet<>();
  private final Keywords keywords = new Keywords();
  private int withoutLanguage;
  private int plainTables;
  private int appeals;

  /** Counts a printed article and its figures. */
  void article(Article article, Pictures pictures) {
    articles++;
    article.bylines().forEach(this::maker);
    article.section().ifPresent(section -> addBounded(sections, section));
    keywords.add(article.keywords());
    article.publication().ifPresent(this::publication);
    language(article.language());
    article.rights().ifPresent(statement -> addBounded(rights, statement));
    blocks(article.body(), pictures);
  }

  /** Takes the language of a text, which may not be known. */
  void language(String language) {
    if (language.equals(Article.UNDETERMINED)) {
      withoutLanguage++;
    } else {
      addBounded(languages, language);
    }
  }

  /** Whoever did several things is an author, if that is one of them. */
  private void maker(Byline byline) {
    Relator relator = Relators.of(byline);
    if (makers.size() < MOST_STATEMENTS || makers.containsKey(byline.name())) {
      makers.merge(byline.name(), relator, (a, b) -> b == Relator.AUTHOR ? b : a);
    }
  }

  private void publication(Publication publication) {
    addBounded(publications, publication.name());
    publication.url().ifPresent(url -> addBounded(addresses, url.toString()));
  }

  /**
   * Counts a printed appeal and its figures.
   *
   * @param language the language that it is printed in, a BCP 47 tag
   */
  void appeal(List<Block> blocks, String language, Pictures pictures) {
    appeals++;
    language(language);
    blocks(blocks, pictures);
  }

  private void blocks(List<Block> blocks, Pictures pictures) {
    Blocks.walk(
        blocks,
        block -> {
          if (block instanceof Block.Figure figure) {
            figure(figure, pictures);
          } else if (block instanceof Block.Table table && !table.hasHeader()) {
            plainTables++;
          }
        });
  }

  private void figure(Block.Figure figure, Pictures pictures) {
    if (figure.credit().isPresent()) {
      for (Attribution attribution : figure.credit().get().attributions()) {
        attribution.creators().forEach(name -> addBounded(photographers, name));
      }
    }
    if (figure.image().media().flatMap(pictures::of).isEmpty()) {
      withoutPicture++;
      unusable += figure.image().isSaved() ? 1 : 0;
      return;
    }
    figures++;
    if (figure.image().alternative().isEmpty()) {
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

  /** The articles' makers and what they are, in order of appearance. */
  Map<String, Relator> makers() {
    return makers;
  }

  /** Who published the articles, sorted. */
  List<String> publications() {
    return List.copyOf(publications);
  }

  /** The publications' addresses that are known, sorted. */
  List<String> addresses() {
    return List.copyOf(addresses);
  }

  /** The parts of the publications that the articles stood in, in order of appearance. */
  List<String> sections() {
    return List.copyOf(sections);
  }

  /** What the publishers filed the articles under, sorted, without the sections' names. */
  List<String> keywords() {
    return keywords.besides(sections());
  }

  /**
   * The photographers that the credit lines name and bylines do not name as such, in order of
   * appearance.
   */
  List<String> photographers() {
    return photographers.stream().filter(name -> makers.get(name) != Relator.PHOTOGRAPHER).toList();
  }

  /**
   * What the accessibility metadata can claim.
   *
   * @param pageList whether there is a list of pages
   */
  Accessibility accessibility(boolean pageList) {
    return new Accessibility(
        figures, withoutAlternative, unusable, withoutLanguage, plainTables, pageList);
  }

  /** The counts for the report. */
  Counts counts() {
    return new Counts(articles, figures, withoutPicture, appeals, 0);
  }
}
