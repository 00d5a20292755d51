package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
import org.backfile.report.IssueCode;
import org.backfile.report.Location;

/**
 * Figures: the picture or a note in its place, then caption and credit line, set apart. Pictures
 * that follow each other are a gallery, two in a row, as high as each other.
 */
final class FigureFlow {
  /** A picture is at most this high, as a share of the column. */
  static final double TALLEST = 0.58;

  /** A picture in a gallery is at most this high. */
  private static final double TALLEST_OF_SEVERAL = 0.4;

  /** Fewer pixels an inch look coarse in print. */
  static final double COARSEST = 96;

  private static final double POINTS_PER_INCH = 72;

  /** However a picture is shaped, in a row it counts as neither higher nor wider than this. */
  private static final double MOST_EXTREME = 2.2;

  /** From this ratio of width to height on, a picture is wide: between 3:2 and 16:9. */
  private static final double WIDE = 1.6;

  /** From this ratio on, a picture reaches out of the text's inset: between 1:1 and 4:3. */
  private static final double BROAD = 1.2;

  /** Fewer pixels look coarse across a page. */
  private static final int WIDE_PIXELS = 900;

  private final Sheet sheet;
  private final Tag parent;
  private final Location location;

  FigureFlow(Sheet sheet, Tag parent, Location location) {
    this.sheet = sheet;
    this.parent = parent;
    this.location = location;
  }

  /** A figure with its picture, where there is one to be shown. */
  record Shown(Block.Figure figure, Optional<Picture> picture) {}

  /** Takes a figure's picture in. */
  Shown shown(Block.Figure figure) {
    return new Shown(
        figure,
        figure.image().isHeld()
            ? sheet.context().pictures().take(figure.image(), location, sheet.context().issues())
            : Optional.empty());
  }

  /** One figure by itself. */
  FlowBlock figure(Shown shown, boolean nested) {
    double inset = nested ? 0 : sheet.theme().measures().inset();
    FlowBlock.Placement placement =
        nested ? FlowBlock.Placement.IN_FLOW : FlowBlock.Placement.FLOAT;
    FlowBlock.GroupStyle style = sheet.theme().style(Ornament.FIGURE_BOX).group().placed(placement);
    boolean wide = !nested && shown.picture().filter(FigureFlow::isWide).isPresent();
    return group(blocks(shown, inset, TALLEST), wide ? style.spanning() : style, shown);
  }

  /** Whether a picture is so wide, and so fine, that it may span all columns. */
  private static boolean isWide(Picture picture) {
    return picture.width() >= WIDE * picture.height() && picture.width() >= WIDE_PIXELS;
  }

  /** Figures with pictures: an odd one first, the others two by two. */
  List<FlowBlock> gallery(List<Shown> figures) {
    List<FlowBlock> rows = new ArrayList<>();
    int first = figures.size() % 2;
    if (first == 1) {
      rows.add(figure(figures.get(0), false));
    }
    for (int i = first; i < figures.size(); i += 2) {
      rows.add(row(figures.subList(i, i + 2)));
    }
    return rows;
  }

  private FlowBlock row(List<Shown> figures) {
    List<FlowBlock.SideBySide.Share> shares = new ArrayList<>();
    for (Shown shown : figures) {
      Picture picture = shown.picture().orElseThrow();
      double shape = (double) picture.width() / picture.height();
      double weight = Math.min(MOST_EXTREME, Math.max(1 / MOST_EXTREME, shape));
      FlowBlock figure =
          group(blocks(shown, 0, TALLEST_OF_SEVERAL), FlowBlock.GroupStyle.PLAIN, shown);
      shares.add(new FlowBlock.SideBySide.Share(figure, weight));
    }
    OrnamentStyle box = sheet.theme().style(Ornament.GALLERY_BOX);
    FlowBlock row = new FlowBlock.SideBySide(shares, box.frame().padding(), BlockStyle.Space.NONE);
    return new FlowBlock.Group(
        List.of(row),
        box.group().spanning().placed(FlowBlock.Placement.FLOAT),
        Optional.empty(),
        Optional.empty());
  }

