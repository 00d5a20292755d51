package org.backfile.edition;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.backfile.model.Appeal;

/**
 * What a volume holds so far, and how large its files become with it. Not thread-safe; one for each
 * volume.
 *
 * <p>The constants are upper bounds of what was measured: the samples, alone and together, and a
 * generated corpus of up to 400 articles took 21 to 62 kilobytes beside their articles, the most of
 * them for fonts; each further script took 5 to 20, an ideograph 180.
 */
final class Load {
  /** What an edition's own pages, fonts and tables take when there is next to nothing in it. */
  private static final long OWN = 150_000;

  /** What the fonts for one more script take. */
  private static final long SCRIPT = 60_000;

  /** What the shape of an ideograph takes. */
  private static final long IDEOGRAPH = 400;

  /** More different ones are hardly ever in print. */
  private static final long MOST_IDEOGRAPHS = 8_000;

  /** What a section takes beside its articles. */
  private static final long SECTION = 2_000;

  /** As many times stand the titles of the edition and its sections on its own pages. */
  private static final int TITLES = 8;

  private final VolumeLimit limit;
  private final Set<Long> pictures = new HashSet<>();
  private final Set<Original> originals = new HashSet<>();
  private long plain;
  private long scripts;
  private long ideographs;
  private int size;

  /**
   * An empty volume.
   *
   * @param limit how much it may hold
   * @param own what all volumes of the edition take, beside {@link #OWN}
   */
  Load(VolumeLimit limit, long own) {
    this.limit = limit;
    plain = OWN + own;
  }

  /** What all volumes of an edition hold: their titles, and the bundler's own appeal. */
  static long own(Edition edition) {
    TextScale scale = new TextScale();
    long titles = scale.text(edition.title()) * TITLES * Volumes.MOST_OTHERS;
    Optional<Appeal> appeal = edition.appeals().own();
    return titles + appeal.map(scale::weigh).orElse(0L);
  }

  /** What a section takes beside its articles, which only begin in this volume or go on in it. */
  static long ofSection(Section section) {
    return SECTION + section.title().map(new TextScale()::text).orElse(0L) * TITLES;
  }

  /** Takes an article if there is room for it, or if it is the first. */
  boolean takes(Entry entry, long around) {
    long more = around + own(entry);
    long shapes = scripts | weight(entry).scripts();
    long signs = ideographs + weight(entry).ideographs();
    if (size > 0 && bytes(plain + more, shapes, signs) > limit.bytes()) {
      return false;
    }
    plain += more;
    scripts = shapes;
    ideographs = signs;
    weight(entry).pictures().forEach(picture -> pictures.add(picture.digest()));
    attached(entry).ifPresent(originals::add);
    size++;
    return true;
  }

  private static Weight weight(Entry entry) {
    return entry
        .weight()
        .orElseThrow(() -> new IllegalArgumentException("an entry must be weighed for volumes"));
  }

  /** What an article brings that is not there yet. */
  private long own(Entry entry) {
    Weight weight = weight(entry);
    long bytes = weight.bytes();
    for (Weight.Picture picture : weight.pictures()) {
      bytes += pictures.contains(picture.digest()) ? 0 : picture.bytes();
    }
    if (limit.attachmentBytes() > 0) {
      bytes += weight.bytes(); // its data, which are attached as well
      bytes += attached(entry).filter(o -> !originals.contains(o)).map(this::bytes).orElse(0L);
    }
    return bytes;
  }

  private Optional<Original> attached(Entry entry) {
    return limit.attachmentBytes() > 0 ? entry.original() : Optional.empty();
  }

  /** A source beyond the limit is not attached. */
  private long bytes(Original original) {
    long bytes = original.bytes().sizeIfKnown().or(limit.attachmentBytes());
    return bytes > limit.attachmentBytes() ? 0 : bytes;
  }

  private static long bytes(long plain, long scripts, long ideographs) {
    return plain
        + Long.bitCount(scripts) * SCRIPT
        + Math.min(ideographs, MOST_IDEOGRAPHS) * IDEOGRAPH;
  }

  /** How large its files become at most. */
  long bytes() {
    return bytes(plain, scripts, ideographs);
  }

  /** Whether it is one article that is larger than a volume may be. */
  boolean isOneTooLarge() {
    return size == 1 && bytes() > limit.bytes();
  }
}
