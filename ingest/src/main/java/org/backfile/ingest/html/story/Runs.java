package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;

/** Takes runs of text apart. */
final class Runs {
  private Runs() {}

  /** The first characters of runs, marked up as they are; white space at the end is taken away. */
  static List<Inline> cut(List<Inline> runs, int length) {
    List<Inline> kept = new ArrayList<>();
    int left = length;
    for (Inline run : runs) {
      int own = Inlines.text(List.of(run)).length();
      if (own <= left) {
        kept.add(run);
      } else if (left > 0) {
        String text = Inlines.text(List.of(run)).substring(0, left).stripTrailing();
        kept.addAll(Inlines.of(text));
      }
      left = Math.max(0, left - own);
    }
    return kept;
  }
}
