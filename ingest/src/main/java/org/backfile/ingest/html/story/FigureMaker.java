package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.ingest.credit.CaptionSplit;
import org.backfile.ingest.credit.CreditParser;
import org.backfile.ingest.html.meta.PageMetadata.PictureNote;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.ingest.html.story.Pictures.Chosen;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.DroppedBlock.Reason;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes a figure of a picture and what the page says of it. Not thread-safe. */
final class FigureMaker {
  /** Words that only announce what follows, as screen readers are told. */
  private static final List<String> LABELS =
      List.of(
          "image caption",
          "image copyright",
          "image source",
          "image",
          "photo",
          "caption",
          "credit");

  /** A shorter title of a picture is its name, in UTF-16 code units. */
  private static final int SHORTEST_TITLE = 25;

  /** How many words a signature under a picture has. */
  private static final int LONGEST_SIGNATURE = 8;

  private final Draft draft;
  private final Surroundings around;
  private final List<PictureNote> notes;
  private final FigureHolder holder;

  FigureMaker(Draft draft, Surroundings around, List<PictureNote> notes, FigureHolder holder) {
    this.draft = draft;
    this.around = around;
    this.notes = notes;
    this.holder = holder;
  }

  /** A figure; {@code words} are the pieces that tell of its picture. */
  Block.Figure make(Chosen picture, List<Integer> words) {
    PictureReference reference = picture.reference();
    Optional<PictureNote> note = note(reference);
    List<Node> caption = new ArrayList<>();
    List<String> credits = new ArrayList<>();
    for (int i : words) {
      Piece piece = draft.piece(i);
      if (isCredit(piece, words.size(), i == words.get(words.size() - 1))) {
        credits.add(piece.text());
        draft.set(i, Part.CREDIT);
      } else if (isLabel(piece.text())) {
        draft.drop(i, Reason.BOILERPLATE);
      } else {
        Optional<Element> last = lastCredit(piece);
        last.ifPresent(element -> credits.add(element.text().strip()));
        caption.add(new TextNode(" "));
        piece.nodes().stream()
            .filter(node -> last.isEmpty() || !node.equals(last.get()))
            .forEach(caption::add);
      }
    }
    List<Inline> runs = InlineReader.read(caption);
    String text = Inlines.text(runs);
    if (text.isBlank()) {
      runs =
          attributes(picture)
              .or(() -> note.flatMap(PictureNote::caption))
              .map(Inlines::of)
              .orElse(List.of());
      text = Inlines.text(runs);
    }
    CaptionSplit split = CreditParser.standard().split(text);
    if (split.credit().isPresent() && (credits.isEmpty() || split.offset() > 0)) {
      runs = Runs.cut(runs, split.caption().length());
      addNew(split.credit().get().line(), credits);
    }
    Optional<Credit> credit =
        split.credit().filter(own -> credits.equals(List.of(own.line()))).or(() -> credit(credits));
    if (credit.isEmpty()) {
      String whole = Inlines.text(runs);
      int tail = CreditTail.at(whole);
      if (tail >= 0) {
        credit = parse(whole.substring(tail));
        runs = Runs.cut(runs, whole.substring(0, tail).replaceAll("[\\s|–—-]+$", "").length());
      }
    }
    credit = credit.or(() -> note.flatMap(PictureNote::credit).flatMap(FigureMaker::parse));
    Image image = new Image(reference.alt(), reference.url(), Optional.empty(), Optional.empty());
    return holder.hold(new Block.Figure(Anchor.NONE, image, runs, credit), reference.references());
  }

