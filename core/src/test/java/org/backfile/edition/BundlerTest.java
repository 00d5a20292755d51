package org.backfile.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Provenance;
import org.backfile.model.Publication;
import org.backfile.model.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BundlerTest {
  private static final Entry UNDATED = entry("Undated", "", "Sea", "en", "a/1.txt");
  private static final Entry LATE = entry("Late", "2024-03-09", "Sea", "de", "a/2.txt");
  private static final Entry EARLY = entry("Early", "2024-03-08", "Land", "de", "b/3.txt");
  private static final List<Entry> ALL = List.of(UNDATED, LATE, EARLY);

  @Test
  void sectionsComeInOrderOfFirstArticleAndArticlesByDate() {
    Edition edition = Bundler.bundle(ALL, BundleOptions.DEFAULT).get(0);
    assertThat(edition.sections().stream().map(section -> section.title().orElseThrow()))
        .containsExactly("Sea", "Land");
    assertThat(edition.entries().map(Entry::headline)).containsExactly("Late", "Undated", "Early");
  }

  @Test
  void sectionsNamedByFewArticlesDoNotDivideTheEdition() {
    Entry plain = entry("Plain", "", "", "en", "c/4.txt");
    Entry plainer = entry("Plainer", "", "", "en", "c/5.txt");
    assertThat(
            Bundler.bundle(List.of(plain, plainer, LATE), BundleOptions.DEFAULT).get(0).sections())
        .singleElement()
        .matches(section -> section.title().isEmpty());
    assertThat(
            Bundler.bundle(List.of(plain, LATE), BundleOptions.DEFAULT).get(0).sections().stream()
                .map(section -> section.title().orElse("")))
        .containsExactly("Sea", "");
  }

  @Test
  void dateIsTheLatestOfTheSourcesElseTheGivenOne() {
    assertThat(Bundler.bundle(ALL, BundleOptions.DEFAULT).get(0).lastChange())
        .isEqualTo(Instant.parse("2024-03-09T00:00:00Z"));
    assertThat(Bundler.bundle(List.of(UNDATED), BundleOptions.DEFAULT).get(0).lastChange())
        .isEqualTo(BundleOptions.UNDATED);
  }

  @Test
  void languageIsTheCommonestAndSpeaksTheTitle() {
    Edition edition = Bundler.bundle(ALL, BundleOptions.DEFAULT).get(0);
    assertThat(edition.language()).isEqualTo("de");
    assertThat(edition.title()).isEqualTo("Pressearchiv");
    assertThat(edition.slug()).isEqualTo("pressearchiv");
  }

  @Test
  void eachRuleGroupsByItsKey() {
    assertThat(titles(BundleBy.ARTICLE)).containsExactly("Undated", "Late", "Early");
    assertThat(titles(BundleBy.DAY))
        .containsExactly("a/1.txt", "a/2.txt · 2024-03-09", "b/3.txt · 2024-03-08");
    assertThat(titles(BundleBy.SECTION))
        .containsExactly("a/1.txt · Sea", "a/2.txt · Sea", "b/3.txt · Land");
    assertThat(titles(BundleBy.SOURCE)).containsExactly("Pressearchiv · a", "b/3.txt · b");
  }

  @Test
  void givenTitleIsFollowedByWhatTheEditionIsOf() {
    assertThat(titles(ALL, BundleBy.ALL, "T")).containsExactly("T");
    assertThat(titles(List.of(LATE), BundleBy.ALL, "T")).containsExactly("T");
    assertThat(titles(ALL, BundleBy.ARTICLE, "T"))
        .containsExactly("T · Undated", "T · Late", "T · Early");
    assertThat(titles(ALL, BundleBy.DAY, "T"))
        .containsExactly("T", "T · 2024-03-09", "T · 2024-03-08");
    assertThat(titles(ALL, BundleBy.SOURCE, "T")).containsExactly("T · a", "T · b");
    assertThat(titles(List.of(LATE), BundleBy.SECTION, "T")).containsExactly("T · Sea");
  }

  @Test
  void sectionsOfSeveralPublicationsAreToldApart() {
    assertThat(titles(ALL, BundleBy.SECTION, "T"))
        .containsExactly("T · a/1.txt · Sea", "T · a/2.txt · Sea", "T · b/3.txt · Land");
    Entry plain = entry("Plain", "", "", "en", "b/3.txt");
    assertThat(titles(List.of(EARLY, plain), BundleBy.SECTION, "T"))
        .containsExactly("T · Land", "T");
  }

  @ParameterizedTest
  @EnumSource(names = {"DAY", "SECTION", "SOURCE"})
  void editionsOfSeveralPublicationsAreARowUnderTheTitleThatStandsInForOne(BundleBy by) {
    List<Edition> editions = Bundler.bundle(ALL, options(by, Optional.empty()));

    assertThat(editions.stream().map(edition -> edition.series().orElseThrow()))
        .hasSizeGreaterThan(1)
        .allMatch(series -> series.name().equals("Pressearchiv"))
        .allMatch(series -> series.size() == editions.size())
        .extracting(Series::position)
        .startsWith(1, 2)
        .doesNotHaveDuplicates();
  }

  @Test
  void rowIsCalledByTheTitleElseByTheOnlyPublication() {
    Entry next = entry("Next", "2024-03-10", "", "de", "a/2.txt");
    List<Entry> entries = List.of(LATE, next);

    assertThat(rows(entries, Optional.empty())).containsExactly("a/2.txt", "a/2.txt");
    assertThat(rows(entries, Optional.of("T"))).containsExactly("T", "T");
    assertThat(rows(List.of(LATE), Optional.of("T"))).isEmpty();
  }

  @Test
  void oneArticleLendsItsHeadlineToAnEditionWithoutTitle() {
    assertThat(Bundler.bundle(List.of(LATE), BundleOptions.DEFAULT).get(0).title())
        .isEqualTo("Late");
  }

  @Test
  void blankTitleIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> titles(ALL, BundleBy.ALL, " "))
        .withMessage("title must not be blank");
  }

  @Test
  void slugsAreDistinctAndIdsDependOnTheArticles() {
    List<Edition> editions =
        Bundler.bundle(
            List.of(entry("Same!", "", "A", "en", "1"), entry("same", "", "B", "en", "2")),
            new BundleOptions(
                BundleBy.ARTICLE, Optional.empty(), AppealPolicy.NONE, BundleOptions.UNDATED));
    assertThat(editions.stream().map(Edition::slug)).containsExactly("same", "same-2");
    assertThat(editions.get(0).id()).isNotEqualTo(editions.get(1).id());
  }

  @Test
  void noEntryGivesNoEdition() {
    assertThat(Bundler.bundle(List.of(), BundleOptions.DEFAULT)).isEmpty();
  }

  private static Stream<String> titles(BundleBy by) {
    return Bundler.bundle(ALL, options(by, Optional.empty())).stream().map(Edition::title);
  }

  private static List<String> titles(List<Entry> entries, BundleBy by, String title) {
    return Bundler.bundle(entries, options(by, Optional.of(title))).stream()
        .map(Edition::title)
        .toList();
  }

  private static List<String> rows(List<Entry> entries, Optional<String> title) {
    return Bundler.bundle(entries, options(BundleBy.DAY, title)).stream()
        .flatMap(edition -> edition.series().stream())
        .map(Series::name)
        .toList();
  }

  private static BundleOptions options(BundleBy by, Optional<String> title) {
    return new BundleOptions(by, title, AppealPolicy.NONE, BundleOptions.UNDATED);
  }

  private static Entry entry(
      String headline, String day, String section, String language, String source) {
    Provenance provenance =
        new Provenance(
            source, Optional.empty(), Optional.empty(), Optional.empty(), "test/1", List.of());
    return Entry.of(
        Article.builder(ArticleIds.ofContent(headline, source), headline, provenance)
            .publication(Optional.of(Publication.of(source)))
            .section(section.isEmpty() ? Optional.empty() : Optional.of(section))
            .language(language)
            .published(day.isEmpty() ? Optional.empty() : Optional.of(Timestamp.parse(day)))
            .build());
  }
}
