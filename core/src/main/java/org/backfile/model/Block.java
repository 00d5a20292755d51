package org.backfile.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A piece of a story that stands by itself on the page. */
public sealed interface Block {

  /** The block's lasting name; {@link Anchor#NONE} until {@link Anchors} has given it one. */
  Anchor anchor();

  /**
   * Running text.
   *
   * @param anchor the block's lasting name
   * @param text what it says
   */
  record Paragraph(Anchor anchor, List<Inline> text) implements Block {
    /** Copies the text. */
    public Paragraph {
      Objects.requireNonNull(anchor, "anchor");
      text = List.copyOf(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /**
   * A sub-heading inside the story.
   *
   * @param anchor the block's lasting name
   * @param level 1 to 5, 1 being next below the headline
   * @param text what it says
   */
  record Heading(Anchor anchor, int level, List<Inline> text) implements Block {
    /** The deepest level. */
    public static final int DEEPEST = 5;

    /** Checks the level and copies the text. */
    public Heading {
      Objects.requireNonNull(anchor, "anchor");
      checkArgument(level >= 1 && level <= DEEPEST, "heading level %s must be 1..5", level);
      text = List.copyOf(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  /**
   * A list.
   *
   * @param anchor the block's lasting name
   * @param start the first item's number, or empty for a list with bullets
   * @param items each item's blocks
   */
  record ListBlock(Anchor anchor, Optional<Integer> start, List<Item> items) implements Block {
    /** Copies the items. */
    public ListBlock {
      Objects.requireNonNull(anchor, "anchor");
      items = List.copyOf(items);
    }

    /** Whether its items are numbered. */
    public boolean ordered() {
      return start.isPresent();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /**
   * One entry of a list.
   *
   * @param blocks what it holds, further lists included
   */
  record Item(List<Block> blocks) {
    /** Copies the blocks. */
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Words of somebody else, or of the story itself set large.
   *
   * @param anchor the block's lasting name
   * @param kind a quotation or a pull quote
   * @param blocks the words
   * @param attribution who said them, empty when the source does not say
   */
  record Quote(Anchor anchor, QuoteKind kind, List<Block> blocks, List<Inline> attribution)
      implements Block {
    /** Copies the lists. */
    public Quote {
      Objects.requireNonNull(anchor, "anchor");
      Objects.requireNonNull(kind, "kind");
      blocks = List.copyOf(blocks);
      attribution = List.copyOf(attribution);
    }

    /** Whether the attribution begins with the dash that it is printed behind. */
    public boolean isDashed() {
      String words = Inlines.text(attribution).strip();
      return !words.isEmpty() && Character.getType(words.charAt(0)) == Character.DASH_PUNCTUATION;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quote(this);
    }
  }

  /** What a quote is for. */
  enum QuoteKind {
    /** A quotation that is part of the story. */
    QUOTATION,
    /** A line of the story repeated as an eye-catcher. */
    PULL_QUOTE
  }

  /**
   * A picture with what is said about it.
   *
   * @param anchor the block's lasting name
   * @param image the picture, held or not
   * @param caption what it shows, without the credit
   * @param credit who made and supplied it
   */
  record Figure(Anchor anchor, Image image, List<Inline> caption, Optional<Credit> credit)
      implements Block {
    /** Copies the caption. */
    public Figure {
      Objects.requireNonNull(anchor, "anchor");
      Objects.requireNonNull(image, "image");
      caption = List.copyOf(caption);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.figure(this);
    }
  }

  /**
   * Data in rows and columns.
   *
   * @param anchor the block's lasting name
   * @param caption the table's title, may be empty
   * @param head rows that name the columns, may be empty
   * @param body the other rows
   */
  record Table(Anchor anchor, List<Inline> caption, List<Row> head, List<Row> body)
      implements Block {
    /** Copies the lists. */
    public Table {
      Objects.requireNonNull(anchor, "anchor");
      caption = List.copyOf(caption);
      head = List.copyOf(head);
      body = List.copyOf(body);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(this);
    }

    /** Whether a cell with words names a row or a column. */
    public boolean hasHeader() {
      return head.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::hasWords)
          || body.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::isNamed);
    }
  }

  /**
   * A row of a table.
   *
   * @param cells from the line's start to its end
   */
  record Row(List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether its cells are headers, several of them, and so name their columns. */
    public boolean namesColumns() {
      return cells.size() > 1 && cells.stream().allMatch(Cell::header);
    }
  }

  /**
   * A cell of a table.
   *
   * @param text what it says
   * @param header whether it names its row or column
   * @param columnSpan how many columns it takes, at least 1
   * @param rowSpan how many rows it takes, at least 1
   */
  record Cell(List<Inline> text, boolean header, int columnSpan, int rowSpan) {
    /** The largest span: what HTML allows for columns. */
    public static final int WIDEST_SPAN = 1000;

    /** Checks the spans and copies the text. */
    public Cell {
      checkArgument(
          columnSpan >= 1 && columnSpan <= WIDEST_SPAN,
          "columnSpan %s must be 1..1000",
          columnSpan);
      checkArgument(rowSpan >= 1 && rowSpan <= 65534, "rowSpan %s must be 1..65534", rowSpan);
      text = List.copyOf(text);
    }

    /** A cell of one row and column that names nothing. */
    public static Cell of(List<Inline> text) {
      return new Cell(text, false, 1, 1);
    }

    /** Whether it says anything. */
    public boolean hasWords() {
      return !Inlines.text(text).isBlank();
    }

    private boolean isNamed() {
      return header && hasWords();
    }
  }

  /**
   * Text whose spaces and line ends count.
   *
   * @param anchor the block's lasting name
   * @param text verbatim, lines parted by {@code \n}
   */
  record Preformatted(Anchor anchor, String text) implements Block {
    /** Checks the components. */
    public Preformatted {
      Objects.requireNonNull(anchor, "anchor");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.preformatted(this);
    }
  }

  /**
   * A change of subject, usually set as a rule or an ornament.
   *
   * @param anchor the block's lasting name
   */
  record Rule(Anchor anchor) implements Block {
    /** Checks the anchor. */
    public Rule {
      Objects.requireNonNull(anchor, "anchor");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rule(this);
    }
  }

  /**
   * Something that cannot be printed, such as a video or a social post: what stood there and where
   * it is.
   *
   * @param anchor the block's lasting name
   * @param kind what it is, as a plain English noun such as "video"
   * @param link where it is
   * @param text what it said or showed, as far as the source tells
   */
  record Embed(Anchor anchor, String kind, Optional<URI> link, List<Inline> text) implements Block {
    /** Checks the kind and copies the text. */
    public Embed {
      Objects.requireNonNull(anchor, "anchor");
      checkArgument(!kind.isBlank(), "embed kind must not be blank");
      text = List.copyOf(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.embed(this);
    }
  }

  /** Takes the visitor to the method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method a kind: who forgets one does not compile.
   *
   * @param <R> what a visit gives
   */
  interface Visitor<R> {
    /** Visits running text. */
    R paragraph(Paragraph paragraph);

    /** Visits a sub-heading. */
    R heading(Heading heading);

    /** Visits a list. */
    R list(ListBlock list);

    /** Visits a quote. */
    R quote(Quote quote);

    /** Visits a figure. */
    R figure(Figure figure);

    /** Visits a table. */
    R table(Table table);

    /** Visits preformatted text. */
    R preformatted(Preformatted preformatted);

    /** Visits a change of subject. */
    R rule(Rule rule);

    /** Visits something that cannot be printed. */
    R embed(Embed embed);
  }
}
