package org.backfile.ingest.html.story;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.credit.CaptionSplit;
import org.backfile.ingest.credit.CreditParser;
import org.backfile.ingest.html.meta.PageMetadata.PictureNote;
import org.backfile.ingest.html.story.Pictures.Chosen;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Credit;
import org.backfile.model.Image;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;

/** Makes a figure of a picture and what the page says of it. Not thread-safe. */
final class FigureMaker {
  /** A shorter title of a picture is its name, in UTF-16 code units. */
  private static final int SHORTEST_TITLE = 25;

  private final Draft draft;
  private final Surroundings around;

  /** What the page's data say of pictures, by their keys. */
  private final Map<String, PictureNote> notes = new HashMap<>();

  private final PartLanguages languages;
  private final FigureHolder holder;

  FigureMaker(Draft draft, Surroundings around, List<PictureNote> notes, FigureHolder holder) {
    this.draft = draft;
    this.around = around;
    this.languages = new PartLanguages(draft);
    for (PictureNote note : notes) {
      if (note.url().isPresent()) {
        this.notes.putIfAbsent(PictureReference.key(note), note);
      }
    }
    this.holder = holder;
  }

  /** A figure; {@code words} are the pieces that tell of its picture. */
  Block.Figure make(Chosen picture, List<Integer> words) {
    PictureReference reference = picture.reference();
    Optional<PictureNote> note = Optional.ofNullable(notes.get(reference.key()));
    CaptionReader caption = new CaptionReader(draft, around);
    caption.read(words);
    List<String> credits = caption.credits();
    List<Inline> runs = caption.runs();
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
        credit = parse(withoutBracket(whole.substring(tail)));
        runs =
            Runs.cut(
                runs, whole.substring(0, tail).replaceAll("[\\s|–—、，＝=（(\\[/-]+$", "").length());
      }
    }
    credit = credit.or(() -> note.flatMap(PictureNote::credit).flatMap(FigureMaker::parse));
    Image image = new Image(reference.alt(), reference.url(), Optional.empty(), Optional.empty());
    int said = words.isEmpty() ? picture.index() : words.get(0);
    runs = languages.mark(runs, draft.piece(said).container());
    return holder.hold(new Block.Figure(Anchor.NONE, image, runs, credit), reference.references());
  }

  /** Adds a credit unless it is said already. */
  private static void addNew(String line, List<String> credits) {
    String plain = " " + letters(line) + " ";
    if (credits.stream().noneMatch(known -> (" " + letters(known) + " ").contains(plain))) {
      credits.add(0, line);
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /** A credit without the end of brackets whose beginning is before it. */
  private static String withoutBracket(String credit) {
    boolean closed = credit.matches("[^(（\\[]*[)）\\]]");
    return closed ? credit.substring(0, credit.length() - 1) : credit;
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
}
