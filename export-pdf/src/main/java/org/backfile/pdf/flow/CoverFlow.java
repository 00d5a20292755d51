package org.backfile.pdf.flow;

import java.util.Optional;
import org.backfile.edition.Edition;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.report.Location;

/** The flow of the edition's cover. */
public final class CoverFlow {
  /** Where the cover is. */
  public static final Anchor ANCHOR = new Anchor("cover");

  private CoverFlow() {}

  /**
   * The picture on a cover.
   *
   * @param picture which one
   * @param alt its text alternative
   * @param language of the alternative and the credit, BCP 47
   * @param credit its credit line
   */
  public record Lead(
      Picture picture, Optional<String> alt, String language, Optional<String> credit) {}

  /**
   * The last line of a cover.
   *
   * @param maker the version that made the edition
   * @param gap what is left free above the line to move it to the page's foot, in points
   */
  public record Foot(String maker, double gap) {}

  /** The cover of an edition, with the picture that leads it. */
  public static Flow of(
      FlowContext context, Edition edition, Tag parent, Optional<Lead> lead, Foot foot) {
    Wording wording = context.wording();
    Sheet sheet = new Sheet(context, edition.language());
    sheet.add(context.theme().style(Ornament.COVER_RULE).rule());
    if (!edition.publications().isEmpty()) {
      sheet.add(
          Element.COVER_LINE,
          sheet.tag(parent, Role.P),
          String.join(" · ", edition.publications()));
    }
    Tag title = sheet.tag(parent, Role.H1);
    sheet.add(sheet.text(Element.COVER_TITLE, title, edition.title(), Optional.of(ANCHOR)));
    sheet.add(context.theme().style(Ornament.COVER_TITLE_RULE).rule());
    String facts = facts(edition, wording);
    sheet.add(Element.COVER_NOTE, sheet.own(parent, Role.P), facts);
    lead.ifPresent(shown -> picture(sheet, parent, shown));
    sheet.add(context.theme().style(Ornament.COVER_FOOT_RULE).after(foot.gap()).rule());
    sheet.add(Element.COVER_NOTE, sheet.own(parent, Role.P), wording.text("made", foot.maker()));
    return sheet.flow(Location.of(edition.slug()));
  }

  /** What an edition is, in a line: its period and its number of articles. */
  public static String facts(Edition edition, Wording wording) {
    String count = wording.text("cover.articles", edition.size());
    return period(edition, wording).map(period -> period + " · " + count).orElse(count);
  }

  private static Optional<String> period(Edition edition, Wording wording) {
    return edition
        .earliest()
        .flatMap(
            first ->
                edition
                    .latest()
                    .map(
                        last -> {
                          String from = wording.day(first);
                          String to = wording.day(last);
                          return from.equals(to) ? from : wording.text("cover.period", from, to);
                        }));
  }

  private static void picture(Sheet sheet, Tag parent, Lead lead) {
    double grid = sheet.theme().measures().grid();
    String alt = lead.alt().orElseGet(() -> sheet.word("picture.alt.missing"));
    Tag.Facts facts =
        new Tag.Facts(
            Optional.of(sheet.plain().line(alt)),
            lead.alt().map(text -> lead.language()),
            Optional.empty(),
            1,
            1,
            Optional.empty());
    Tag tag = sheet.tag(parent, Role.FIGURE, facts);
    sheet.add(FlowBlock.Rule.across(grid * 0.8, 0, 0, sheet.theme().palette().rule()));
    sheet.add(
        new FlowBlock.Image(
            tag,
            lead.picture(),
            new FlowBlock.ImageStyle(0.55, FigureFlow.COARSEST / 2, grid * 0.3)));
    lead.credit()
        .ifPresent(
            credit -> {
              Tag caption = sheet.tag(tag, Role.CAPTION, Tag.Facts.language(lead.language()));
              sheet.add(Element.CREDIT, caption, credit);
            });
  }
}
