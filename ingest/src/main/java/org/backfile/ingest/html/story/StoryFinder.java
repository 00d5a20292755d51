package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.ingest.html.story.Pictures.Chosen;
import org.backfile.ingest.html.story.Piece.Kind;
import org.backfile.model.Appeal;
import org.backfile.model.Block;
import org.backfile.model.DroppedBlock.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the story on a page. A page is divided into {@link Piece}s; {@link StoryModel} tells how
 * likely each is part of the story; appeals, pictures and captions are found by what they are; what
 * remains is left out with a reason. Time and memory are linear in the page. Used once.
 */
public final class StoryFinder {
  /**
   * Longer addresses are shown by their beginning, as pictures that stand in the page itself are.
   */
  private static final int LONGEST_ADDRESS = 2_000;

  private static final int SHOWN_OF_ADDRESS = 40;

  private static final int SHORTEST_SUMMARY = 25;
  private static final int LONGEST_SUMMARY = 500;

  private final Document page;
  private final PageMetadata metadata;
  private final FigureHolder holder;
  private final Surroundings around;
  private final Measures measures;
  private final Draft draft;
  private final List<Splitter.Concealed> concealed;
  private final double threshold;

  private StoryFinder(Document page, PageMetadata metadata, FigureHolder holder) {
    this.page = page;
    this.metadata = metadata;
    this.holder = holder;
    Splitter.Division division = Splitter.split(page);
    List<Piece> pieces = division.shown();
    concealed = division.concealed();
    around = new Surroundings(page.body(), pieces);
    measures = new Measures(pieces, PageFacts.of(metadata), around, page.body());
    double[] likelihoods = StoryModel.standard().probabilities(pieces, measures.all());
    threshold = Threshold.of(pieces, likelihoods);
    draft = new Draft(pieces, likelihoods, metadata.language().value());
  }

  /**
   * The story of a page.
   *
   * @param page the page's tree
   * @param metadata what the page says of itself
   * @param holder gives the pictures
   */
  public static Story find(Document page, PageMetadata metadata, FigureHolder holder) {
    return new StoryFinder(page, metadata, holder).find();
  }

  private Story find() {
    int headline = measures.headline();
    if (headline >= 0) {
      draft.set(headline, Part.HEADLINE);
      HeadlineWords.unsaid(draft.piece(headline).text(), metadata)
          .ifPresent(words -> draft.leave(headline, Reason.METADATA, words));
    }
    List<Appeal> appeals = AppealMarks.mark(draft, around, metadata.language().value());
    body();
    Element root = root();
    Optional<String> lead = lead();
    FigureCaptions captions = new FigureCaptions(draft.pieces(), Pictures::isLarge);
    List<Chosen> chosen = new Pictures(draft, around, captions, root, lead).choose();
    Map<Integer, Block.Figure> figures =
        figures(new Captions(draft, around, captions, chosen), chosen);
    Seconds.mend(draft, measures);
    Head.trim(draft, metadata);
    Tail.trim(draft);
    List<Block> blocks = new BlockBuilder(draft, figures).build(page.body());
    Optional<String> title =
        headline < 0 ? Optional.empty() : Optional.of(draft.piece(headline).text());
    Optional<String> standfirst = standfirst();
    return Story.of(title, standfirst, blocks, appeals, verdicts());
  }

  private void body() {
    keepLikely();
    keepSources();
    int first = draft.next(Part.BODY, 0);
    int last = draft.last(Part.BODY);
    for (int i = first; i < last; i++) {
      Piece piece = draft.piece(i);
      boolean between = piece.is(Kind.RULE) || piece.is(Kind.EMBED);
      if (between && draft.is(i, Part.OPEN) && isAmongBody(i)) {
        draft.set(i, Part.BODY);
      }
    }
  }

  private void keepLikely() {
    for (Piece piece : draft.pieces()) {
      int i = piece.index();
      boolean free = draft.is(i, Part.OPEN);
      boolean words = !piece.text().isEmpty() && !piece.is(Kind.CONTROL) && !piece.is(Kind.EMBED);
      if (free && words && draft.probability(i) >= threshold) {
        draft.set(i, Part.BODY);
      }
    }
  }

  /** Keeps who is quoted with a quotation that is kept. */
  private void keepSources() {
    for (int i = 1; i < draft.size(); i++) {
      int index = i;
      Element container = draft.piece(i).container();
      boolean next = draft.is(i, Part.OPEN) && draft.is(i - 1, Part.BODY);
      if (next && PullQuotes.isSource(draft.piece(i))) {
        Element quoted = draft.piece(i - 1).container();
        PullQuotes.quotation(container)
            .filter(quotation -> Pictures.isInside(quoted, quotation))
            .ifPresent(quotation -> draft.set(index, Part.BODY));
      }
    }
  }

  /** Whether the next words on both sides are the story's. */
  private boolean isAmongBody(int i) {
    return wordsFrom(i, -1) && wordsFrom(i, 1);
  }

  private boolean wordsFrom(int i, int step) {
    for (int at = i + step; at >= 0 && at < draft.size() && Math.abs(at - i) < 8; at += step) {
      if (draft.is(at, Part.BODY) && draft.piece(at).isText()) {
        return true;
      } else if (!draft.piece(at).text().isEmpty()) {
        return false;
      }
    }
    return false;
  }

