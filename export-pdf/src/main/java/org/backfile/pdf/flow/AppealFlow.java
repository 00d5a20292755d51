package org.backfile.pdf.flow;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Block;
import org.backfile.model.Inlines;
import org.backfile.report.Location;

/** The flow of appeals, set so that nobody takes them for the story. */
public final class AppealFlow {
  /** A first paragraph of more characters is set as the others are. */
  private static final int LONGEST_LEAD = 60;

  private final Sheet sheet;
  private final Tag parent;
  private final Location location;

  private AppealFlow(FlowContext context, Tag parent, String language, Location location) {
    sheet = new Sheet(context, language);
    this.parent = parent;
    this.location = location;
  }

  /**
   * Where appeals come from and go to.
   *
   * @param parent the tag that gets their section
   * @param headingLevel of their title among the file's headings
   * @param anchor where they begin
   * @param language what they are written in, BCP 47
   * @param location what issues are about
   * @param alone whether they have a page of their own; otherwise they follow an article
   */
  public record Place(
      Tag parent,
      int headingLevel,
      Anchor anchor,
      String language,
      Location location,
      boolean alone) {}

  /** Appeals of one publisher. */
  public static Flow published(
      FlowContext context, Optional<String> organisation, List<Appeal> appeals, Place place) {
    AppealFlow flow = new AppealFlow(context, place.parent(), place.language(), place.location());
    return flow.flow(title(context.wording(place.language()), organisation), true, appeals, place);
  }

  /** The bundler's own appeal. */
  public static Flow own(FlowContext context, Appeal appeal, Place place) {
    AppealFlow flow = new AppealFlow(context, place.parent(), place.language(), place.location());
    return flow.flow(
        context.wording(place.language()).text("appeal.own"), false, List.of(appeal), place);
  }

  /** What the page of a publisher's appeals is called. */
  public static String title(Wording wording, Optional<String> organisation) {
    return organisation.map(name -> wording.text("appeal.of", name)).orElse(wording.text("appeal"));
  }

  private Flow flow(String title, boolean published, List<Appeal> appeals, Place place) {
    Wording wording = sheet.wording();
    Tag sect = sheet.tag(parent, Role.SECT, Tag.Facts.language(place.language()));
    List<FlowBlock> blocks = new ArrayList<>();
    Tag heading = sheet.own(sect, Role.heading(place.headingLevel()));
    blocks.add(sheet.own(Element.APPEAL_TITLE, heading, title));
    if (published) {
      Tag note = sheet.own(sect, Role.P);
      blocks.add(sheet.own(Element.APPEAL_NOTE, note, wording.text("appeal.note")));
    }
    Headings headings = new Headings(place.headingLevel());
    for (int i = 0; i < appeals.size(); i++) {
      Appeal appeal = appeals.get(i);
      BodyFlow body =
          new BodyFlow(
              sheet,
              sect,
              location,
              opensShortly(appeal) ? BodyFlow.Setting.INVITATION : BodyFlow.Setting.APPEAL,
              headings,
              Numerals.LATIN,
              Optional.empty());
      List<FlowBlock> said = body.blocks(appeal.blocks(), 0);
      blocks.addAll(i == 0 ? said : underRule(said));
      appeal.link().ifPresent(link -> blocks.add(link(sect, link)));
    }
    FlowBlock.GroupStyle style = sheet.theme().style(Ornament.APPEAL_BOX).group();
    double inset = sheet.theme().measures().inset();
    sheet.add(
        new FlowBlock.Group(
            blocks,
            style
                .inset(inset + (place.alone() ? style.start() : 0), place.alone() ? style.end() : 0)
                .placed(FlowBlock.Placement.IN_FLOW),
            Optional.empty(),
            Optional.of(place.anchor())));
    return sheet.flow(location);
  }

  /** Another appeal's blocks, the first of them not to be parted from the line above it. */
  private List<FlowBlock> underRule(List<FlowBlock> said) {
    List<FlowBlock> all = new ArrayList<>(said);
    FlowBlock rule = sheet.theme().style(Ornament.APPEAL_RULE).rule();
    List<FlowBlock> head = said.isEmpty() ? List.of(rule) : List.of(rule, all.remove(0));
    FlowBlock.GroupStyle together = FlowBlock.GroupStyle.PLAIN.placed(FlowBlock.Placement.IN_FLOW);
    all.add(0, new FlowBlock.Group(head, together, Optional.empty(), Optional.empty()));
    return all;
  }

  /** Whether an appeal begins with a short line, as a banner does. */
  private static boolean opensShortly(Appeal appeal) {
    return !appeal.blocks().isEmpty()
        && appeal.blocks().get(0) instanceof Block.Paragraph paragraph
        && Inlines.text(paragraph.text()).length() <= LONGEST_LEAD;
  }

  private FlowBlock link(Tag sect, URI link) {
    BlockStyle style = sheet.style(Element.APPEAL_LINK);
    Tag tag = sheet.tag(sect, Role.P);
    List<Span> spans = List.of(sheet.address(link, style.text(), tag));
    return FlowBlock.Text.of(tag, style, spans, Optional.empty());
  }
}
