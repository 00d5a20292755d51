package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Edition;
import org.backfile.edition.Series;
import org.backfile.edition.Volume;

/**
 * The end of a volume's contents: what is in the other volumes, and in which files. Their names are
 * no links, because an archive may keep the files elsewhere.
 */
final class VolumesFlow {
  private static final String ENDING = ".pdf";

  private static final List<Volume.Headline> NO_HEADLINES = List.of();

  private VolumesFlow() {}

  /** Adds the list, where the edition has other volumes. */
  static void add(Sheet sheet, OwnPart.Place place, Edition edition) {
    List<Volume> others = edition.series().map(Series::others).orElse(List.of());
    if (others.isEmpty()) {
      return;
    }
    sheet.add(sheet.theme().style(Ornament.CONTENTS_RULE).rule());
    Tag title = sheet.own(place.parent(), Role.heading(place.headingLevel() + 1));
    sheet.add(sheet.own(Element.CONTENTS_SECTION, title, sheet.word("volumes.others")));
    Tag list = sheet.tag(place.parent(), Role.L);
    others.forEach(volume -> item(sheet, sheet.tag(list, Role.LI), volume));
    int untold = edition.series().map(Series::untold).orElse(0);
    if (untold > 0) {
      Tag more = sheet.own(place.parent(), Role.P);
      sheet.add(sheet.own(Element.CONTENTS_DETAIL, more, sheet.word("more", untold)));
    }
  }

  private static void item(Sheet sheet, Tag item, Volume volume) {
    Tag body = sheet.tag(item, Role.LBODY);
    sheet.add(Element.CONTENTS_ENTRY, sheet.tag(body, Role.P), volume.title());
    Tag detail = sheet.tag(body, Role.P);
    BlockStyle style = sheet.style(Element.CONTENTS_DETAIL);
    List<Span> spans = spans(sheet, detail, style.text(), volume);
    sheet.add(FlowBlock.Text.of(detail, style, spans, Optional.empty()));
  }

  /** The file's name and the days, or headlines, each in its language. */
  private static List<Span> spans(Sheet sheet, Tag tag, TextStyle style, Volume volume) {
    List<Span> spans = new ArrayList<>();
    Optional<String> period = volume.period(sheet.wording());
    String file = volume.slug() + ENDING + " · ";
    spans.add(Span.of(sheet.plain().line(file + period.orElse("")), style, tag));
    String before = "";
    for (Volume.Headline headline : period.isEmpty() ? volume.headlines() : NO_HEADLINES) {
      if (!before.isEmpty()) {
        spans.add(Span.of(before, style, tag));
      }
      Tag words = tag.child(Role.SPAN, Tag.Facts.language(headline.language()));
      String text = sheet.plain().line(headline.text());
      spans.add(Span.of(text, style.in(headline.language()), words));
      before = " – ";
    }
    return spans;
  }
}
