package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.CreditIndex;
import org.backfile.edition.OwnPage;
import org.backfile.model.Anchor;
import org.backfile.report.Location;

/** The flow of the photo-credit index: agencies with their photographers, and the pages. */
public final class CreditsFlow {
  /** Where the index begins. */
  public static final Anchor ANCHOR = OwnPage.CREDITS.anchor();

  private CreditsFlow() {}

  /**
   * The entry of one group, with its lines below it.
   *
   * @param list the tag of the list that holds the groups
   */
  public static Flow of(
      FlowContext context,
      OwnPart.Place place,
      Tag list,
      CreditIndex.Group group,
      ContentsFlow.Labels labels) {
    Sheet sheet = Sheet.own(context, place.language());
    Pages pages = new Pages(sheet, labels);
    Tag body = sheet.tag(sheet.tag(list, Role.LI), Role.LBODY);
    List<Anchor> unnamed =
        group.lines().stream()
            .filter(line -> line.name().isEmpty())
            .flatMap(line -> line.figures().stream())
            .toList();
    List<CreditIndex.Line> named =
        group.lines().stream().filter(line -> line.name().isPresent()).toList();
    Tag head = group.own() ? sheet.own(body, Role.P) : sheet.tag(body, Role.P);
    BlockStyle style = sheet.style(Element.INDEX_GROUP);
    BlockStyle.Keep keep = named.isEmpty() ? BlockStyle.Keep.TOGETHER : style.keep();
    sheet.add(
        line(
            sheet, style.with(keep), head, group.name(), pages.spans(unnamed, entry(sheet), head)));
    if (!named.isEmpty()) {
      Tag inner = sheet.tag(body, Role.L);
      for (CreditIndex.Line line : named) {
        Tag tag = sheet.tag(sheet.tag(inner, Role.LI), Role.LBODY);
        List<Span> numbers = pages.spans(line.figures(), entry(sheet), tag);
        sheet.add(
            line(sheet, sheet.style(Element.INDEX_ENTRY), tag, line.name().orElseThrow(), numbers));
      }
    }
    return sheet.flow(Location.of("credits"));
  }

  private static TextStyle entry(Sheet sheet) {
    return sheet.style(Element.INDEX_ENTRY).text();
  }

  private static FlowBlock line(
      Sheet sheet, BlockStyle style, Tag tag, String name, List<Span> numbers) {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.of(sheet.plain().line(name), style.text(), tag));
    if (!numbers.isEmpty()) {
      spans.add(Span.of("\u2002", style.text(), tag));
      spans.addAll(numbers);
    }
    return FlowBlock.Text.of(tag, style, spans, Optional.empty());
  }
}
