package org.backfile.pdf.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.edition.Edition;
import org.backfile.edition.EditionAnchors;
import org.backfile.edition.Entry;
import org.backfile.edition.OwnPage;
import org.backfile.edition.Section;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.model.Publication;
import org.backfile.report.Location;

/**
 * The flow of the edition's contents. Its lines break the same whatever the page numbers are, so
 * that its pages can be counted before the numbers are known.
 */
public final class ContentsFlow {
  /** Where the contents begin. */
  public static final Anchor ANCHOR = OwnPage.CONTENTS.anchor();

  /** The room for a page number, in ems of the entry's type. */
  private static final double NUMBER_ROOM = 3.2;

  private final Sheet sheet;
  private final Labels labels;

  private ContentsFlow(FlowContext context, String language, Labels labels) {
    sheet = Sheet.own(context, language);
    this.labels = labels;
  }

  /** Knows on which page an anchor lies. */
  @FunctionalInterface
  public interface Labels {
    /** No page is known yet. */
    Labels UNKNOWN = anchor -> Optional.empty();

    /** The label of an anchor's page. */
    Optional<String> label(Anchor anchor);
  }

  /**
   * A part of the edition that comes after its articles.
   *
   * @param title its name
   * @param anchor where it begins
   * @param printed whether it is there; room is kept for one of which that is not known yet
   */
  public record Extra(String title, Anchor anchor, boolean printed) {}

  /** The contents of an edition, under the tag of their section. */
  public static Flow of(
      FlowContext context,
      Edition edition,
      List<Extra> extras,
      OwnPart.Place place,
      Labels labels) {
    return new ContentsFlow(context, edition.language(), labels).flow(edition, extras, place);
  }

  private Flow flow(Edition edition, List<Extra> extras, OwnPart.Place place) {
    Wording wording = sheet.wording();
    Tag parent = place.parent();
    Tag title = sheet.own(parent, Role.heading(place.headingLevel()));
    sheet.add(sheet.text(Element.PAGE_TITLE, title, wording.text("contents"), Optional.of(ANCHOR)));
    Tag toc = sheet.tag(parent, Role.TOC);
    List<Section> sections = edition.sections();
    for (int i = 0; i < sections.size(); i++) {
      section(sections.get(i), EditionAnchors.section(i), sections.size() > 1, toc);
    }
    if (!extras.isEmpty()) {
      sheet.add(sheet.theme().style(Ornament.CONTENTS_RULE).rule());
    }
    for (Extra extra : extras) {
      if (extra.printed()) {
        entry(sheet.tag(toc, Role.TOCI), extra.title(), extra.anchor(), sheet.language(), "");
      }
    }
    extras.stream().filter(extra -> !extra.printed()).forEach(extra -> sheet.add(room()));
    VolumesFlow.add(sheet, place, edition);
    return sheet.flow(Location.of(edition.slug()));
  }

  /** As much room as the entry of a part that is not there, so that the pages stay as counted. */
  private FlowBlock room() {
    BlockStyle style = sheet.style(Element.CONTENTS_ENTRY);
    double height = style.space().before() + style.leading();
    return FlowBlock.Rule.across(height, 0, 0, sheet.theme().palette().rule());
  }

  private void section(Section section, Anchor anchor, boolean several, Tag toc) {
    Tag entries = toc;
    Optional<String> title =
        section
            .title()
            .or(() -> several ? Optional.of(sheet.word("section.other")) : Optional.empty());
    if (title.isPresent()) {
      Tag item = sheet.tag(toc, Role.TOCI);
      Tag reference = sheet.tag(item, Role.REFERENCE);
      BlockStyle style = sheet.style(Element.CONTENTS_SECTION);
      Span words =
          labels.label(anchor).isPresent()
              ? link(title.get(), style.text(), reference, anchor)
              : Span.of(sheet.plain().line(title.get()), style.text(), reference);
      List<Span> spans = List.of(words);
      sheet.add(FlowBlock.Text.of(reference, style, spans, Optional.empty()));
      entries = sheet.tag(item, Role.TOC);
    }
    for (Entry entry : section.entries()) {
      entry(
          sheet.tag(entries, Role.TOCI),
          entry.headline(),
          entry.anchor(),
          entry.language(),
          detail(entry));
    }
  }

  private String detail(Entry entry) {
    Wording wording = sheet.wording();
    return Stream.of(
            entry.publication().map(Publication::name), entry.published().map(wording::day))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private Span link(String text, TextStyle style, Tag reference, Anchor anchor) {
    String words = sheet.plain().line(text);
    return new Span(
        words,
        style,
        reference.child(Role.LINK),
        Optional.of(new LinkTarget.Inside(anchor, words)));
  }

  private void entry(Tag item, String title, Anchor anchor, String language, String detail) {
    Tag reference = sheet.tag(item, Role.REFERENCE, Tag.Facts.language(language));
    BlockStyle style = sheet.theme().style(Element.CONTENTS_ENTRY, language);
    if (detail.isEmpty()) {
      style = style.with(BlockStyle.Keep.TOGETHER);
    }
    Optional<String> known = labels.label(anchor);
    Span words =
        known.isPresent()
            ? link(title, style.text(), reference, anchor)
            : Span.of(sheet.plain().line(title), style.text(), reference);
    String label = known.orElse("–");
    TextStyle figures = sheet.style(Element.FOLIO).text().sized(style.text().size() * 0.92);
    List<Span> number = List.of(new Span(label, figures, words.tag(), words.link()));
    sheet.add(
        new FlowBlock.Text(
            reference,
            style,
            List.of(words),
            FlowBlock.Spaces.COLLAPSED,
            Optional.of(new FlowBlock.Trailer(number, style.text().size() * NUMBER_ROOM)),
            Optional.empty()));
    if (!detail.isEmpty()) {
      sheet.add(Element.CONTENTS_DETAIL, sheet.tag(item, Role.P), detail);
    }
  }
}