  /** The smallest element that holds nearly all of the story. */
  private Element root() {
    Map<Element, Integer> sums = new HashMap<>();
    int total = 0;
    for (Piece piece : draft.pieces()) {
      if (draft.is(piece.index(), Part.BODY)) {
        total += piece.text().length();
        for (Element up = piece.container(); up != null; up = up.parent()) {
          sums.merge(up, piece.text().length(), Integer::sum);
        }
      }
    }
    Element root = page.body();
    boolean deeper = total > 0;
    while (deeper) {
      deeper = false;
      for (Element child : root.children()) {
        if (sums.getOrDefault(child, 0) >= 0.9 * total) {
          root = child;
          deeper = true;
          break;
        }
      }
    }
    return root;
  }

  private Optional<String> lead() {
    return metadata.pictures().stream()
        .findFirst()
        .map(PictureReference::key)
        .filter(key -> !key.isEmpty());
  }

  private Map<Integer, Block.Figure> figures(Captions captions, List<Chosen> chosen) {
    FigureMaker maker = new FigureMaker(draft, around, metadata.pictures(), holder);
    Map<Integer, Block.Figure> figures = new HashMap<>();
    for (Chosen picture : chosen) {
      List<Integer> words = captions.of(picture);
      words.forEach(i -> draft.set(i, Part.CAPTION));
      draft.set(picture.index(), Part.FIGURE);
      String inside = Splitter.words(draft.piece(picture.index()).container());
      draft.leave(picture.index(), Reason.BOILERPLATE, inside);
      figures.put(picture.index(), maker.make(picture, words));
    }
    return figures;
  }

  /** The summary that stands between headline and text and is not kept as text. */
  private Optional<String> standfirst() {
    int first = draft.next(Part.BODY, 0);
    for (int i = Math.max(0, measures.headline()); i < first && first < draft.size(); i++) {
      Piece piece = draft.piece(i);
      boolean free =
          draft.is(i, Part.OPEN)
              && piece.isText()
              && piece.linkDensity() < 0.3
              && piece.text().length() > SHORTEST_SUMMARY
              && piece.text().length() < LONGEST_SUMMARY
              && measures.furniture(i).isEmpty();
      boolean summary = free && isSummary(piece);
      if (summary) {
        draft.set(i, Part.STANDFIRST);
        return Optional.of(piece.text());
      }
    }
    return Optional.empty();
  }

  /** Whether words under a headline sum the story up: by name, by the page's data, or by form. */
  private boolean isSummary(Piece piece) {
    boolean named = around.up(piece.container(), Sign.SUMMARY) <= 1;
    boolean told = PageFacts.of(metadata).likeness(piece.text()).summary() > 0.5;
    boolean meta =
        around.up(piece.container(), Sign.BYLINE) <= 1
            || around.up(piece.container(), Sign.DATE) <= 1
            || around.up(piece.container(), Sign.CAPTION) <= 1;
    boolean next =
        measures.headline() >= 0
            && piece.index() - measures.headline() <= 2
            && TextShape.endsSentence(piece.text());
    return named || told || (next && !meta);
  }

  private List<Verdict> verdicts() {
    Reasons reasons = new Reasons(around, measures);
    List<Verdict> verdicts = new ArrayList<>();
    int hidden = 0;
    for (Piece piece : draft.pieces()) {
      int i = piece.index();
      hidden = addConcealed(hidden, i, verdicts);
      Verdict.Use use =
          switch (draft.part(i)) {
            case OPEN, DROPPED -> Verdict.Use.DROPPED;
            case HEADLINE -> Verdict.Use.HEADLINE;
            case STANDFIRST -> Verdict.Use.STANDFIRST;
            case BODY -> Verdict.Use.BODY;
            case FIGURE -> Verdict.Use.FIGURE;
            case CAPTION -> Verdict.Use.CAPTION;
            case CREDIT -> Verdict.Use.CREDIT;
            case APPEAL -> Verdict.Use.APPEAL;
          };
      Optional<Reason> reason =
          use == Verdict.Use.DROPPED
              ? Optional.of(draft.reason(i).orElseGet(() -> reasons.of(piece)))
              : Optional.empty();
      String text = shown(piece);
      verdicts.add(new Verdict(use, reason, text, piece.span(), draft.probability(i)));
      draft
          .remainders(i)
          .forEach(left -> verdicts.add(Verdict.left(left.reason(), left.words(), piece.span())));
    }
    addConcealed(hidden, draft.size(), verdicts);
    return verdicts;
  }

  /** Adds verdicts on what is hidden before a piece; returns where to go on. */
  private int addConcealed(int from, int before, List<Verdict> verdicts) {
    int next = from;
    while (next < concealed.size() && concealed.get(next).before() <= before) {
      Piece piece = concealed.get(next++).piece();
      verdicts.add(Verdict.left(Reasons.ofConcealed(piece), shown(piece), piece.span()));
    }
    return next;
  }

  /** What a piece says; of pictures and frames, where they are. */
  private static String shown(Piece piece) {
    if (!piece.text().isEmpty()) {
      return piece.text();
    }
    String address = "";
    if (piece.is(Kind.PICTURE)) {
      List<String> references = PictureReference.of(piece.container()).references();
      address = references.isEmpty() ? "" : references.get(0);
    } else if (piece.is(Kind.EMBED)) {
      address = piece.container().attr("src");
    }
    if (piece.is(Kind.PICTURE)) {
      String inside = Splitter.words(piece.container());
      address = inside.isEmpty() ? address : (address + ' ' + inside).strip();
    }
    boolean data = address.regionMatches(true, 0, "data:", 0, 5);
    return data || address.length() > LONGEST_ADDRESS
        ? address.substring(0, Math.min(address.length(), SHOWN_OF_ADDRESS)) + "…"
        : address;
  }
}
