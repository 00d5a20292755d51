package org.backfile.edition;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.model.Anchor;

/** The pages that an edition has beside its articles and appeals. */
public enum OwnPage {
  /** The title with the picture that leads the edition. */
  COVER,
  /** Every article with its page. */
  CONTENTS,
  /** Who made the pictures. */
  CREDITS,
  /** Where each article was read from. */
  PROVENANCE,
  /** What is missing, and why. */
  LEDGER,
  /** How the edition was made. */
  COLOPHON;

  /**
   * Which of them an edition gets.
   *
   * @param named those asked for; when nothing is asked for, an edition of one article has neither
   *     cover nor contents, and any other has them all
   */
  public record Choice(Optional<Set<OwnPage>> named) {
    /** What suits the edition. */
    public static final Choice AUTO = new Choice(Optional.empty());

    /** All of them. */
    public static final Choice ALL = of(EnumSet.allOf(OwnPage.class));

    /** Articles and appeals only. */
    public static final Choice NONE = of(Set.of());

    /** Copies the set. */
    public Choice {
      named = named.map(Set::copyOf);
    }

    /** These and no others. */
    public static Choice of(Set<OwnPage> pages) {
      return new Choice(Optional.of(pages));
    }

    /**
     * The choice that a word stands for: {@code auto}, {@code all}, {@code none}, or names parted
     * by commas.
     *
     * @throws IllegalArgumentException when a name is none
     */
    public static Choice parse(String word) {
      return switch (word) {
        case "auto" -> AUTO;
        case "all" -> ALL;
        case "none" -> NONE;
        default -> {
          Set<OwnPage> pages = EnumSet.noneOf(OwnPage.class);
          for (String name : Splitter.on(',').trimResults().split(word)) {
            pages.add(page(name));
          }
          yield of(pages);
        }
      };
    }

    private static OwnPage page(String name) {
      return Arrays.stream(values())
          .filter(page -> page.word().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "\""
                          + name
                          + "\" is none of "
                          + words(EnumSet.allOf(OwnPage.class))
                          + ", nor auto, all or none"));
    }

    private static String words(Set<OwnPage> pages) {
      return pages.isEmpty()
          ? "none"
          : pages.stream().sorted().map(OwnPage::word).collect(Collectors.joining(", "));
    }

    /** The word that {@link #parse} understands. */
    @Override
    public String toString() {
      return named.map(Choice::words).orElse("auto");
    }

    /** Whether an edition gets a page. */
    public boolean has(OwnPage page, Edition edition) {
      return named
          .map(pages -> pages.contains(page))
          .orElseGet(() -> hasFront(edition) || (page != COVER && page != CONTENTS));
    }

    /** A volume has a front even with one article, to say where the others are. */
    private static boolean hasFront(Edition edition) {
      boolean volume = edition.series().map(series -> !series.others().isEmpty()).orElse(false);
      return edition.size() > 1 || volume;
    }
  }

  /** Where it begins, in every format. */
  public Anchor anchor() {
    return new Anchor(word());
  }

  /** What it is called in options, and the key of its title in {@link Wording}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
