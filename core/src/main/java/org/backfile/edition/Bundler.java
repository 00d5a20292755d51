package org.backfile.edition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backfile.model.Article;
import org.backfile.model.ArticleIds;
import org.backfile.model.Publication;
import org.backfile.model.Timestamp;
import org.backfile.report.IssueSink;
import org.jspecify.annotations.Nullable;

/**
 * Bundles entries into editions. Within a section, dated articles come first in the order of their
 * publication, then the undated ones in the order given. An edition is divided into sections when
 * at least half of its articles name theirs; sections come in the order of their first article,
 * those without one last. Every entry must have an id of its own.
 */
public final class Bundler {
  /** The namespace of edition ids: the version 5 UUID of {@code urn:backfile:edition}. */
  public static final UUID EDITION_NAMESPACE =
      ArticleIds.uuid5(ArticleIds.URL_NAMESPACE, "urn:backfile:edition");

  private static final Comparator<Entry> CHRONOLOGICAL =
      (one, other) -> published(one).compareTo(published(other));

  private final BundleOptions options;
  private final boolean onePublication;

  /** What all editions together are called. */
  private final String whole;

  private final Slugs slugs = new Slugs();

  private Bundler(List<Entry> entries, BundleOptions options) {
    this.options = options;
    onePublication = entries.stream().map(Bundler::publication).distinct().count() <= 1;
    whole = options.title().orElseGet(() -> publication(entries, language(entries)));
  }

  /** The editions that the entries make; none when there is no entry. */
  public static List<Edition> bundle(List<Entry> entries, BundleOptions options) {
    return bundle(entries, options, issue -> {});
  }

  /**
   * The editions that the entries make; none when there is no entry.
   *
   * @param issues is told of articles that are larger than a volume may be
   */
  public static List<Edition> bundle(List<Entry> entries, BundleOptions options, IssueSink issues) {
    Bundler bundler = new Bundler(entries, options);
    Map<Key, List<Entry>> groups = group(entries, keyFor(options.by()));
    List<Edition> editions = new ArrayList<>();
    int position = 0;
    for (Map.Entry<Key, List<Entry>> group : groups.entrySet()) {
      Optional<Series> series = bundler.series(++position, groups.size());
      Edition edition = bundler.edition(group.getKey(), group.getValue(), series);
      editions.addAll(bundler.volumes(edition, issues));
    }
    return editions;
  }

  private List<Edition> volumes(Edition edition, IssueSink issues) {
    return options
        .volumes()
        .map(limit -> new Volumes(edition, limit, options.date(), issues).divide(slugs))
        .orElse(List.of(edition));
  }

  private static Function<Entry, Key> keyFor(BundleBy by) {
    return switch (by) {
      case ALL -> entry -> Key.of(Optional.empty());
      case ARTICLE -> entry -> new Key(entry.id().toString(), Optional.of(entry.headline()));
      case DAY -> entry -> Key.of(entry.published().map(published -> published.date().toString()));
      case SECTION -> entry -> new Key(publication(entry), entry.section());
      case SOURCE -> entry -> Key.of(folder(entry.source()));
    };
  }

  /**
   * What the entries of one edition have in common.
   *
   * @param owner whose part the edition is, empty where that does not divide the entries
   * @param part what the edition is of, for its title; empty where the entries do not tell
   */
  private record Key(String owner, Optional<String> part) {
    static Key of(Optional<String> part) {
      return new Key("", part);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && owner.equals(key.owner) && part.equals(key.part);
    }

    @Override
    public int hashCode() {
      return Objects.hash(owner, part);
    }
  }

  private static String publication(Entry entry) {
    return entry.publication().map(Publication::name).orElse("");
  }

  private static Optional<String> folder(String source) {
    int slash = source.lastIndexOf('/');
    return slash > 0 ? Optional.of(source.substring(0, slash)) : Optional.empty();
  }

