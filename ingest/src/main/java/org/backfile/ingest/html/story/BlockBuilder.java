package org.backfile.ingest.html.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.ingest.html.story.Draft.Part;
import org.backfile.model.Anchor;
import org.backfile.model.Block;
import org.backfile.model.Block.Item;
import org.backfile.model.DroppedBlock.Reason;
import org.backfile.model.Inline;
import org.backfile.model.Inlines;
import org.jsoup.nodes.Element;

/**
 * Makes a story's blocks of the pieces that were kept: lists and quotes are put together again from
 * what of them was kept. Used once.
 */
final class BlockBuilder {
  /** A list or quote that holds more than this part of a story is the page's layout. */
  private static final double MOST_OF_A_STORY = 0.5;

  /** Lists in lists in lists mean nothing any more. */
  private static final int DEEPEST = 30;

  /** A longer bold paragraph is a paragraph, in UTF-16 code units. */
  private static final int LONGEST_HEADING = 80;

  private final Draft draft;
  private final PartLanguages languages;
  private final Map<Integer, Block.Figure> figures;
  private final Map<Element, Integer> characters = new HashMap<>();
  private final Map<Element, Boolean> structures = new HashMap<>();
  private int total;
  private int topLevel = 6;

  BlockBuilder(Draft draft, Map<Integer, Block.Figure> figures) {
    this.draft = draft;
    this.languages = new PartLanguages(draft);
    this.figures = figures;
  }

