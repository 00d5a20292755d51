package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
import org.backfile.report.Location;

/** Figures: the picture or a note in its place, then caption and credit line, set apart. */
final class FigureFlow {
  /** A picture is at most this high, as a share of the column. */
  static final double TALLEST = 0.58;

  /** Fewer pixels an inch look coarse in print. */
  static final double COARSEST = 96;

  private final Sheet sheet;
  private final Tag parent;
  private final Location location;

  FigureFlow(Sheet sheet, Tag parent, Location location) {
    this.sheet = sheet;
    this.parent = parent;
    this.location = location;
  }

  FlowBlock figure(Block.Figure figure, boolean nested) {
    Optional<Picture> picture =
        figure.image().isHeld()
            ? sheet.context().pictures().take(figure.image(), location, sheet.context().issues())
            : Optional.empty();
    String missing = figure.image().isHeld() ? "picture.unusable" : "picture.missing";
    String plainStatement = picture.isPresent() ? "picture.alt.missing" : missing;
    String alt =
        figure
            .image()
            .alt()
            .filter(text -> !text.isBlank())
            .map(sheet.plain()::line)
            .orElseGet(() -> sheet.context().wording().text(plainStatement));
    Tag tag = sheet.tag(parent, Role.FIGURE, Tag.Facts.alt(alt));
    OrnamentStyle box = sheet.theme().style(Ornament.FIGURE_BOX);
    double inset = nested ? 0 : sheet.theme().measures().inset();
    List<FlowBlock> blocks = new ArrayList<>();
    if (picture.isPresent()) {
      FlowBlock image =
          new FlowBlock.Image(
              tag,
              picture.get(),
              new FlowBlock.ImageStyle(TALLEST, COARSEST, box.frame().padding()));
      // A tall picture stands with the text; a wide one reaches out as the headline does.
      boolean tall = picture.get().height() > picture.get().width();
      blocks.add(tall ? group(List.of(image), FlowBlock.GroupStyle.inset(0, 0, inset, 0)) : image);
    } else {
      blocks.add(missing(tag, missing, inset));
    }
    List<FlowBlock> words = words(figure, tag);
    if (!words.isEmpty()) {
      blocks.add(group(words, FlowBlock.GroupStyle.inset(0, 0, inset, 0)));
    }
    return new FlowBlock.Group(
        blocks,
        box.group().placed(nested ? FlowBlock.Placement.IN_FLOW : FlowBlock.Placement.FLOAT),
        Optional.empty(),
        Optional.of(figure.anchor()));
  }

  private static FlowBlock group(List<FlowBlock> blocks, FlowBlock.GroupStyle style) {
    return new FlowBlock.Group(blocks, style, Optional.empty(), Optional.empty());
  }

  private FlowBlock missing(Tag tag, String key, double inset) {
    String note = sheet.context().wording().text(key);
    return group(
        List.of(sheet.text(Element.PICTURE_NOTE, tag, note)),
        sheet.theme().style(Ornament.NOTE_BOX).group().inset(inset, 0));
  }

  private List<FlowBlock> words(Block.Figure figure, Tag tag) {
    List<FlowBlock> words = new ArrayList<>();
    boolean captioned = !Inlines.text(figure.caption()).isBlank();
    if (!captioned && figure.credit().isEmpty()) {
      return words;
    }
    Tag caption = sheet.tag(tag, Role.CAPTION);
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