  private static <K> Map<K, List<Entry>> group(List<Entry> entries, Function<Entry, K> key) {
    return entries.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  /** Editions of days, sections or folders are a row; those of one article each are not. */
  private Optional<Series> series(int position, int size) {
    boolean row = options.by() != BundleBy.ALL && options.by() != BundleBy.ARTICLE && size > 1;
    return row ? Optional.of(new Series(whole, position, size)) : Optional.empty();
  }

  private Edition edition(Key key, List<Entry> entries, Optional<Series> series) {
    String language = language(entries);
    String title = title(key, entries, language);
    List<Section> sections = sections(entries);
    UUID id = id(title, sections);
    Instant lastChange =
        entries.stream()
            .flatMap(entry -> entry.lastChange().stream())
            .max(Instant::compareTo)
            .orElse(options.date());
    return new Edition(
        id, slugs.next(title), title, series, language, sections, options.appeals(), lastChange);
  }

  private List<Section> sections(List<Entry> entries) {
    Map<Optional<String>, List<Entry>> groups =
        group(entries, isDividedBySection(entries) ? Entry::section : entry -> Optional.empty());
    List<Section> sections = new ArrayList<>();
    groups.forEach(
        (title, members) ->
            sections.add(new Section(title, members.stream().sorted(CHRONOLOGICAL).toList())));
    sections.sort((one, other) -> Boolean.compare(one.title().isEmpty(), other.title().isEmpty()));
    return sections;
  }

  /** Sections help the reader only where most articles name theirs. */
  private boolean isDividedBySection(List<Entry> entries) {
    long named = entries.stream().filter(entry -> entry.section().isPresent()).count();
    return options.by() != BundleBy.ARTICLE
        && options.by() != BundleBy.SECTION
        && 2 * named >= entries.size();
  }

  private String title(Key key, List<Entry> entries, String language) {
    boolean alone = options.by() == BundleBy.ALL || options.by() == BundleBy.ARTICLE;
    if (options.title().isEmpty() && alone && entries.size() == 1) {
      return entries.get(0).headline();
    }
    List<String> parts = new ArrayList<>();
    parts.add(options.title().orElseGet(() -> publication(entries, language)));
    if (options.title().isPresent() && !onePublication && options.by() == BundleBy.SECTION) {
      parts.add(publication(entries.get(0)));
    }
    parts.add(key.part().orElse(""));
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }

  private static String publication(List<Entry> entries, String language) {
    List<String> names = entries.stream().map(Bundler::publication).distinct().toList();
    return names.size() == 1 && !names.get(0).isEmpty()
        ? names.get(0)
        : Wording.of(language).text("edition.untitled");
  }

  /** The commonest language. */
  private static String language(List<Entry> entries) {
    Map<String, Long> counts =
        entries.stream()
            .map(Entry::language)
            .filter(tag -> !tag.equals(Article.UNDETERMINED))
            .collect(
                Collectors.groupingBy(
                    Function.identity(), LinkedHashMap::new, Collectors.counting()));
    String commonest = Article.UNDETERMINED;
    long most = 0;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      boolean before = count.getValue() == most && count.getKey().compareTo(commonest) < 0;
      if (count.getValue() > most || before) {
        commonest = count.getKey();
        most = count.getValue();
      }
    }
    return commonest;
  }

  private static Instant published(Entry entry) {
    return entry.published().map(Timestamp::instant).orElse(Instant.MAX);
  }

  private static UUID id(String title, List<Section> sections) {
    StringBuilder name = new StringBuilder(title);
    for (Section section : sections) {
      name.append('\u0000').append(section.title().orElse(""));
      section.entries().forEach(entry -> name.append('\u0000').append(entry.id()));
    }
    byte[] bytes = name.toString().getBytes(StandardCharsets.UTF_8);
    return ArticleIds.uuid5(
        EDITION_NAMESPACE, com.google.common.hash.Hashing.sha256().hashBytes(bytes).toString());
  }
}
