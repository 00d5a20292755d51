package org.backfile.pdf.flow;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.DroppedBlock;
import org.backfile.model.Provenance;
import org.backfile.model.Timestamp;
import org.backfile.report.Location;

/** The flow of the edition's provenance: where each article came from, and what was left out. */
public final class ProvenanceFlow {
  /** Where the provenance begins. */
  public static final Anchor ANCHOR = new Anchor("provenance");

  /** As much of a dropped block is quoted, in code points. */
  private static final int QUOTED = 72;

  private ProvenanceFlow() {}

  /**
   * What the provenance tells of one article; much smaller than the article.
   *
   * @param anchor where the article is
   * @param headline of the article
   * @param language of the article, BCP 47
   * @param url the article's canonical address
   * @param provenance with each dropped block cut to a short quote
   */
  public record Note(
      Anchor anchor, String headline, String language, Optional<URI> url, Provenance provenance) {
    /** The note on an article. */
    public static Note of(Article article) {
      Provenance whole = article.provenance();
      List<DroppedBlock> dropped =
          whole.dropped().stream()
              .map(block -> new DroppedBlock(block.reason(), quote(block.text()), block.span()))
              .toList();
      return new Note(
          Anchor.ofArticle(article.id()),
          article.headline(),
          article.language(),
          article.canonicalUrl(),
          whole.withDropped(dropped));
    }
  }

  private static String quote(String text) {
    String head = text.length() > QUOTED * 4 ? text.substring(0, QUOTED * 4) : text;
    String line = head.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= QUOTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, QUOTED)).strip() + "…";
  }

  /** The title of the part and what it is about. */
  public static Flow opening(FlowContext context, String language, Tag parent) {
    Sheet sheet = new Sheet(context, language);
    Wording wording = context.wording();
    Tag title = sheet.own(parent, Role.H2);
    sheet.add(
        sheet.text(Element.PAGE_TITLE, title, wording.text("provenance"), Optional.of(ANCHOR)));
    sheet.add(Element.PAGE_INTRO, sheet.own(parent, Role.P), wording.text("provenance.intro"));
    return sheet.flow(Location.of("provenance"));
  }

  /** The lines on one article. */
  public static Flow of(FlowContext context, String language, Note note, Tag parent) {
    Sheet sheet = new Sheet(context, language);
    Wording wording = context.wording();
    Tag sect = sheet.tag(parent, Role.SECT);
    headline(sheet, sect, note);
    Tag list = sheet.tag(sect, Role.L, Tag.Facts.list(Tag.Numbering.DISC));
    Provenance provenance = note.provenance();
    fact(sheet, list, "provenance.source", provenance.source());
    note.url().ifPresent(url -> address(sheet, list, url));
    provenance
        .captured()
        .ifPresent(
            time -> fact(sheet, list, "provenance.captured", wording.date(Timestamp.of(time))));
    provenance.sha256().ifPresent(digest -> fact(sheet, list, "provenance.digest", digest));
    provenance.warcRecordId().ifPresent(id -> fact(sheet, list, "provenance.record", id));
    fact(sheet, list, "provenance.reader", provenance.reader());
    if (provenance.dropped().isEmpty()) {
      Tag line = line(sheet, list);
      sheet.add(Element.PROVENANCE_FACT, line, wording.text("provenance.dropped.none"));
    } else {
      fact(sheet, list, "provenance.dropped", dropped(provenance.dropped(), wording));
    }
    return sheet.flow(Location.of(provenance.source()));
  }

  private static void headline(Sheet sheet, Tag sect, Note note) {
    Tag tag = sheet.tag(sect, Role.H3, Tag.Facts.language(note.language()));
    BlockStyle style = sheet.theme().style(Element.PROVENANCE_ARTICLE, note.language());
    String words = sheet.plain().line(note.headline());
    Span span =
        new Span(
            words,
            style.text(),
            tag.child(Role.LINK),
            Optional.of(new LinkTarget.Inside(note.anchor(), words)));
    sheet.add(FlowBlock.Text.of(tag, style, List.of(span), Optional.empty()));
  }

  private static Tag line(Sheet sheet, Tag list) {
    return sheet.tag(sheet.tag(list, Role.LI), Role.LBODY);
  }

  private static void fact(Sheet sheet, Tag list, String key, String value) {
    Tag tag = line(sheet, list);
    BlockStyle style = sheet.style(Element.PROVENANCE_FACT);
    List<Span> spans = new ArrayList<>();
    spans.add(name(sheet, key, style, tag));
    spans.add(Span.of(sheet.plain().line(value), style.text(), tag));
    sheet.add(FlowBlock.Text.of(tag, style, spans, Optional.empty()));
  }

  private static Span name(Sheet sheet, String key, BlockStyle style, Tag tag) {
    TextStyle bold = style.text().with(style.text().face().inBold());
    return Span.of(sheet.word(key) + ": ", bold, tag);
  }

  private static void address(Sheet sheet, Tag list, URI url) {
    Tag tag = line(sheet, list);
    BlockStyle style = sheet.style(Element.PROVENANCE_FACT);
    List<Span> spans =
        List.of(name(sheet, "provenance.url", style, tag), sheet.address(url, style.text(), tag));
    sheet.add(FlowBlock.Text.of(tag, style, spans, Optional.empty()));
  }

  /** What was left out, reason by reason. */
  private static String dropped(List<DroppedBlock> blocks, Wording wording) {
    StringBuilder line = new StringBuilder();
    for (DroppedBlock.Reason reason : DroppedBlock.Reason.values()) {
      List<DroppedBlock> same = blocks.stream().filter(block -> block.reason() == reason).toList();
      if (!same.isEmpty()) {
        line.append(line.isEmpty() ? "" : "; ").append(wording.text("dropped." + reason.name()));
        for (int i = 0; i < same.size(); i++) {
          line.append(i == 0 ? " “" : ", “").append(same.get(i).text()).append('”');
        }
      }
    }
    return line.toString();
  }
}
