package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Edition;
import org.backfile.edition.OwnPage;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.model.Timestamp;
import org.backfile.report.Location;

/** The flow of the colophon: what the edition is, how it was made, and how it can be read. */
public final class ColophonFlow {
  /** Where the colophon begins. */
  public static final Anchor ANCHOR = OwnPage.COLOPHON.anchor();

  private ColophonFlow() {}

  /**
   * How the file was made.
   *
   * @param maker the version that made it
   * @param standards what it follows, such as "PDF/A-2a"
   * @param typefaces the families that it is set in, with their licences
   */
  public record Making(String maker, String standards, List<String> typefaces) {
    /** Copies the typefaces. */
    public Making {
      typefaces = List.copyOf(typefaces);
    }
  }

  /** The lines of the colophon. */
  public static Flow of(FlowContext context, OwnPart.Place place, Edition edition, Making making) {
    Sheet sheet = Sheet.own(context, place.language());
    Wording wording = context.wording();
    Tag list = sheet.tag(place.parent(), Role.L);
    Lines lines = new Lines(sheet, list, new ArrayList<>());
    lines.add(Optional.empty(), edition.title() + " · " + CoverFlow.facts(edition, wording));
    lines.add(Optional.of("colophon.identifier"), "urn:uuid:" + edition.id());
    if (edition.entries().anyMatch(entry -> entry.lastChange().isPresent())) {
      String last = wording.date(Timestamp.of(edition.lastChange()));
      lines.add(Optional.of("colophon.changed"), last);
    }
    lines.add(Optional.empty(), wording.text("made", making.maker()));
    lines.add(Optional.of("colophon.standards"), making.standards());
    if (!making.typefaces().isEmpty()) {
      lines.add(Optional.of("colophon.fonts"), String.join("; ", making.typefaces()));
    }
    lines.add(Optional.of("colophon.reading"), wording.text("colophon.reading.text"));
    LastLines.hold(lines.blocks()); // the last line is not left alone
    lines.add(Optional.of("colophon.rights"), wording.text("colophon.rights.text"));
    FlowBlock.GroupStyle style =
        place.alone() ? FlowBlock.GroupStyle.ACROSS : FlowBlock.GroupStyle.PLAIN;
    sheet.add(new FlowBlock.Group(lines.blocks(), style, Optional.empty(), Optional.empty()));
    return sheet.flow(Location.of(edition.slug()));
  }

  /** The lines in the making. */
  private record Lines(Sheet sheet, Tag list, List<FlowBlock> blocks) {
    void add(Optional<String> key, String text) {
      Tag tag = sheet.tag(sheet.tag(list, Role.LI), Role.LBODY);
      BlockStyle style = sheet.style(Element.COLOPHON);
      TextStyle bold = style.text().with(style.text().face().inBold());
      List<Span> spans = new ArrayList<>();
      key.ifPresent(name -> spans.add(Span.of(sheet.word(name) + ": ", bold, tag)));
      spans.add(Span.of(sheet.plain().line(text), style.text(), tag));
      blocks.add(FlowBlock.Text.of(tag, style, spans, Optional.empty()));
    }
  }
}
