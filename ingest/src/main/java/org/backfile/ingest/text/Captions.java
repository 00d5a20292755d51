package org.backfile.ingest.text;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backfile.ingest.credit.CaptionSplit;
import org.backfile.ingest.credit.CreditParser;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.lexicon.Vocabulary;
import org.backfile.ingest.lexicon.Words;
import org.backfile.ingest.text.Draft.Part;
import org.backfile.ingest.text.Stretch.Form;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Image;

/**
 * Marks captions: paragraphs that end with a picture's credit, and paragraphs before a line that is
 * a credit and nothing else.
 */
final class Captions {
  private static final int LONGEST = 120;
  private static final int LONGEST_APART = 40;
  private static final int LONGEST_CREDIT = 12;

  private final Draft draft;
  private final int firstProse;
  private final CreditParser parser = CreditParser.standard();
  private final Map<Integer, Block.Figure> figures = new TreeMap<>();

  private Captions(Draft draft) {
    this.draft = draft;
    this.firstProse = draft.proseFrom(0);
  }

  /** The figures of a draft by the index of the stretch where each begins; images not held. */
  static Map<Integer, Block.Figure> mark(Draft draft) {
    Captions captions = new Captions(draft);
    int last = draft.lastProse();
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i)
          && draft.stretch(i).is(Form.PLAIN)
          && !TailLines.isRights(draft, i, last)) {
        captions.look(i, last);
      }
    }
    return captions.figures;
  }

  private void look(int i, int last) {
    String text = draft.text(i);
    if (Sentences.words(text, LONGEST + 1) > LONGEST) {
      return;
    }
    CaptionSplit split = split(text);
    if (split.credit().isEmpty()) {
      return;
    }
    if (!split.caption().isBlank()) {
      draft.set(i, Part.CAPTION);
      figures.put(i, figure(split.caption(), split.credit()));
    } else if (isCaptionBefore(i)) {
      draft.set(i - 1, Part.CAPTION);
      draft.set(i, Part.CREDIT);
      figures.put(i - 1, figure(draft.text(i - 1), split.credit()));
    } else if (i < last) {
      draft.set(i, Part.CREDIT);
      figures.put(i, figure("", split.credit()));
    }
  }

  /**
   * The grammar's split, or one by form alone: after the last sentence stand a few words without a
   * full stop that begin as credits do, or hold the slashes of a wire credit.
   */
  private CaptionSplit split(String text) {
    CaptionSplit known = parser.split(text);
    if (known.credit().isPresent()) {
      return later(text, known);
    }
    int tail = Sentences.lastStart(text);
    String line = text.substring(tail).strip();
    boolean brief = Sentences.words(line, LONGEST_CREDIT + 1) <= LONGEST_CREDIT;
    return tail > 0 && brief && !Sentences.isEnd(text) && hasForm(line)
        ? at(text, tail, line)
        : known;
  }

  /** Moves a split past a sentence that is no credit: "… on 30. September. Bild: Agency". */
  private CaptionSplit later(String text, CaptionSplit known) {
    String credit = text.substring(known.offset());
    int last = Sentences.lastStart(credit);
    String line = credit.substring(last).strip();
    boolean moves =
        last > 0
            && parser.looksLikeCredit(line)
            && !parser.looksLikeCredit(credit.substring(0, last).strip());
    return moves ? at(text, known.offset() + last, line) : known;
  }

  private CaptionSplit at(String text, int offset, String line) {
    return new CaptionSplit(
        text.substring(0, offset).strip(), parser.parse(line, Credit.Origin.PAGE), offset);
  }

  private static boolean hasForm(String line) {
    Words words = Words.of(line, line.length());
    boolean lead =
        line.startsWith("©")
            || Vocabulary.standard()
                .phrases("credit-lead")
                .at(words, 0)
                .filter(match -> match.end() < words.count())
                .isPresent();
    return Character.isLetter(line.charAt(line.length() - 1)) && (lead || isSlashed(line));
  }

  /** Whether a line is names with slashes between them. */
  private static boolean isSlashed(String line) {
    String[] parts = line.split("/", -1);
    for (String part : parts) {
      String name = part.strip();
      if (name.isEmpty()
          || !Character.isUpperCase(name.charAt(0))
          || Sentences.words(name, 6) > 5) {
        return false;
      }
    }
    return parts.length >= 2;
  }

  private static Block.Figure figure(String caption, Optional<Credit> credit) {
    return new Block.Figure(Anchor.NONE, Image.notHeld(), Links.in(caption), credit);
  }

  /** Whether the stretch before a credit line is its caption and not a piece of the story. */
  private boolean isCaptionBefore(int i) {
    int before = i - 1;
    if (!draft.isOpen(before) || !draft.stretch(before).is(Form.PLAIN)) {
      return false;
    }
    String text = draft.text(before);
    boolean touching = draft.stretch(before).group() == draft.stretch(i).group();
    int words = Sentences.words(text, LONGEST + 1);
    if (touching) {
      return words <= LONGEST && before > 0;
    }
    boolean beforeStory = firstProse >= before;
    boolean showsWhat =
        Vocabulary.standard().phrases("cue").occursIn(Words.of(text, 400))
            || !Sentences.isEnd(text);
    return words >= 4
        && words <= LONGEST_APART
        && before > 0
        && !Sentences.hasSeveral(text)
        && (showsWhat || beforeStory);
  }
}