  /** Adds a credit unless it is said already. */
  private static void addNew(String line, List<String> credits) {
    String plain = letters(line);
    if (credits.stream().noneMatch(known -> letters(known).contains(plain))) {
      credits.add(0, line);
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private boolean isCredit(Piece piece, int among, boolean last) {
    if (piece.text().length() > CreditParser.MAX_LINE) {
      return false;
    }
    int credit = around.up(piece.container(), Sign.CREDIT);
    int caption = around.up(piece.container(), Sign.CAPTION);
    boolean named = credit <= 2 && credit < caption;
    boolean brief =
        TextShape.words(piece.text()) <= LONGEST_SIGNATURE
            && !TextShape.endsSentence(piece.text())
            && caption > 0;
    boolean looks = CreditParser.standard().looksLikeCredit(piece.text());
    return named || (among > 1 && (looks || (last && brief)));
  }

  /** The last element of a caption when it is the credit, by its name or its words. */
  private Optional<Element> lastCredit(Piece piece) {
    for (int i = piece.nodes().size() - 1; i >= 0; i--) {
      Node node = piece.nodes().get(i);
      if (node instanceof TextNode text && text.isBlank()) {
        continue;
      }
      if (!(node instanceof Element element) || element.normalName().equals("a")) {
        return Optional.empty();
      }
      String words = element.text().strip();
      boolean named = (around.signs(element) & Sign.CREDIT.bit()) != 0;
      boolean credit =
          !words.isEmpty()
              && words.length() <= 200
              && (named
                  || CreditParser.standard().looksLikeCredit(words)
                  || isSigned(piece, element, words));
      return credit ? Optional.of(element) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether a few words behind a caption's last sentence, in an element of their own, sign it. */
  private static boolean isSigned(Piece piece, Element element, String words) {
    int before = piece.text().length() - words.length();
    boolean parted =
        before > 10 && TextShape.endsSentence(piece.text().substring(0, before).stripTrailing());
    boolean bracketed = words.startsWith("(") && words.endsWith(")");
    boolean small = !element.normalName().matches("em|i|b|strong");
    boolean named = !Character.isLowerCase(words.codePointAt(0));
    return (parted || bracketed || (small && named && before > 10))
        && TextShape.words(words) <= LONGEST_SIGNATURE
        && !TextShape.endsSentence(words);
  }

  private static boolean isLabel(String text) {
    String plain = text.replaceAll("[:\\s]+$", "").toLowerCase(Locale.ROOT);
    return LABELS.contains(plain) || text.matches("\\d{1,3} ?/ ?\\d{1,3}");
  }

  private static Optional<Credit> credit(List<String> lines) {
    String line = String.join(" / ", lines);
    return line.isBlank() ? Optional.empty() : parse(line);
  }

  private static Optional<Credit> parse(String line) {
    Optional<Credit> parsed =
        line.length() > CreditParser.MAX_LINE
            ? Optional.empty()
            : CreditParser.standard().parse(line, Credit.Origin.PAGE);
    return parsed.or(
        () ->
            line.isBlank()
                ? Optional.empty()
                : Optional.of(
                    new Credit(line, List.of(), Credit.Confidence.LOW, Credit.Origin.PAGE)));
  }

  private Optional<String> attributes(Chosen picture) {
    var element = draft.piece(picture.index()).container();
    for (String attribute :
        List.of("data-caption", "data-image-caption", "data-title", "caption")) {
      String value = org.jsoup.Jsoup.parse(element.attr(attribute)).text().strip();
      if (!value.isEmpty() && value.length() < 1_000) {
        return Optional.of(value);
      }
    }
    String title = element.attr("title").strip();
    boolean tells =
        title.length() >= SHORTEST_TITLE
            && title.length() < 1_000
            && title.indexOf(' ') > 0
            && !title.equals(element.attr("alt").strip());
    return tells ? Optional.of(title) : Optional.empty();
  }

  private Optional<PictureNote> note(PictureReference reference) {
    for (PictureNote note : notes) {
      boolean same =
          note.url().isPresent()
              && new PictureReference(List.of(), note.url(), Optional.empty(), -1, -1)
                  .key()
                  .equals(reference.key());
      if (same) {
        return Optional.of(note);
      }
    }
    return Optional.empty();
  }
}
