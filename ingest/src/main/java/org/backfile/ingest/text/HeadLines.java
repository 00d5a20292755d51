package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backfile.ingest.text.Draft.Part;
import org.backfile.ingest.text.Stretch.Form;
import org.backfile.model.Appeal;
import org.backfile.model.Byline;
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

  /** A window title is among this many first lines. */
  private static final int TITLE_WITHIN = 5;

  private final Draft draft;
  private final List<Appeal> appeals;

  private HeadLines(Draft draft, List<Appeal> appeals) {
    this.draft = draft;
    this.appeals = appeals;
  }

  static void mark(Draft draft, List<Appeal> appeals) {
    HeadLines head = new HeadLines(draft, appeals);
    int headline = head.titles();
    if (headline >= 0) {
      head.repeats(headline);
      int body = head.metadata(headline + 1);
      head.before(headline);
      head.standfirst(headline, body);
    }
  }

  /** Marks kicker, headline and deck; gives the headline's index, or -1 when there is none. */
  private int titles() {
    int twin = twin();
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

  /**
   * The headline of a page that was saved with its window title: the title is the headline, a bar
   * or dash, and the site's name. What stands between the two is menus.
   */
  private int twin() {
    int seen = 0;
    for (int i = 0; i < draft.size() && seen < TITLE_WITHIN; i++) {
      if (!draft.isOpen(i) || draft.isProse(i)) {
        continue;
      }
      seen++;
      int headline = twinOf(i);
      if (headline >= 0) {
        draft.drop(i, Reason.DUPLICATE);
        draft.set(headline, Part.HEADLINE);
        for (int k = 0; k < headline; k++) {
          if (draft.isOpen(k) && !draft.isProse(k) && !isMetadata(k, true)) {
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

  /** The short lines before the story; metadata between them are passed over. */
  private List<Integer> candidates() {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      if (!draft.isOpen(i) || draft.stretch(i).is(Form.RULE)) {
        continue;
      }
      boolean aside = isMetadata(i, !lines.isEmpty());
      if (aside && lines.isEmpty()) {
        continue;
      }
      if (aside || draft.is(i, Part.CAPTION) || !isTitle(i, lines.isEmpty())) {
        break;
      }
      lines.add(i);
    }
    return lines;
  }

  private boolean isTitle(int i, boolean first) {
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

  /** Drops the headline's second appearance, such as the window title with the site's name. */
  private void repeats(int headline) {
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
    if (title.length() < 15 || !line.startsWith(title)) {
      return false;
    }
    String rest = line.substring(title.length()).strip();
    return rest.isEmpty()
        || ("|-–—·:•".indexOf(rest.charAt(0)) >= 0 && Sentences.words(rest, 9) <= 8);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> "\"'’‘“”„«»".indexOf(c) < 0)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  /** Marks metadata lines before the headline. */
  private void before(int headline) {
    for (int i = 0; i < headline; i++) {
      if (draft.isOpen(i) && isMetadata(i, false)) {
        take(i);
      }
    }
  }

  /** Marks the metadata lines after the headline; gives the index where the story begins. */
  private int metadata(int from) {
    int end = from;
    int prose = 0;
    for (int i = from; i < draft.size() && prose < 2; i++) {
      if (!draft.isOpen(i)) {
        continue;
      }
      boolean taken = isMetadata(i, true) && take(i);
      if (taken) {
        end = i + 1;
      } else if (draft.isProse(i)) {
        prose++;
      } else if (!draft.stretch(i).is(Form.RULE) && !follows(i)) {
        prose++;
      }
    }
    return end;
  }

  private boolean follows(int i) {
    return isTitle(i, false) && i + 1 < draft.size();
  }

  private boolean isMetadata(int i, boolean afterTitle) {
    Stretch stretch = draft.stretch(i);
    if (stretch.is(Form.RULE) || stretch.is(Form.HEADING) || stretch.is(Form.QUOTE)) {
      return false;
    }
    return MetaLine.of(stretch.metadata(), draft.language())
            .filter(meta -> afterTitle || meta.isPlain())
            .isPresent()
        || (afterTitle && isLooseByline(i));
  }

  /** A name or role without a label counts where a date or another byline is next to it. */
  private boolean isLooseByline(int i) {
    String text = draft.text(i);
    if (!Bylines.isName(text) && !Bylines.isRole(text)) {
      return false;
    }
    return isMeta(i - 1) || isMeta(i + 1);
  }

  private boolean isMeta(int i) {
    if (i < 0 || i >= draft.size()) {
      return false;
    }
    return draft.isDropped(i, Reason.METADATA)
        || (draft.isOpen(i)
            && MetaLine.of(draft.stretch(i).metadata(), draft.language()).isPresent());
  }

  private boolean take(int i) {
    String text = draft.text(i);
    Optional<MetaLine> meta = MetaLine.of(draft.stretch(i).metadata(), draft.language());
    if (meta.isEmpty()) {
      return loose(i, text);
    }
    if (Bylines.isRole(text)
        && draft.isDropped(i - 1, Reason.METADATA)
        && hasLabelledByline(i - 1)) {
      return loose(i, text);
    }
    meta.get().dates().forEach(draft::take);
    meta.get().url().ifPresent(draft::url);
    draft.bylines().addAll(meta.get().bylines());
    draft.drop(i, meta.get().tells() ? Reason.METADATA : Reason.BOILERPLATE);
    return true;
  }

  private boolean hasLabelledByline(int i) {
    return !Bylines.labelled(draft.text(i)).isEmpty();
  }

  private boolean loose(int i, String text) {
    List<Byline> bylines = draft.bylines();
    boolean role = Bylines.isRole(text) && !bylines.isEmpty();
    if (role) {
      Byline last = bylines.remove(bylines.size() - 1);
      bylines.add(new Byline(last.name(), last.role().or(() -> Optional.of(text))));
    } else {
      bylines.add(Byline.of(text));
    }
    draft.drop(i, Reason.METADATA);
    return true;
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
