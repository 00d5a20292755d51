package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.text.Draft.Part;
import org.backfile.ingest.text.Stretch.Form;
import org.backfile.model.Appeal;
import org.backfile.model.DroppedBlock.Reason;

/**
 * Marks what stands before the story: site name, kicker, headline, standfirst, bylines, date lines.
 * Which short line is the headline follows from how many there are and how long they are.
 */
final class HeadLines {
  private static final int LONGEST_HEADLINE = 40;
  private static final int LONGEST_STOPPED_HEADLINE = 14;

  /** A headline of several sentences is no longer than this, in words. */
  private static final int LONGEST_PLAIN_HEADLINE = 25;

  private static final int KICKER = 4;
  private static final int LONGEST_NAME = 5;
  private static final int DECK = 8;
  private static final int LONG_DECK = 18;
  private static final int LONGEST_STANDFIRST = 90;

  private final Draft draft;
  private final List<Appeal> appeals;
  private final HeadMetadata metadata;
  private final WindowTitle window;

  private HeadLines(Draft draft, List<Appeal> appeals) {
    this.draft = draft;
    this.appeals = appeals;
    this.metadata = new HeadMetadata(draft);
    this.window = new WindowTitle(draft, metadata);
  }

  static void mark(Draft draft, List<Appeal> appeals) {
    HeadLines head = new HeadLines(draft, appeals);
    int headline = head.titles();
    if (headline >= 0) {
      head.window.dropRepeats(headline);
      int body = head.metadata.takeFrom(headline + 1);
      head.metadata.takeBefore(headline);
      head.standfirst(headline, body);
    }
  }

  /** Marks kicker, headline and deck; gives the headline's index, or -1 when there is none. */
  private int titles() {
    int twin = window.headline();
    if (twin >= 0) {
      return twin;
    }
    List<Integer> lines = candidates();
    if (lines.isEmpty()) {
      return -1;
    }
    int marked = markedTitle(lines);
    if (marked >= 0) {
      return choose(lines, marked);
    }
    Optional<Integer> deck = deck(lines);
    deck.ifPresent(lines::remove);
    deck.ifPresent(index -> draft.set(index, Part.STANDFIRST));
    return choose(lines, headlineOf(lines));
  }

