package org.backfile.ingest.html.meta;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the short line above a headline: in the heading itself, by its name, or by its place. */
final class Kickers {
  private static final int LONGEST = 50;
  private static final int LONGEST_NAME = 120;

  private Kickers() {}

  /**
   * The kicker.
   *
   * @param section the part of the publication that data tell
   */
  static Optional<Sourced<String>> find(
      Page page, Headlines.Found headline, Optional<Sourced<String>> section) {
    return headline
        .kicker()
        .or(() -> named(page, headline.heading()).filter(one -> !isSection(one, section)))
        .or(() -> above(page, headline.heading(), section));
  }

  private static Optional<Sourced<String>> named(Page page, Optional<Spot> heading) {
    if (heading.isEmpty()) {
      return Optional.empty();
    }
    int at = heading.get().at();
    for (Spot spot : page.scan().hinted()) {
      boolean near = spot.at() >= at - 40 && spot.at() <= at + 12;
      if (near && !spot.aside() && Hints.isKicker(spot.hint())) {
        String text = spot.text(LONGEST_NAME);
        boolean digits = text.chars().anyMatch(Character::isDigit);
        if (text.length() > 1 && text.length() <= LONGEST && !digits) {
          return Optional.of(new Sourced<>(text, "class " + spot.word()));
        }
      }
    }
    return Optional.empty();
  }

  /** A line above is the section where nothing else tells one; links lead to sections. */
  private static Optional<Sourced<String>> above(
      Page page, Optional<Spot> heading, Optional<Sourced<String>> section) {
    return Labels.above(page, heading)
        .filter(label -> !isFiled(label.element()))
        .filter(
            label ->
                section.isPresent()
                    ? !(label.isLink() && same(section, label.text()))
                    : !label.isSection(page))
        .map(label -> new Sourced<>(label.text(), "line above"));
  }

  /** A line called rubric is the section where nothing else tells one. */
  private static boolean isSection(Sourced<String> kicker, Optional<Sourced<String>> section) {
    return section.isEmpty() && kicker.origin().contains("rubric");
  }

  private static boolean same(Optional<Sourced<String>> section, String text) {
    return section.filter(one -> Plain.key(one.value()).equals(Plain.key(text))).isPresent();
  }

  /** Whether a line lists what a story is filed under. */
  private static boolean isFiled(Element element) {
    return element.selectFirst("a[rel~=tag], a[rel~=category]") != null
        || Hints.isCrumbs(element.className().toLowerCase(Locale.ROOT));
  }
}
