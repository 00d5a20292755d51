package org.backfile.ingest.text;

import java.util.Locale;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.text.Draft.Part;
import org.backfile.model.DroppedBlock.Reason;

/**
 * Finds the headline of a page that was saved with its window title, and drops what repeats the
 * headline. One for each source.
 */
final class WindowTitle {
  /** A window title is among this many first lines. */
  private static final int WITHIN = 5;

  /** A shorter title may stand in another line by chance, in UTF-16 code units. */
  private static final int SHORTEST = 15;

  /** The site's name after the title has no more words than this. */
  private static final int LONGEST_SITE = 8;

  private final Draft draft;
  private final HeadMetadata metadata;

  WindowTitle(Draft draft, HeadMetadata metadata) {
    this.draft = draft;
    this.metadata = metadata;
  }

  /**
   * The headline that a window title repeats: the title is the headline, a bar or dash, and the
   * site's name. What stands between the two is menus. Gives the headline's index, or -1.
   */
  int headline() {
    int seen = 0;
    for (int i = 0; i < draft.size() && seen < WITHIN; i++) {
      if (!draft.isOpen(i) || draft.isProse(i)) {
        continue;
      }
      seen++;
      int headline = twinOf(i);
      if (headline >= 0) {
        draft.drop(i, Reason.DUPLICATE);
        draft.set(headline, Part.HEADLINE);
        for (int k = 0; k < headline; k++) {
          if (draft.isOpen(k) && !draft.isProse(k) && !metadata.at(k, true)) {
            draft.drop(k, Reason.NAVIGATION);
          }
        }
        return headline;
      }
    }
    return -1;
  }

  private int twinOf(int title) {
    String full = plain(draft.text(title));
    for (int i = title + 1; i < draft.size(); i++) {
      String text = draft.text(i);
      boolean candidate =
          text.length() < full.length()
              && (draft.isOpen(i) || draft.isDropped(i, Reason.NAVIGATION));
      if (candidate && repeats(plain(text), full)) {
        return i;
      }
    }
    return -1;
  }

  /** Drops the headline's second appearance, such as the window title with the site's name. */
  void dropRepeats(int headline) {
    String title = plain(draft.text(headline));
    for (int i = 0; i < draft.size(); i++) {
      boolean other =
          i != headline
              && (draft.isOpen(i)
                  || draft.is(i, Part.KICKER)
                  || draft.is(i, Part.STANDFIRST)
                  || draft.isDropped(i, Reason.NAVIGATION));
      if (other && repeats(title, plain(draft.text(i)))) {
        draft.drop(i, Reason.DUPLICATE);
      }
    }
  }

  private static boolean repeats(String title, String line) {
    if (title.length() < SHORTEST || !line.startsWith(title)) {
      return false;
    }
    String rest = line.substring(title.length()).strip();
    return rest.isEmpty()
        || ("|-–—·:•".indexOf(rest.charAt(0)) >= 0
            && Sentences.words(rest, LONGEST_SITE + 1) <= LONGEST_SITE);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> "\"'’‘“”„«»".indexOf(c) < 0)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
