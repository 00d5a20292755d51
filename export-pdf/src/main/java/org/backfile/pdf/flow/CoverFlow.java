package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.edition.Edition;
import org.backfile.edition.Entry;
import org.backfile.edition.OwnPage;
import org.backfile.edition.Section;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.report.Location;

/** The flow of the edition's cover. */
public final class CoverFlow {
  /** Where the cover is. */
  public static final Anchor ANCHOR = OwnPage.COVER.anchor();

  private CoverFlow() {}

  /**
   * The picture on a cover.
   *
   * @param picture which one
   * @param story the article that it is from
   * @param alt its text alternative
   * @param language of the alternative and the credit, BCP 47
   * @param credit its credit line
   */
  public record Lead(
      Picture picture,
      Anchor story,
      Optional<String> alt,
      String language,
      Optional<String> credit) {}

  /**
   * What a cover shows beside title and facts.
   *
   * @param lead the picture, where there is one
   * @param tallest its height at most, as a share of the page's
   * @param stories how many articles are named
   * @param labels the pages of these
   * @param room what is left free
   */
  public record Front(
      Optional<Lead> lead, double tallest, int stories, ContentsFlow.Labels labels, Room room) {}

  /**
   * What is left free to fill the page, in points.
   *
   * @param above the title
   * @param below everything but the last line
   */
  public record Room(double above, double below) {
    /** Nothing. */
    public static final Room NONE = new Room(0, 0);
  }

  /** More publications than these are counted, not named. */
  private static final int MOST_PUBLICATIONS = 6;

  /** More sections than these are not named on the cover. */
  private static final int MOST_SECTIONS = 8;

  /** A longer title is set smaller, in characters. */
  private static final int LONGEST_LARGE = 40;

  /**
   * The cover of an edition, with the picture that leads it or else the names of its sections, and
   * some of its stories.
   *
   * @param maker the version that made the edition
   */
  public static Flow of(
      FlowContext context, Edition edition, Tag parent, Front front, String maker) {
    Room room = front.room();
    Wording wording = context.wording();
    Sheet sheet = Sheet.own(context, edition.language());
    sheet.add(context.theme().style(Ornament.COVER_RULE).rule());
    if (!edition.publications().isEmpty()) {
      sheet.add(Element.COVER_LINE, sheet.tag(parent, Role.P), publications(edition, wording));
    }
    sheet.add(FlowBlock.Rule.across(room.above(), 0, 0, context.theme().palette().rule()));
    Tag title = sheet.tag(parent, Role.H1);
    boolean large = edition.title().length() <= LONGEST_LARGE;
    Element element = large ? Element.COVER_TITLE : Element.COVER_LONG_TITLE;
    sheet.add(sheet.text(element, title, edition.title(), Optional.of(ANCHOR)));
    sheet.add(context.theme().style(Ornament.COVER_TITLE_RULE).rule());
    String facts = facts(edition, wording);
    sheet.add(sheet.own(Element.COVER_FACTS, sheet.own(parent, Role.P), facts));
    front.lead().ifPresent(lead -> picture(sheet, parent, lead, front.tallest()));
    if (front.lead().isPresent() || !sections(sheet, parent, edition)) {
      stories(sheet, parent, edition, front);
    }
    sheet.add(context.theme().style(Ornament.COVER_FOOT_RULE).after(room.below()).rule());
    String made = wording.text("made", maker);
    sheet.add(sheet.own(Element.COVER_NOTE, sheet.own(parent, Role.P), made));
    return sheet.flow(Location.of(edition.slug()));
  }

  private static String publications(Edition edition, Wording wording) {
    List<String> names = edition.publications();
    String shown = String.join(" · ", names.subList(0, Math.min(MOST_PUBLICATIONS, names.size())));
    int more = names.size() - MOST_PUBLICATIONS;
    return more > 0 ? shown + " · " + wording.text("more", more) : shown;
  }

  /** Names the sections, unless there are too few or too many of them. */
  private static boolean sections(Sheet sheet, Tag parent, Edition edition) {
    List<Section> titled =
        edition.sections().stream().filter(section -> section.title().isPresent()).toList();
    if (titled.size() <= 1 || titled.size() > MOST_SECTIONS) {
      return false;
    }
    for (Section section : titled) {
      String language = section.entries().get(0).language();
      Tag tag = sheet.tag(parent, Role.P, Tag.Facts.language(language));
      sheet.add(Element.COVER_SECTION, tag, section.title().orElseThrow());
    }
    return true;
  }

  /** Names some stories with their pages, that of the picture first. */
  private static void stories(Sheet sheet, Tag parent, Edition edition, Front front) {
    if (edition.size() == 1 || front.stories() == 0) {
      return;
    }
    Optional<Anchor> leading = front.lead().map(Lead::story);
    Stream<Entry> first =
        entries(edition).filter(entry -> leading.equals(Optional.of(entry.anchor())));
    Stream<Entry> others =
        entries(edition).filter(entry -> !leading.equals(Optional.of(entry.anchor())));
    List<Entry> named = Stream.concat(first, others).limit(front.stories()).toList();
    Pages pages = new Pages(sheet, front.labels());
    for (int i = 0; i < named.size(); i++) {
      boolean leads = i == 0 && leading.isPresent();
      story(sheet, parent, named.get(i), leads ? Element.COVER_LEAD : Element.COVER_STORY, pages);
      if (leads && named.size() > 1) {
        sheet.add(sheet.theme().style(Ornament.COVER_STORY_RULE).rule());
      }
    }
  }

  private static Stream<Entry> entries(Edition edition) {
    return edition.sections().stream().flatMap(section -> section.entries().stream());
  }

  private static void story(Sheet sheet, Tag parent, Entry entry, Element element, Pages pages) {
    Tag tag = sheet.tag(parent, Role.P, Tag.Facts.language(entry.language()));
    BlockStyle style = sheet.theme().style(element, entry.language());
    List<Span> spans = new ArrayList<>();
    spans.add(Span.of(sheet.plain().line(entry.headline()) + "\u2002", style.text(), tag));
    TextStyle number = sheet.style(Element.FOLIO).text().sized(style.text().size() * 0.8);
    spans.addAll(pages.spans(List.of(entry.anchor()), number, tag));
    sheet.add(FlowBlock.Text.of(tag, style, spans, Optional.empty()));
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

  private static void picture(Sheet sheet, Tag parent, Lead lead, double tallest) {
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
            new FlowBlock.ImageStyle(
                tallest,
                FigureFlow.COARSEST / 2,
                grid * 0.3,
                sheet.theme().style(Ornament.FIGURE_BOX).align())));
    lead.credit()
        .ifPresent(
            credit -> {
              Tag caption = sheet.tag(tag, Role.CAPTION, Tag.Facts.language(lead.language()));
              sheet.add(Element.CREDIT, caption, credit);
            });
  }
}
