package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Ledger;
import org.backfile.edition.OwnPage;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.report.Location;

/** The flow of the completeness ledger: what is missing or was left out, and why. */
public final class LedgerFlow {
  /** Where the ledger begins. */
  public static final Anchor ANCHOR = OwnPage.LEDGER.anchor();

  private LedgerFlow() {}

  /** That nothing is missing. */
  public static Flow nothing(FlowContext context, OwnPart.Place place) {
    Sheet sheet = Sheet.own(context, place.language());
    sheet.add(
        sheet.own(
            Element.RECORD_FACT,
            sheet.own(place.parent(), Role.P),
            context.wording().text("ledger.nothing")));
    return sheet.flow(Location.of("ledger"));
  }

  /** The lines of one note. */
  public static Flow of(
      FlowContext context, OwnPart.Place place, Ledger.Note note, ContentsFlow.Labels labels) {
    Sheet sheet = Sheet.own(context, place.language());
    Tag sect = sheet.tag(place.parent(), Role.SECT);
    RecordHead.add(sheet, sect, place, note.title(), note.language(), note.article());
    Tag list = sheet.tag(sect, Role.L);
    for (Ledger.Fact fact : note.facts()) {
      Tag tag = sheet.tag(sheet.tag(list, Role.LI), Role.LBODY);
      BlockStyle style = sheet.style(Element.RECORD_FACT);
      List<Span> spans = spans(sheet, fact, note.language(), labels, tag);
      sheet.add(FlowBlock.Text.of(tag, style, spans, Optional.empty()));
    }
    return sheet.flow(Location.of("ledger"));
  }

  private static List<Span> spans(
      Sheet sheet, Ledger.Fact fact, String language, ContentsFlow.Labels labels, Tag tag) {
    Wording wording = sheet.wording();
    TextStyle style = sheet.style(Element.RECORD_FACT).text();
    String name =
        wording.text(fact.word())
            + fact.detail().map(key -> " (" + wording.text(key) + ")").orElse("");
    List<Span> spans = new ArrayList<>();
    boolean bare = fact.pieces().isEmpty() && fact.more() == 0;
    spans.add(Span.of(name + (bare ? "" : ": "), style.with(style.face().inBold()), tag));
    Tag foreign = tag.child(Role.SPAN, Tag.Facts.language(language));
    for (int i = 0; i < fact.pieces().size(); i++) {
      Ledger.Piece piece = fact.pieces().get(i);
      if (i > 0) {
        spans.add(Span.of(", ", style, tag));
      }
      if (!piece.words().isEmpty()) {
        String words = sheet.plain().line(piece.words());
        String shown = piece.quoted() ? "“" + words + "”" : words;
        spans.add(Span.of(shown, style.in(language), foreign));
      }
      if (piece.place().isPresent()) {
        List<Span> page = new Pages(sheet, labels).spans(List.of(piece.place().get()), style, tag);
        if (!page.isEmpty() && !piece.words().isEmpty()) {
          spans.add(Span.of(" ", style, tag));
        }
        spans.addAll(page);
      }
    }
    if (fact.more() > 0) {
      String count = String.valueOf(fact.more());
      String more = fact.pieces().isEmpty() ? count : " " + wording.text("more", fact.more());
      spans.add(Span.of(more, style, tag));
    }
    return spans;
  }
}