  /** The short lines before the story; metadata between them are passed over. */
  private List<Integer> candidates() {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      if (!draft.isOpen(i) || draft.stretch(i).is(Form.RULE)) {
        continue;
      }
      boolean aside = metadata.at(i, !lines.isEmpty());
      if (aside && lines.isEmpty()) {
        continue;
      }
      if (aside || draft.is(i, Part.CAPTION) || !isTitle(draft, i, lines.isEmpty())) {
        break;
      }
      lines.add(i);
    }
    return lines;
  }

  /** Whether a stretch may be a title: short, and no sentence of the story. */
  static boolean isTitle(Draft draft, int i, boolean first) {
    Stretch stretch = draft.stretch(i);
    if (!stretch.is(Form.PLAIN) && !stretch.is(Form.HEADING)) {
      return false;
    }
    String text = stretch.text();
    int words = Sentences.words(text, LONGEST_HEADLINE + 1);
    boolean stopped = text.endsWith("。") || (text.endsWith(".") && !text.endsWith(".."));
    if (stopped) {
      boolean alone = !Sentences.hasSeveral(text) && words <= LONGEST_STOPPED_HEADLINE;
      return first && alone && draft.proseFrom(i + 1) < draft.size();
    }
    boolean prose = words > LONGEST_PLAIN_HEADLINE && Sentences.hasSeveral(text);
    return words <= LONGEST_HEADLINE && text.length() <= 300 && !prose && !text.endsWith(":");
  }

  private int markedTitle(List<Integer> lines) {
    return lines.stream()
        .filter(i -> draft.stretch(i).is(Form.HEADING) && draft.stretch(i).number() == 1)
        .findFirst()
        .orElse(-1);
  }

  private Optional<Integer> deck(List<Integer> lines) {
    if (lines.size() < 2) {
      return Optional.empty();
    }
    int last = lines.get(lines.size() - 1);
    int words = words(last);
    int before = words(lines.get(lines.size() - 2));
    boolean longer = words >= LONG_DECK || (before > KICKER && words >= DECK);
    boolean several = Sentences.hasSeveral(draft.text(last)) && words > before;
    return (longer && words > before) || several ? Optional.of(last) : Optional.empty();
  }

  private int headlineOf(List<Integer> lines) {
    if (lines.size() == 1) {
      return lines.get(0);
    }
    if (lines.size() == 2) {
      return isKicker(lines.get(0), lines.get(1)) ? lines.get(1) : lines.get(0);
    }
    int best = lines.get(0);
    for (int i : lines.subList(0, Math.min(lines.size(), 6))) {
      best = words(i) >= words(best) && !isSubtitleOf(best, i) ? i : best;
    }
    return best;
  }

  private boolean isSubtitleOf(int title, int line) {
    return words(title) > KICKER && line == title + 1 && words(line) <= words(title) + 2;
  }

  private boolean isKicker(int line, int headline) {
    String text = draft.text(line);
    boolean shouted =
        text.equals(text.toUpperCase(Locale.ROOT))
            && !draft.text(headline).equals(draft.text(headline).toUpperCase(Locale.ROOT));
    boolean barred = text.contains(" | ") || text.endsWith(":");
    boolean brief = words(line) <= KICKER && words(line) <= words(headline);
    return (brief || shouted || barred) && !Bylines.isName(draft.text(headline));
  }

  private int choose(List<Integer> lines, int headline) {
    draft.set(headline, Part.HEADLINE);
    int at = lines.indexOf(headline);
    for (int i = 0; i < at; i++) {
      int line = lines.get(i);
      if (isPublication(line)) {
        draft.publication(draft.text(line));
        draft.drop(line, Reason.METADATA);
      } else if (i == at - 1
          && words(line) <= KICKER + LONGEST_NAME
          && !isBeforeMenu(line, headline)) {
        draft.set(line, Part.KICKER);
      } else {
        draft.drop(line, Reason.NAVIGATION);
      }
    }
    return headline;
  }

  /** Whether a menu parts a line from the headline: then it is the site's name. */
  private boolean isBeforeMenu(int line, int headline) {
    for (int i = line + 1; i < headline; i++) {
      if (draft.isDropped(i, Reason.NAVIGATION)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is the name of who asks in the page's appeals. */
  private boolean isPublication(int line) {
    return appeals.stream()
        .flatMap(appeal -> appeal.organisation().stream())
        .anyMatch(name -> name.equalsIgnoreCase(draft.text(line)));
  }

  /**
   * A paragraph between headline and story is the standfirst when a byline, date or dateline parts
   * it from the story, or when it ends without a full stop. There is never more than one.
   */
  private void standfirst(int headline, int body) {
    int first = headline + 1;
    while (first < draft.size() && (!draft.isOpen(first) || draft.stretch(first).is(Form.RULE))) {
      first++;
    }
    boolean none = IntStream.range(0, draft.size()).noneMatch(i -> draft.is(i, Part.STANDFIRST));
    if (none && first < draft.size() && isStandfirst(first, body)) {
      draft.set(first, Part.STANDFIRST);
    }
  }

  private boolean isStandfirst(int i, int body) {
    String text = draft.text(i);
    int words = Sentences.words(text, LONGEST_STANDFIRST + 1);
    boolean possible = draft.stretch(i).is(Form.PLAIN) && words >= 4 && words <= LONGEST_STANDFIRST;
    int next = draft.proseFrom(i + 1);
    if (!possible || next >= draft.size() || Datelines.at(text).isPresent()) {
      return false;
    }
    boolean opens = Datelines.at(draft.text(next)).isPresent();
    boolean unstopped =
        !Sentences.isEnd(text) && words >= 5 && !text.endsWith(":") && words <= LONGEST_HEADLINE;
    return i < body || opens || unstopped;
  }

  private int words(int i) {
    return Sentences.words(draft.text(i), 200);
  }
}
