package org.backfile.ingest.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.dateline.DateParser;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.lexicon.Phrases;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;
import org.backfile.ingest.text.Stretch.Form;
import org.backfile.model.DroppedBlock.Reason;

/** Marks what belongs to the page and not to the story: buttons, menus, links to other stories. */
final class Furniture {
  private static final int LONGEST_LABEL = 14;
  private static final int LONGEST_LINK = 25;
  private static final int LONGEST_MENU_ENTRY = 5;
  private static final int SHORTEST_MENU = 3;
  private static final int SHORTEST_BULLET_MENU = 5;
  private static final int SHORTEST_REPEAT = 12;
  private static final int LONGEST_NOTICE = 120;

  /** Which list says what; the first that has the line decides. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("advertisement", Reason.ADVERTISEMENT),
          new Kind("sharing", Reason.SHARING),
          new Kind("related", Reason.RELATED),
          new Kind("navigation", Reason.NAVIGATION),
          new Kind("button", Reason.BUTTON),
          new Kind("boilerplate", Reason.BOILERPLATE));

  private record Kind(Phrases phrases, Reason reason) {
    Kind(String list, Reason reason) {
      this(Vocabulary.standard().phrases(list), reason);
    }
  }

  private final Draft draft;

  private Furniture(Draft draft) {
    this.draft = draft;
  }

  static void mark(Draft draft) {
    Furniture furniture = new Furniture(draft);
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i)) {
        furniture.label(i);
      }
    }
    furniture.repeats();
    furniture.menus();
    int last = draft.lastProse();
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isDropped(i, Reason.RELATED) || draft.isDropped(i, Reason.NAVIGATION)) {
        furniture.entries(i, last < i);
      }
    }
  }

  /** Marks paragraphs that the page has a second time. */
  private void repeats() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < draft.size(); i++) {
      boolean paragraph =
          draft.isProse(i) && Sentences.words(draft.text(i), SHORTEST_REPEAT) >= SHORTEST_REPEAT;
      if (paragraph && !seen.add(draft.text(i))) {
        draft.drop(i, Reason.DUPLICATE);
      }
    }
  }

  private void label(int i) {
    String text = draft.text(i);
    if (draft.stretch(i).is(Form.RULE)) {
      return;
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      draft.drop(i, Reason.BOILERPLATE);
      return;
    }
    Optional<Reason> reason = reason(text, Words.of(text, 1_000));
    if (reason.isPresent()) {
      draft.drop(i, reason.get());
    } else {
      Crumbs.section(text).ifPresent(section -> crumbs(i, section));
    }
  }

  /** What a line is by its words alone. */
  static Optional<Reason> reason(String text, Words words) {
    Optional<Reason> reason = words.count() <= LONGEST_LABEL ? kind(words) : Optional.empty();
    if (reason.isPresent()) {
      return reason;
    } else if (isNotice(words)) {
      return Optional.of(Reason.COOKIE_NOTICE);
    }
    return isPointer(text, words) ? Optional.of(Reason.RELATED) : Optional.empty();
  }

  private void crumbs(int i, String section) {
    draft.drop(i, Reason.NAVIGATION);
    if (!section.isEmpty()) {
      draft.section(section);
    }
  }

  private static Optional<Reason> kind(Words words) {
    return KINDS.stream()
        .filter(kind -> kind.phrases().isWhole(words))
        .map(Kind::reason)
        .findFirst();
  }

  /** What a part of a line is when it is furniture by itself. */
  static Optional<Reason> kind(String part) {
    return kind(Words.of(part, DateParser.LONGEST));
  }

  private static boolean isNotice(Words words) {
    return words.count() <= LONGEST_NOTICE && Vocabulary.standard().phrases("cookie").begins(words);
  }

  /** Whether it is of the form "Read also: the other story". */
  private static boolean isPointer(String text, Words words) {
    if (words.count() > LONGEST_LINK || words.count() == 0) {
      return false;
    }
    return Vocabulary.standard()
        .phrases("related-lead")
        .at(words, 0)
        .filter(match -> match.end() < words.count())
        .map(match -> text.substring(words.ends().get(match.end() - 1)).strip())
        .filter(rest -> ":→>»›|–—".indexOf(rest.charAt(0)) >= 0)
        .isPresent();
  }

  /** Runs of short lines of which one is known from menus, or that are many before the story. */
  private void menus() {
    int firstProse = draft.proseFrom(0);
    int start = 0;
    while (start < draft.size()) {
      int end = start + 1;
      while (end < draft.size() && draft.stretch(end).group() == draft.stretch(start).group()) {
        end++;
      }
      if (isMenu(start, end, end <= firstProse)) {
        for (int i = start; i < end; i++) {
          if (draft.isOpen(i)) {
            draft.drop(i, Reason.NAVIGATION);
          }
        }
      }
      start = end;
    }
  }

  private boolean isMenu(int start, int end, boolean beforeStory) {
    int known = 0;
    int bullets = 0;
    for (int i = start; i < end; i++) {
      boolean entry =
          Sentences.words(draft.text(i), LONGEST_MENU_ENTRY + 1) <= LONGEST_MENU_ENTRY
              && !draft.is(i, Draft.Part.APPEAL);
      if (!entry || Sentences.isEnd(draft.text(i)) || isTold(i)) {
        return false;
      }
      known += draft.isDropped(i, Reason.NAVIGATION) ? 1 : 0;
      bullets += draft.stretch(i).is(Form.BULLET) ? 1 : 0;
    }
    return (known > 0 && end - start >= SHORTEST_MENU)
        || (beforeStory && bullets >= SHORTEST_BULLET_MENU);
  }

  private boolean isTold(int i) {
    return DateParser.parse(draft.text(i), draft.language()).isPresent();
  }

  /** The entries under a title such as "Related articles": they end where the story goes on. */
  private void entries(int title, boolean tail) {
    Reason reason = draft.reason(title).orElseThrow();
    if (Sentences.words(draft.text(title), LONGEST_LABEL) > 5
        || (reason == Reason.NAVIGATION && !tail)) {
      return;
    }
    int group = draft.stretch(title).group();
    for (int i = title + 1; i < draft.size() && isEntry(i); i++) {
      boolean near = draft.stretch(i).group() <= group + 1;
      if (!tail && !(near && staysInGroup(i, group))) {
        return;
      }
      if (reason == Reason.NAVIGATION && !near) {
        return;
      }
      draft.drop(i, reason);
    }
  }

  /** Inside a story, only lines that stand together are entries; one alone may be a heading. */
  private boolean staysInGroup(int i, int titleGroup) {
    return draft.stretch(i).group() == titleGroup
        || !draft.stretch(i).is(Form.PLAIN)
        || sameGroup(i, i + 1)
        || sameGroup(i, i - 1);
  }

  private boolean sameGroup(int i, int other) {
    return other < draft.size() && draft.stretch(other).group() == draft.stretch(i).group();
  }

  private boolean isEntry(int i) {
    String text = draft.text(i);
    return draft.isOpen(i)
        && !draft.stretch(i).is(Form.RULE)
        && !draft.isProse(i)
        && !Sentences.isEnd(text.endsWith("?") ? "" : text)
        && !TailLines.isRights(text)
        && Sentences.words(text, LONGEST_LINK + 1) <= LONGEST_LINK;
  }
}
