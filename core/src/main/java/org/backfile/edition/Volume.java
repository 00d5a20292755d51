package org.backfile.edition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.model.Timestamp;

/**
 * What the contents of one volume say of another.
 *
 * @param position its place among the volumes, 1-based
 * @param title its title
 * @param slug its files' name without extension
 * @param from the earliest time of publication that an article in it tells
 * @param to the latest one
 * @param first its first article's headline
 * @param last its last article's headline
 */
public record Volume(
    int position,
    String title,
    String slug,
    Optional<Timestamp> from,
    Optional<Timestamp> to,
    Headline first,
    Headline last) {
  /** Checks the components. */
  public Volume {
    checkArgument(position >= 1, "position %s must be >= 1", position);
    checkArgument(!title.isBlank(), "title must not be blank");
    checkArgument(!slug.isBlank(), "slug must not be blank");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }

  /** What can be said of an edition that is a volume. */
  static Volume of(Edition edition, int position) {
    List<Section> sections = edition.sections();
    List<Entry> end = sections.get(sections.size() - 1).entries();
    return new Volume(
        position,
        edition.title(),
        edition.slug(),
        edition.earliest(),
        edition.latest(),
        Headline.of(sections.get(0).entries().get(0)),
        Headline.of(end.get(end.size() - 1)));
  }

  /**
   * The days of its articles in words; none where they are all of one day or tell none, so that the
   * headlines say more.
   */
  public Optional<String> period(Wording wording) {
    Optional<String> start = from.map(wording::day);
    Optional<String> end = to.map(wording::day);
    return start.equals(end)
        ? Optional.empty()
        : Optional.of(wording.text("cover.period", start.orElse(""), end.orElse("")));
  }

  /** The headlines that stand for what it holds: the first and the last, or the only one. */
  public List<Headline> headlines() {
    return first.equals(last) ? List.of(first) : List.of(first, last);
  }

  /**
   * A headline as others tell of it.
   *
   * @param text its words, cut when they are many
   * @param language its BCP 47 tag
   */
  public record Headline(String text, String language) {
    /** As much of a headline is told, in characters. */
    private static final int LONGEST = 80;

    static Headline of(Entry entry) {
      String text = entry.headline();
      boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
      return new Headline(
          isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + "…" : text,
          entry.language());
    }
  }
}
