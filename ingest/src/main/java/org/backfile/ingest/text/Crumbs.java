package org.backfile.ingest.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;

/** Recognises breadcrumbs, the line that tells where on a site a page is. */
final class Crumbs {
  private static final Pattern ARROWS = Pattern.compile(" ?[>›»→] ?");
  private static final Pattern BARS = Pattern.compile(" [/|·•\\\\] ");
  private static final int LONGEST = 120;
  private static final int LONGEST_CRUMB = 5;

  private Crumbs() {}

  /**
   * What breadcrumbs say of the section: the second crumb, empty when there is none. Nothing when
   * the line is no breadcrumbs.
   */
  static Optional<String> section(String text) {
    if (text.length() > LONGEST || Sentences.isEnd(text)) {
      return Optional.empty();
    }
    List<String> arrows = parts(text, ARROWS);
    List<String> bars = parts(text, BARS);
    boolean byArrows = arrows.size() >= 2 && (arrows.size() > 2 || isHome(arrows.get(0)));
    boolean byBars = bars.size() >= 3 && isHome(bars.get(0));
    List<String> parts = byArrows ? arrows : bars;
    boolean crumbs =
        (byArrows || byBars)
            && parts.subList(0, parts.size() - 1).stream()
                .allMatch(part -> Sentences.words(part, LONGEST_CRUMB + 1) <= LONGEST_CRUMB);
    return crumbs ? Optional.of(isHome(parts.get(0)) ? parts.get(1) : "") : Optional.empty();
  }

  private static List<String> parts(String text, Pattern separator) {
    return separator.splitAsStream(text).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static boolean isHome(String part) {
    return Vocabulary.standard().phrases("navigation").isWhole(Words.of(part, LONGEST));
  }
}
