package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.model.Anchor;
import org.backfile.report.Location;

/** One of the edition's own parts: its title, what it is about, and where. */
public final class OwnPart {
  private OwnPart() {}

  /**
   * Where a part stands.
   *
   * @param parent the tag that gets it
   * @param headingLevel of its title among the file's headings
   * @param language of the edition, BCP 47
   * @param alone whether it has pages of its own; otherwise it is one of several on a page
   * @param single whether the edition is of one article, which need not be named then
   */
  public record Place(
      Tag parent, int headingLevel, String language, boolean alone, boolean single) {}

  /** The title of a part, and what it is about where there is something to say. */
  public static Flow opening(
      FlowContext context, Place place, String title, Optional<String> intro, Anchor anchor) {
    Sheet sheet = Sheet.own(context, place.language());
    Element element = place.alone() ? Element.PAGE_TITLE : Element.PART_TITLE;
    Tag tag = sheet.own(place.parent(), Role.heading(place.headingLevel()));
    List<FlowBlock> blocks = new ArrayList<>();
    blocks.add(sheet.own(element, tag, title));
    intro.ifPresent(
        text -> blocks.add(sheet.own(Element.PAGE_INTRO, sheet.own(place.parent(), Role.P), text)));
    FlowBlock.GroupStyle style =
        place.alone() ? FlowBlock.GroupStyle.ACROSS : FlowBlock.GroupStyle.PLAIN;
    sheet.add(new FlowBlock.Group(blocks, style, Optional.empty(), Optional.of(anchor)));
    return sheet.flow(Location.of(anchor.value()));
  }
}
