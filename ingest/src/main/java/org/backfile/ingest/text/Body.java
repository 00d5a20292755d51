package org.backfile.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.ingest.language.Sentences;
import org.backfile.ingest.text.Draft.Part;
import org.backfile.ingest.text.Stretch.Form;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Dateline;
import org.backfile.model.DroppedBlock.Reason;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;

/** Makes the story's blocks of what is still open. One for each source. */
final class Body {
  private static final int LONGEST_HEADING = 12;
  private static final int LONGEST_HEADING_CHARACTERS = 90;

  /** Languages in which a dash at the beginning of a line opens direct speech. */
  private static final Set<String> SPEECH_DASH =
      Set.of("ru", "uk", "be", "bg", "sr", "fr", "es", "it", "pt", "pl", "ro", "hu", "tr", "und");

  private final Draft draft;
  private final Map<Integer, Block.Figure> figures;
  private final List<Integer> story = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private Optional<Dateline> dateline = Optional.empty();
  private boolean opened;

  private Body(Draft draft, Map<Integer, Block.Figure> figures) {
    this.draft = draft;
    this.figures = figures;
  }

  /**
   * What the story is.
   *
   * @param blocks in order, without anchors
   * @param dateline the dateline taken off the first paragraph
   */
  record Story(List<Block> blocks, Optional<Dateline> dateline) {}

  static Story of(Draft draft, Map<Integer, Block.Figure> figures) {
    Body body = new Body(draft, figures);
    body.claim();
    body.build();
    return new Story(List.copyOf(body.blocks), body.dateline);
  }

