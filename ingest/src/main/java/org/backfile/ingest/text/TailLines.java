package org.backfile.ingest.text;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.ingest.appeal.Addresses;
import org.backfile.ingest.byline.Bylines;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;
import org.backfile.ingest.text.Draft.Part;
import org.backfile.model.Byline;
import org.backfile.model.DroppedBlock.Reason;

/** Marks what stands after the story: rights, the address, a byline, the site's last lines. */
final class TailLines {
  private static final int LONGEST_RIGHTS = 40;
  private static final int LONGEST_FOOTER = 8;

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "^(?:©|\\(c\\)|copyright)(?:\\s*(?:©|\\(c\\)))?[\\s,:]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEARS =
      Pattern.compile("^[\\s,]*\\d{4}(?:\\s*[-–—]\\s*\\d{4})?[\\s,]*");

  private TailLines() {}

  static void mark(Draft draft) {
    int last = draft.lastProse();
    boolean furniture = false;
    for (int i = Math.max(0, last + 1); i < draft.size(); i++) {
      furniture |= draft.is(i, Part.DROPPED) || draft.is(i, Part.APPEAL);
      if (draft.isOpen(i)) {
        line(draft, i, furniture && last >= 0);
      }
    }
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i) && isRights(draft.text(i)) && i >= last) {
        rights(draft, i);
      }
    }
  }

  private static void line(Draft draft, int i, boolean furniture) {
    String text = draft.text(i);
    if (isRights(text)) {
      rights(draft, i);
    } else if (address(text, true).isPresent()) {
      address(text, true).ifPresent(draft::url);
      draft.drop(i, Reason.METADATA);
    } else if (byline(draft, text)) {
      draft.drop(i, Reason.METADATA);
    } else if (furniture && isFooter(draft, i)) {
      draft.drop(i, Reason.BOILERPLATE);
    }
  }

  private static boolean byline(Draft draft, String text) {
    List<Byline> found = draft.bylines().isEmpty() ? Bylines.labelled(text) : List.of();
    draft.bylines().addAll(found);
    return !found.isEmpty();
  }

  private static boolean isFooter(Draft draft, int i) {
    String text = draft.text(i);
    return draft.stretch(i).is(Stretch.Form.PLAIN)
        && Sentences.words(text, LONGEST_FOOTER + 1) <= LONGEST_FOOTER
        && !Sentences.isEnd(text);
  }

  /** Whether a line is a notice of rights in the whole article. */
  static boolean isRights(String text) {
    Words words = Words.of(text, 400);
    if (words.count() > LONGEST_RIGHTS) {
      return false;
    }
    boolean signed = text.startsWith("©") || COPYRIGHT.matcher(text).lookingAt();
    return signed || Vocabulary.standard().phrases("rights").occursIn(words);
  }

  /** Whether a stretch is such a notice, told from a picture's credit by where it stands. */
  static boolean isRights(Draft draft, int i, int lastProse) {
    String text = draft.text(i);
    boolean reserved = Vocabulary.standard().phrases("rights").begins(Words.of(text, 400));
    return isRights(text) && (i > lastProse || reserved);
  }

  private static void rights(Draft draft, int i) {
    String text = draft.text(i);
    draft.rights(text);
    holder(text).ifPresent(draft::publication);
    draft.drop(i, Reason.METADATA);
  }

  /** The name between the copyright sign and the year, or after the year, up to the full stop. */
  private static Optional<String> holder(String text) {
    Matcher sign = COPYRIGHT.matcher(text);
    if (!sign.lookingAt()) {
      return Optional.empty();
    }
    String rest = YEARS.matcher(text.substring(sign.end())).replaceFirst("");
    int end = 0;
    while (end < rest.length()
        && ".,;|–—(".indexOf(rest.charAt(end)) < 0
        && !Character.isDigit(rest.charAt(end))) {
      end++;
    }
    String name = rest.substring(0, end).strip();
    boolean plausible =
        !name.isEmpty()
            && Character.isUpperCase(name.charAt(0))
            && Sentences.words(name, 8) <= 7
            && !Vocabulary.standard().phrases("rights").occursIn(Words.of(name, 100));
    return plausible ? Optional.of(name) : Optional.empty();
  }

  /**
   * The address that a line gives as its own.
   *
   * @param needsLabel whether a bare address does not count
   */
  static Optional<URI> address(String text, boolean needsLabel) {
    int start = text.indexOf("http");
    boolean bare = start == 0;
    boolean labelled = start > 0 && start <= 30 && text.substring(0, start).strip().endsWith(":");
    boolean alone = start >= 0 && text.indexOf(' ', start) < 0;
    return alone && (labelled || (bare && !needsLabel)) ? Addresses.first(text) : Optional.empty();
  }
}