  private static FlowBlock group(List<FlowBlock> blocks, FlowBlock.GroupStyle style, Shown shown) {
    return new FlowBlock.Group(
        blocks, style, Optional.empty(), Optional.of(shown.figure().anchor()));
  }

  /** The picture or the note, and the words below it. */
  private List<FlowBlock> blocks(Shown shown, double inset, double tallest) {
    Block.Figure figure = shown.figure();
    Tag tag = tag(shown);
    List<FlowBlock> blocks = new ArrayList<>();
    if (shown.picture().isPresent()) {
      Picture picture = shown.picture().get();
      OrnamentStyle box = sheet.theme().style(Ornament.FIGURE_BOX);
      FlowBlock.ImageStyle style =
          new FlowBlock.ImageStyle(tallest, COARSEST, box.frame().padding(), box.align());
      FlowBlock image = new FlowBlock.Image(tag, picture, style);
      blocks.add(reachesOut(picture, inset, tallest) ? image : inset(List.of(image), inset));
    } else {
      blocks.add(missing(tag, missingKey(shown), inset));
    }
    List<FlowBlock> words = words(figure, tag);
    if (!words.isEmpty()) {
      blocks.add(inset(words, inset));
    }
    return blocks;
  }

  /**
   * Whether a picture begins where the head does: one that is broad, and wider than the text.
   * Others stand with the text, as their captions do.
   */
  private boolean reachesOut(Picture picture, double inset, double tallest) {
    FlowContext.Room column = sheet.context().column();
    double shape = (double) picture.width() / picture.height();
    double natural = picture.width() * POINTS_PER_INCH / COARSEST;
    double widest = Math.min(natural, tallest * column.height() * shape);
    return shape >= BROAD && widest > column.width() - inset;
  }

  private static FlowBlock inset(List<FlowBlock> blocks, double inset) {
    return new FlowBlock.Group(
        blocks, FlowBlock.GroupStyle.inset(0, 0, inset, 0), Optional.empty(), Optional.empty());
  }

  private static String missingKey(Shown shown) {
    return shown.figure().image().isSaved() ? "picture.unusable" : "picture.missing";
  }

  /** The figure's tag with its text alternative; one that is missing is told and said so. */
  private Tag tag(Shown shown) {
    Optional<String> given = shown.figure().image().alternative().map(sheet.plain()::line);
    if (given.isPresent()) {
      return sheet.tag(parent, Role.FIGURE, Tag.Facts.alt(given.get()));
    }
    if (shown.picture().isPresent()) {
      String name = shown.figure().image().shownName();
      sheet.context().issues().add(IssueCode.IMAGE_NO_ALT, location, name);
    }
    String key = shown.picture().isPresent() ? "picture.alt.missing" : missingKey(shown);
    return sheet.tag(parent, Role.FIGURE, Tag.Facts.alt(sheet.word(key)).in(sheet.ownLanguage()));
  }

  private FlowBlock missing(Tag tag, String key, double inset) {
    FlowBlock.GroupStyle box = sheet.theme().style(Ornament.NOTE_BOX).group();
    return new FlowBlock.Group(
        List.of(sheet.own(Element.PICTURE_NOTE, tag, sheet.word(key))),
        box.inset(inset + box.start(), box.end()),
        Optional.empty(),
        Optional.empty());
  }

  private List<FlowBlock> words(Block.Figure figure, Tag tag) {
    List<FlowBlock> words = new ArrayList<>();
    boolean captioned = !Inlines.text(figure.caption()).isBlank();
    if (!captioned && figure.credit().isEmpty()) {
      return words;
    }
    Tag.Facts back =
        tag.facts().language().isPresent() ? Tag.Facts.language(sheet.language()) : Tag.Facts.NONE;
    Tag caption = sheet.tag(tag, Role.CAPTION, back);
    if (captioned) {
      Tag line = sheet.tag(caption, Role.P);
      words.add(sheet.text(sheet.style(Element.CAPTION), line, figure.caption(), Optional.empty()));
    }
    figure
        .credit()
        .ifPresent(
            credit -> {
              Tag line = sheet.tag(caption, Role.P);
              words.add(sheet.text(Element.CREDIT, line, credit.line()));
            });
    return words;
  }
}