  /** Takes the open stretches; rules at either end part nothing and are left out. */
  private void claim() {
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isOpen(i)) {
        draft.set(i, Part.BODY);
        story.add(i);
      } else if (figures.containsKey(i)) {
        story.add(i);
      }
    }
    int first = 0;
    int last = story.size();
    while (first < last && isRule(story.get(first))) {
      draft.drop(story.get(first++), Reason.BOILERPLATE);
    }
    while (first < last && isRule(story.get(last - 1))) {
      draft.drop(story.get(--last), Reason.BOILERPLATE);
    }
    story.subList(last, story.size()).clear();
    story.subList(0, first).clear();
  }

  private boolean isRule(int i) {
    return draft.stretch(i).is(Form.RULE);
  }

  private void build() {
    int at = 0;
    while (at < story.size()) {
      at = next(at);
    }
  }

  /** Adds the block that begins at a position; gives the position after it. */
  private int next(int at) {
    int i = story.get(at);
    Block.Figure figure = figures.get(i);
    if (figure != null) {
      blocks.add(figure);
      return at + 1;
    }
    Form form = draft.stretch(i).form();
    return switch (form) {
      case RULE -> single(at, new Block.Rule(Anchor.NONE));
      case HEADING -> single(at, heading(i, Math.max(1, draft.stretch(i).number() - 1)));
      case QUOTE -> quote(at);
      case BULLET, DASH, NUMBER -> list(at, form);
      case PLAIN -> single(at, isHeading(at) ? heading(i, level()) : paragraph(draft.text(i)));
    };
  }

  private int single(int at, Block block) {
    blocks.add(block);
    return at + 1;
  }

  private Block heading(int i, int level) {
    return new Block.Heading(
        Anchor.NONE, Math.min(level, Block.Heading.DEEPEST), Inlines.of(draft.text(i)));
  }

  private Block paragraph(String text) {
    Optional<Dateline> found = opened ? Optional.empty() : Datelines.at(text);
    opened |= found.isPresent() || Sentences.isProse(text);
    dateline = dateline.or(() -> found);
    return plain(found.map(line -> text.substring(line.line().length()).strip()).orElse(text));
  }

  private static Block plain(String text) {
    return new Block.Paragraph(Anchor.NONE, Links.in(text));
  }

  private int quote(int at) {
    int end = runEnd(at, Form.QUOTE);
    List<Block> words = new ArrayList<>();
    List<Inline> attribution = List.of();
    for (int i : story.subList(at, end)) {
      String text = draft.text(i);
      boolean last = i == story.get(end - 1) && words.size() > 0;
      if (last && (text.startsWith("—") || text.startsWith("–"))) {
        attribution = Inlines.of(text);
      } else if (!text.isEmpty()) {
        words.add(plain(text));
      }
    }
    if (words.isEmpty()) {
      return single(at, plain(draft.stretch(story.get(at)).marked()));
    }
    blocks.add(new Block.Quote(Anchor.NONE, Block.QuoteKind.QUOTATION, words, attribution));
    return end;
  }

  private int list(int at, Form form) {
    int end = runEnd(at, form);
    boolean list =
        switch (form) {
          case NUMBER -> end - at >= 2 && counts(at, end);
          case DASH -> end - at >= 2 && !isSpeech(at, end);
          default -> end - at >= 2 || isDot(at);
        };
    if (!list) {
      for (int i = at; i < end; i++) {
        blocks.add(unlisted(i, form));
      }
      return end;
    }
    List<Block.Item> items =
        story.subList(at, end).stream()
            .map(i -> new Block.Item(List.of(plain(draft.text(i)))))
            .toList();
    Optional<Integer> start =
        form == Form.NUMBER ? Optional.of(draft.stretch(story.get(at)).number()) : Optional.empty();
    blocks.add(new Block.ListBlock(Anchor.NONE, start, items));
    return end;
  }

  /** A numbered line that is no item may be the heading of a section. */
  private Block unlisted(int at, Form form) {
    String text = draft.stretch(story.get(at)).marked();
    boolean heading = form == Form.NUMBER && isHeading(at);
    return heading ? new Block.Heading(Anchor.NONE, 1, Inlines.of(text)) : paragraph(text);
  }

  private boolean isDot(int at) {
    String marker = draft.stretch(story.get(at)).marker();
    return !marker.equals("*") && !marker.equals("+");
  }

  private int runEnd(int at, Form form) {
    int end = at + 1;
    while (end < story.size()
        && draft.stretch(story.get(end)).is(form)
        && !figures.containsKey(story.get(end))) {
      end++;
    }
    return end;
  }

  private boolean counts(int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (draft.stretch(story.get(i)).number() != draft.stretch(story.get(i - 1)).number() + 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether lines that begin with dashes are what people say, and not the items of a list. */
  private boolean isSpeech(int at, int end) {
    String language = draft.language();
    if (!SPEECH_DASH.contains(language.split("-", 2)[0])) {
      return false;
    }
    int sentences = 0;
    int voices = 0;
    for (int i : story.subList(at, end)) {
      String text = draft.text(i);
      boolean capital = !text.isEmpty() && !Character.isLowerCase(text.charAt(0));
      sentences += capital && Sentences.isEnd(text) ? 1 : 0;
      voices += isVoice(text) ? 1 : 0;
    }
    return sentences * 2 > end - at && voices > 0;
  }

  /** Whether somebody asks, exclaims, says little, or is said to speak: "- Yes, - he said." */
  private static boolean isVoice(String text) {
    if ((Sentences.isEnd(text) && !text.endsWith(".")) || Sentences.words(text, 4) <= 3) {
      return true;
    }
    for (int i = 2; i + 1 < text.length(); i++) {
      boolean dash = "-–—".indexOf(text.charAt(i)) >= 0 && text.charAt(i - 1) == ' ';
      if (dash && ",.!?…\"»”".indexOf(text.charAt(i - 2)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A heading right under another is one level deeper. */
  private int level() {
    boolean under = !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Heading;
    return under ? 2 : 1;
  }

  /**
   * Whether a short line between paragraphs of the story is a sub-heading; two in a row may be, a
   * title and what it is about.
   */
  private boolean isHeading(int at) {
    if (!isHeadingLine(at) || at == 0 || at + 1 >= story.size()) {
      return false;
    }
    boolean first = isStory(at - 1);
    boolean last = leads(at + 1);
    boolean upper = first && isHeadingLine(at + 1) && at + 2 < story.size() && leads(at + 2);
    boolean lower = last && isHeadingLine(at - 1) && at >= 2 && isStory(at - 2);
    return (first && last) || upper || lower;
  }

  private boolean isHeadingLine(int at) {
    int i = story.get(at);
    if (figures.containsKey(i)
        || !(draft.stretch(i).is(Form.PLAIN) || draft.stretch(i).is(Form.NUMBER))) {
      return false;
    }
    String text = draft.text(story.get(at));
    return !text.isEmpty()
        && text.length() <= LONGEST_HEADING_CHARACTERS
        && Sentences.words(text, LONGEST_HEADING + 1) <= LONGEST_HEADING
        && !endsOpenly(text)
        && !Character.isLowerCase(text.charAt(0))
        && isUnquoted(text);
  }

  /** A heading has no full stop, comma or colon at its end; a question mark it may have. */
  private static boolean endsOpenly(String text) {
    return ".,;:…".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isUnquoted(String text) {
    return "\"“„«»—–-".indexOf(text.charAt(0)) < 0;
  }

  private boolean isStory(int at) {
    int i = story.get(at);
    boolean block = figures.containsKey(i) || !draft.stretch(i).is(Form.PLAIN);
    return block || Sentences.isProse(draft.text(i)) || Sentences.isEnd(draft.text(i));
  }

  private boolean leads(int at) {
    int i = story.get(at);
    boolean block = figures.containsKey(i) || !draft.stretch(i).is(Form.PLAIN);
    return block || Sentences.isProse(draft.text(i));
  }
}