  /** The blocks, without anchors. */
  List<Block> build(Element body) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      if (draft.is(i, Part.BODY) || figures.containsKey(i)) {
        kept.add(i);
        count(draft.piece(i));
      }
    }
    return build(kept, body, 0);
  }

  private void count(Piece piece) {
    total += piece.text().length();
    for (Element up = piece.container(); up != null; up = up.parent()) {
      if (isStructure(up)) {
        characters.merge(up, piece.text().length(), Integer::sum);
      }
    }
    if (piece.is(Piece.Kind.HEADING)) {
      topLevel = Math.min(topLevel, level(piece.container()));
    }
  }

  private boolean isStructure(Element element) {
    return structures.computeIfAbsent(element, BlockBuilder::isListOrQuote);
  }

  private static boolean isListOrQuote(Element element) {
    String name = element.normalName();
    return name.equals("ul")
        || name.equals("ol")
        || (name.equals("blockquote") && !Embeds.isPost(element))
        || PullQuotes.is(element);
  }

  private boolean counts(Element structure) {
    int own = characters.getOrDefault(structure, 0);
    return own > 0 && (own <= total * MOST_OF_A_STORY || own < 400);
  }

  private List<Block> build(List<Integer> kept, Element scope, int depth) {
    List<Block> blocks = new ArrayList<>();
    int i = 0;
    while (i < kept.size()) {
      Optional<Element> structure =
          depth < DEEPEST ? structure(kept.get(i), scope) : Optional.empty();
      if (structure.isEmpty()) {
        block(kept.get(i)).ifPresentOrElse(blocks::add, leave(kept.get(i)));
        i++;
        continue;
      }
      int end = i + 1;
      while (end < kept.size() && structure(kept.get(end), scope).equals(structure)) {
        end++;
      }
      blocks.addAll(structure(kept.subList(i, end), structure.get(), depth + 1));
      i = end;
    }
    return blocks;
  }

  /** Leaves a piece out of which no block can be made. */
  private Runnable leave(int index) {
    return () -> draft.set(index, Part.OPEN);
  }

  /** The outermost list or quote around a piece, below an element. */
  private Optional<Element> structure(int index, Element scope) {
    Element found = null;
    for (Element up = draft.piece(index).container();
        up != null && !up.equals(scope);
        up = up.parent()) {
      if (isStructure(up) && counts(up)) {
        found = up;
      }
    }
    return Optional.ofNullable(found);
  }

  private List<Block> structure(List<Integer> kept, Element element, int depth) {
    boolean list = element.nameIs("ul") || element.nameIs("ol");
    if (!list) {
      return quote(
          build(kept, element, depth), PullQuotes.holds(element), PullQuotes.isSource(last(kept)));
    }
    List<Item> items = new ArrayList<>();
    int i = 0;
    while (i < kept.size()) {
      Element branch = branch(draft.piece(kept.get(i)).container(), element);
      int end = i + 1;
      while (end < kept.size()
          && branch(draft.piece(kept.get(end)).container(), element).equals(branch)) {
        end++;
      }
      List<Block> blocks = build(kept.subList(i, end), branch, depth);
      if (!blocks.isEmpty()) {
        items.add(new Item(blocks));
      }
      i = end;
    }
    Optional<Integer> start =
        element.normalName().equals("ol")
            ? Optional.of(Math.max(1, Pixels.of(element.attr("start"))))
            : Optional.empty();
    return items.isEmpty() ? List.of() : List.of(new Block.ListBlock(Anchor.NONE, start, items));
  }

  /** The child of an element that something stands in, or the element itself. */
  private static Element branch(Element inner, Element element) {
    Element at = inner;
    while (!at.equals(element) && !element.equals(at.parent()) && at.parent() != null) {
      at = at.parent();
    }
    return at;
  }

  private static List<Block> quote(List<Block> blocks, boolean pull, boolean sourced) {
    Block.QuoteKind kind = pull ? Block.QuoteKind.PULL_QUOTE : Block.QuoteKind.QUOTATION;
    if (blocks.isEmpty()) {
      return List.of();
    }
    Block last = blocks.get(blocks.size() - 1);
    if (blocks.size() > 1
        && last instanceof Block.Paragraph paragraph
        && (sourced || names(paragraph))) {
      return List.of(
          new Block.Quote(
              Anchor.NONE,
              kind,
              unwrapped(blocks.subList(0, blocks.size() - 1)),
              paragraph.text()));
    }
    return List.of(new Block.Quote(Anchor.NONE, kind, unwrapped(blocks), List.of()));
  }

  /** What a quotation holds that is all that another one holds. */
  private static List<Block> unwrapped(List<Block> blocks) {
    if (blocks.size() == 1
        && blocks.get(0) instanceof Block.Quote inner
        && inner.attribution().isEmpty()) {
      return inner.blocks();
    }
    return blocks;
  }

  private Piece last(List<Integer> kept) {
    return draft.piece(kept.get(kept.size() - 1));
  }

  /** Whether a paragraph under a quotation tells who said it. */
  private static boolean names(Block.Paragraph paragraph) {
    String text = Inlines.text(paragraph.text());
    return text.length() <= 120
        && (text.startsWith("—") || text.startsWith("–") || text.startsWith("- "));
  }

  private Optional<Block> block(int index) {
    Piece piece = draft.piece(index);
    Block.Figure figure = figures.get(index);
    if (figure != null) {
      return Optional.of(figure);
    }
    return switch (piece.kind()) {
      case TABLE -> Optional.of(TableReader.read(piece.container(), languages));
      case PREFORMATTED -> Optional.of(new Block.Preformatted(Anchor.NONE, piece.text()));
      case RULE -> Optional.of(new Block.Rule(Anchor.NONE));
      case EMBED -> embed(piece);
      case HEADING -> heading(piece);
      case PICTURE, CONTROL -> Optional.empty();
      case TEXT -> isHeading(index) ? bold(piece) : text(piece);
    };
  }

  /** An embed; what it shows where it cannot be played is left out. */
  private Optional<Block> embed(Piece piece) {
    Optional<Block.Embed> embed =
        EmbedReader.read(piece.container()).filter(BlockBuilder::leadsOrTells);
    if (embed.isPresent() && !Embeds.isPost(piece.container())) {
      draft.leave(piece.index(), Reason.HIDDEN, piece.text());
    }
    return embed.map(block -> block);
  }

  private static boolean leadsOrTells(Block.Embed embed) {
    return embed.link().isPresent() || !Inlines.text(embed.text()).isBlank();
  }

  private Optional<Block> heading(Piece piece) {
    List<Inline> runs = runs(piece);
    int level = Math.min(Block.Heading.DEEPEST, level(piece.container()) - topLevel + 1);
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Heading(Anchor.NONE, Math.max(1, level), runs));
  }

  private static int level(Element container) {
    int level = Tags.headingLevel(container);
    return level == 0 ? 6 : level;
  }

  /** Whether a paragraph is a sub-heading by its form: a few bold words before running text. */
  private boolean isHeading(int index) {
    Piece piece = draft.piece(index);
    String text = piece.text();
    boolean brief =
        piece.strong()
            && text.length() <= LONGEST_HEADING
            && !TextShape.endsSentence(text)
            && !text.endsWith(":")
            && !text.endsWith(",");
    int next = index + 1;
    while (next < draft.size() && isPictureOrWords(next)) {
      next++;
    }
    boolean heads =
        draft.is(next, Draft.Part.BODY)
            && draft.piece(next).is(Piece.Kind.TEXT)
            && !draft.piece(next).strong()
            && draft.piece(next).text().length() > text.length();
    return brief && heads && draft.next(Draft.Part.BODY, 0) < index;
  }

  /** Whether a piece is a picture, or said of one. */
  private boolean isPictureOrWords(int i) {
    return draft.is(i, Part.FIGURE)
        || draft.is(i, Part.CAPTION)
        || draft.is(i, Part.CREDIT)
        || draft.piece(i).is(Piece.Kind.PICTURE);
  }

  private Optional<Block> bold(Piece piece) {
    String text = Inlines.text(InlineReader.read(piece.nodes())).replace('\n', ' ').strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Heading(Anchor.NONE, 1, languages.mark(Inlines.of(text), piece.container())));
  }

  private Optional<Block> text(Piece piece) {
    List<Inline> runs = runs(piece);
    return runs.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(Anchor.NONE, runs));
  }

  private List<Inline> runs(Piece piece) {
    return languages.mark(InlineReader.read(piece.nodes()), piece.container());
  }
}
