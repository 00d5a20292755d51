package org.backfile.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.backfile.model.ArticleIds;
import org.backfile.report.IssueCode;
import org.backfile.report.IssueSink;
import org.backfile.report.Location;

/**
 * Divides an edition whose files would become too large into volumes, each an edition of its own.
 * Articles stay whole and in their order; a section that is cut goes on under its name in the next
 * volume; each volume takes as many articles as find room, by their {@link Weight}. No article is
 * loaded for it. An article that is too large by itself has a volume alone, and an issue says so.
 *
 * <p>Volumes are a row of their own, also where the edition is one of a row, such as a day of a
 * coverage: formats tell of one row, and where the rest of the same day is matters more to whoever
 * opens a volume than the days around it, which its title tells by itself.
 */
final class Volumes {
  /** As many other volumes at most are named in a volume's contents. */
  static final int MOST_OTHERS = 20;

  private static final int MEGABYTE = 1 << 20;

  private final Edition edition;
  private final VolumeLimit limit;
  private final Instant undated;
  private final long own;
  private final IssueSink issues;
  private final List<List<Section>> volumes = new ArrayList<>();

  /**
   * A division that is to be made.
   *
   * @param undated the date of a volume whose articles tell none
   * @param issues is told of articles that are too large by themselves
   */
  Volumes(Edition edition, VolumeLimit limit, Instant undated, IssueSink issues) {
    this.edition = edition;
    this.limit = limit;
    this.undated = undated;
    this.issues = issues;
    own = Load.own(edition);
  }

  /**
   * The volumes, or the edition as it is when it fits into one.
   *
   * @param slugs gives the volumes their file names
   */
  List<Edition> divide(Slugs slugs) {
    cut();
    if (volumes.size() == 1) {
      return List.of(edition);
    }
    List<Edition> made = new ArrayList<>();
    for (int i = 0; i < volumes.size(); i++) {
      made.add(volume(i + 1, slugs.next(edition.slug(), i + 1)));
    }
    List<Volume> all = new ArrayList<>();
    made.forEach(volume -> all.add(Volume.of(volume, all.size() + 1)));
    return made.stream().map(volume -> withOthers(volume, all)).toList();
  }

  private void cut() {
    List<Section> volume = new ArrayList<>();
    Load load = new Load(limit, own);
    for (Section section : edition.sections()) {
      long around = Load.ofSection(section);
      List<Entry> run = new ArrayList<>();
      for (Entry entry : section.entries()) {
        if (!load.takes(entry, run.isEmpty() ? around : 0)) {
          end(volume, section, run);
          volume = new ArrayList<>();
          run = new ArrayList<>();
          load = new Load(limit, own);
          load.takes(entry, around);
        }
        run.add(entry);
        tell(load, entry);
      }
      volume.add(new Section(section.title(), run));
    }
    volumes.add(volume);
  }

  /** Ends a volume with what it has of a section, if anything. */
  private void end(List<Section> volume, Section section, List<Entry> run) {
    if (!run.isEmpty()) {
      volume.add(new Section(section.title(), run));
    }
    volumes.add(volume);
  }

  private void tell(Load load, Entry entry) {
    if (load.isOneTooLarge()) {
      issues.add(
          IssueCode.EDITION_ARTICLE_TOO_LARGE,
          Location.of(entry.source()),
          megabytes(load.bytes()),
          megabytes(limit.bytes()));
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE);
  }

  private Edition volume(int number, String slug) {
    List<Section> sections = volumes.get(number - 1);
    String title =
        Wording.of(edition.language())
            .text("volume.title", edition.title(), number, volumes.size());
    Instant lastChange =
        sections.stream()
            .flatMap(section -> section.entries().stream())
            .flatMap(entry -> entry.lastChange().stream())
            .max(Instant::compareTo)
            .orElse(undated);
    return new Edition(
        id(number, sections),
        slug,
        title,
        Optional.of(new Series(edition.title(), number, volumes.size())),
        edition.language(),
        sections,
        edition.appeals(),
        lastChange);
  }

  /** Tells one volume from another, also from those that another limit makes of the edition. */
  private UUID id(int number, List<Section> sections) {
    long size = sections.stream().mapToLong(section -> section.entries().size()).sum();
    UUID first = sections.get(0).entries().get(0).id();
    return ArticleIds.uuid5(
        edition.id(), String.format(Locale.ROOT, "volume %d: %d from %s", number, size, first));
  }

  /** The volume with the others of the row, or of very many the nearest. */
  private static Edition withOthers(Edition volume, List<Volume> all) {
    Series series = volume.series().orElseThrow();
    int here = series.position() - 1;
    int from = Math.max(0, Math.min(here - MOST_OTHERS / 2, all.size() - 1 - MOST_OTHERS));
    List<Volume> others =
        new ArrayList<>(all.subList(from, Math.min(all.size(), from + MOST_OTHERS + 1)));
    others.remove(all.get(here));
    return new Edition(
        volume.id(),
        volume.slug(),
        volume.title(),
        Optional.of(new Series(series.name(), series.position(), series.size(), others)),
        volume.language(),
        volume.sections(),
        volume.appeals(),
        volume.lastChange());
  }
}
