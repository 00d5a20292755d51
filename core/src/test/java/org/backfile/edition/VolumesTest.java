package org.backfile.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Block;
import org.backfile.model.Image;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.model.Provenance;
import org.backfile.model.Timestamp;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VolumesTest {
  private static final VolumeLimit LIMIT = VolumeLimit.of(2 << 20);
  private static final Instant UNDATED = Instant.parse("2001-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyArticleIsInOneVolumeInItsPlace(long seed) {
    List<Entry> entries = entries(seed, 200);
    Edition whole = Bundler.bundle(entries, options(BundleBy.ALL)).get(0);

    List<Edition> volumes = divided(entries, BundleBy.ALL);

    assertThat(volumes).hasSizeGreaterThan(5);
    assertThat(volumes.stream().flatMap(Edition::entries))
        .containsExactlyElementsOf(inOrder(whole));
    for (Edition volume : volumes) {
      assertThat(volume.size() == 1 || least(volume) <= LIMIT.bytes()).isTrue();
      assertThat(volume.sections()).allMatch(section -> !section.entries().isEmpty());
    }
    for (int i = 1; i < volumes.size(); i++) {
      Edition together = joined(volumes.get(i - 1), volumes.get(i));
      assertThat(most(together)).as("volume %s is full", i).isGreaterThan(LIMIT.bytes());
    }
  }

  @ParameterizedTest
  @EnumSource(BundleBy.class)
  void namesAreDistinctAndTheSameEachTime(BundleBy by) {
    List<Edition> volumes = divided(entries(7, 120), by);

    assertThat(volumes).extracting(Edition::id).doesNotHaveDuplicates();
    assertThat(volumes).extracting(Edition::slug).doesNotHaveDuplicates();
    assertThat(volumes).extracting(Edition::title).doesNotHaveDuplicates();
    List<Edition> again = divided(entries(7, 120), by);
    assertThat(again.stream().map(VolumesTest::facts))
        .containsExactlyElementsOf(volumes.stream().map(VolumesTest::facts).toList());
  }

  @Test
  void volumesAreARowThatKnowsTheOthers() {
    List<Edition> volumes = divided(entries(3, 60), BundleBy.ALL);
    int count = volumes.size();

    Edition second = volumes.get(1);

    assertThat(count).isBetween(3, Volumes.MOST_OTHERS);
    assertThat(second.title()).isEqualTo("The coast · Volume 2 of " + count);
    assertThat(second.slug()).isEqualTo("the-coast-2");
    Series series = second.series().orElseThrow();
    assertThat(series.name()).isEqualTo("The coast");
    assertThat(series.position()).isEqualTo(2);
    assertThat(series.size()).isEqualTo(count);
    assertThat(series.untold()).isZero();
    assertThat(series.others()).hasSize(count - 1).extracting(Volume::position).doesNotContain(2);
    Volume first = series.others().get(0);
    assertThat(first.title()).isEqualTo(volumes.get(0).title());
    assertThat(first.slug()).isEqualTo("the-coast-1");
    assertThat(first.from()).isEqualTo(volumes.get(0).earliest());
    assertThat(first.to()).isEqualTo(volumes.get(0).latest());
  }

  @Test
  void ofVeryManyVolumesTheNearestAreTold() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      entries.add(entry("Story " + i, "2024-03-01", "Sea", List.of(picture(i, 1_200_000))));
    }
    List<Edition> volumes = divided(entries, BundleBy.ALL);

    assertThat(volumes).hasSize(100);
    assertThat(told(volumes.get(0))).startsWith(2).endsWith(21).hasSize(20);
    assertThat(told(volumes.get(49))).startsWith(40).endsWith(60).doesNotContain(50).hasSize(20);
    assertThat(told(volumes.get(99))).startsWith(80).endsWith(99).hasSize(20);
    assertThat(volumes.get(49).series().orElseThrow().untold()).isEqualTo(79);
  }

  @Test
  void sectionThatIsCutGoesOnInTheNextVolume() {
    List<Entry> entries =
        List.of(
            entry("A", "2024-03-01", "Sea", List.of(picture(1, 1_000_000))),
            entry("B", "2024-03-02", "Sea", List.of(picture(2, 1_000_000))),
            entry("C", "2024-03-03", "Land", List.of()));

    List<Edition> volumes = divided(entries, BundleBy.ALL);

    assertThat(volumes).hasSize(2);
    assertThat(titles(volumes.get(0))).containsExactly("Sea");
    assertThat(titles(volumes.get(1))).containsExactly("Sea", "Land");
    assertThat(volumes.get(0).lastChange()).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
  }

  @Test
  void pictureOfSeveralArticlesCountsOnce() {
    List<Entry> entries =
        List.of(
            entry("A", "2024-03-01", "Sea", List.of(picture(1, 1_500_000))),
            entry("B", "2024-03-02", "Sea", List.of(picture(1, 1_500_000))));

    assertThat(divided(entries, BundleBy.ALL)).hasSize(1);
  }

  @Test
  void editionThatFitsStaysAsItIs() {
    List<Entry> entries = List.of(entry("A", "", "Sea", List.of()));
    Edition whole = Bundler.bundle(entries, options(BundleBy.ALL)).get(0);

    assertThat(divided(entries, BundleBy.ALL)).containsExactly(whole);
  }

  @Test
  void articleThatIsTooLargeHasAVolumeAloneAndIsListed() {
    List<Entry> entries =
        List.of(
            entry("A", "2024-03-01", "Sea", List.of()),
            entry("B", "2024-03-02", "Sea", List.of(picture(1, 3_000_000))),
            entry("C", "", "Sea", List.of()));
    List<Issue> issues = new ArrayList<>();

    List<Edition> volumes = Bundler.bundle(entries, options(BundleBy.ALL).with(LIMIT), issues::add);

    assertThat(volumes).extracting(Edition::size).containsExactly(1, 1, 1);
    assertThat(volumes.get(2).lastChange()).isEqualTo(UNDATED);
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).code()).isEqualTo(IssueCode.EDITION_ARTICLE_TOO_LARGE);
    assertThat(issues.get(0).location()).hasToString("B.txt");
    assertThat(issues.get(0).message()).contains("3.0 MB").contains("2.0 MB");
    assertThat(issues.get(0).hint()).contains("--max-size");
  }

  @Test
  void attachedSourcesCountOnceEach() {
    Original archive =
        new Original(
            "a.warc", "application/warc", ByteSource.wrap(new byte[1_500_000]), Optional.empty());
    Original other =
        new Original(
            "b.warc", "application/warc", ByteSource.wrap(new byte[1_500_000]), Optional.empty());
    List<Entry> entries =
        List.of(
            Entry.of(article("A", "", "Sea", List.of()), Optional.of(archive), failing()),
            Entry.of(article("B", "", "Sea", List.of()), Optional.of(archive), failing()),
            Entry.of(article("C", "", "Sea", List.of()), Optional.of(other), failing()));
    BundleOptions options = options(BundleBy.ALL);

    assertThat(Bundler.bundle(entries, options.with(LIMIT))).hasSize(1);
    assertThat(Bundler.bundle(entries, options.with(limit(64 << 20))))
        .extracting(Edition::size)
        .containsExactly(2, 1);
    assertThat(Bundler.bundle(entries, options.with(limit(1000)))).hasSize(1);
  }

  @Test
  void daysOfSeveralVolumesTellTheirDaysAndOthersTheirHeadlines() {
    List<Edition> volumes =
        divided(
            List.of(
                entry("A", "2024-03-01", "Sea", List.of(picture(1, 500_000))),
                entry("B", "2024-03-02", "Sea", List.of(picture(2, 500_000))),
                entry("C".repeat(200), "2024-03-03", "Sea", List.of(picture(3, 1_700_000)))),
            BundleBy.ALL);
    Wording wording = Wording.of("en");

    Volume days = volumes.get(1).series().orElseThrow().others().get(0);
    Volume day = volumes.get(0).series().orElseThrow().others().get(0);

    assertThat(days.period(wording)).hasValue("1 March 2024 – 2 March 2024");
    assertThat(day.period(wording)).isEmpty();
    assertThat(day.headlines()).hasSize(1);
    assertThat(day.headlines().get(0).text()).hasSize(81).endsWith("…");
  }

  @Test
  void limitUnderAMebibyteIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VolumeLimit.of(1_000_000))
        .withMessage("volume size 1000000 must be >= 1048576 bytes");
  }

  private static VolumeLimit limit(long attachmentBytes) {
    return new VolumeLimit(LIMIT.bytes(), attachmentBytes, PictureScale.ANY);
  }

  private static String facts(Edition volume) {
    return volume.id() + " " + volume.slug() + " " + volume.title() + " " + volume.lastChange();
  }

  private static List<Integer> told(Edition volume) {
    return volume.series().orElseThrow().others().stream().map(Volume::position).toList();
  }

  private static Stream<String> titles(Edition volume) {
    return volume.sections().stream().map(section -> section.title().orElse(""));
  }

  private static List<Entry> inOrder(Edition edition) {
    return edition.entries().toList();
  }

  /** What a volume's articles take, without anything around them. */
  private static long least(Edition volume) {
    Set<Weight.Picture> pictures = new HashSet<>();
    volume.entries().forEach(entry -> pictures.addAll(entry.weight().orElseThrow().pictures()));
    return volume.entries().mapToLong(entry -> entry.weight().orElseThrow().bytes()).sum()
        + pictures.stream().mapToLong(Weight.Picture::bytes).sum();
  }

  /** What two volumes take together at most, by a bound that is easy to work out. */
  private static long most(Edition together) {
    return least(together) + (400 << 10) + 3_000L * together.size();
  }

  private static Edition joined(Edition one, Edition other) {
    List<Section> sections = new ArrayList<>(one.sections());
    // Room that one article of the next volume would have taken is enough for the comparison.
    Section next = other.sections().get(0);
    sections.add(new Section(next.title(), List.of(next.entries().get(0))));
    return new Edition(
        one.id(),
        one.slug(),
        one.title(),
        Optional.empty(),
        one.language(),
        sections,
        one.appeals(),
        one.lastChange());
  }

  private static List<Edition> divided(List<Entry> entries, BundleBy by) {
    return Bundler.bundle(entries, options(by).with(LIMIT));
  }

  private static BundleOptions options(BundleBy by) {
    return new BundleOptions(by, Optional.of("The coast"), AppealPolicy.NONE, UNDATED);
  }

  private static List<Entry> entries(long seed, int count) {
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Media> pictures = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        int picture = random.nextInt(150);
        pictures.add(picture(picture, picture == 0 ? 2_500_000 : 1 + picture * 3_000));
      }
      String day = random.nextInt(5) == 0 ? "" : LocalDate.of(2024, 3, 1 + i % 9).toString();
      entries.add(entry("Story " + i, day, List.of("Sea", "Land", "").get(i % 3), pictures));
    }
    return entries;
  }

  private static Entry entry(String headline, String day, String section, List<Media> pictures) {
    return Entry.of(article(headline, day, section, pictures), failing());
  }

  /** Bundling loads nothing. */
  private static ArticleLoader failing() {
    return () -> {
      throw new AssertionError("loaded");
    };
  }

  private static Article article(
      String headline, String day, String section, List<Media> pictures) {
    String source = headline + ".txt";
    Provenance provenance =
        new Provenance(
            source, Optional.empty(), Optional.empty(), Optional.empty(), "test/1", List.of());
    List<Block> body = new ArrayList<>();
    body.add(new Block.Paragraph(Anchor.NONE, Inlines.of("The boats run. ".repeat(20))));
    for (Media media : pictures) {
      Image image =
          new Image(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(media));
      body.add(new Block.Figure(Anchor.NONE, image, List.of(), Optional.empty()));
    }
    return Article.builder(ArticleIds.ofContent(headline, source), headline, provenance)
        .section(section.isEmpty() ? Optional.empty() : Optional.of(section))
        .published(day.isEmpty() ? Optional.empty() : Optional.of(Timestamp.parse(day)))
        .language("en")
        .body(body)
        .build();
  }

  private static Media picture(int number, long bytes) {
    String digest =
        Hashing.sha256().hashString("picture " + number, StandardCharsets.UTF_8).toString();
    return new Media(ByteSource.empty(), digest, 0, bytes, "image/jpeg", 900, 600, 1);
  }
}
