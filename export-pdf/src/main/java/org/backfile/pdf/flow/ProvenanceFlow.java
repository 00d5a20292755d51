package org.backfile.pdf.flow;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Keywords;
import org.backfile.edition.OwnPage;
import org.backfile.edition.Wording;
import org.backfile.model.Access;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Provenance;
import org.backfile.model.Timestamp;
import org.backfile.report.Location;

/** The flow of the edition's provenance: where each article came from. */
public final class ProvenanceFlow {
  /** Where the provenance begins. */
  public static final Anchor ANCHOR = OwnPage.PROVENANCE.anchor();

  private ProvenanceFlow() {}

  /**
   * What the provenance tells of one article; much smaller than the article.
   *
   * @param anchor where the article is
   * @param headline of the article
   * @param language of the article, BCP 47
   * @param url the article's canonical address
   * @param keywords what it was filed under, in a line that may be empty
   * @param access whether it can be read without paying
   * @param provenance without what was dropped, of which the ledger tells
   */
  public record Note(
      Anchor anchor,
      String headline,
      String language,
      Optional<URI> url,
      String keywords,
      Optional<Access> access,
      Provenance provenance) {
    /** The note on an article. */
    public static Note of(Article article, Wording wording) {
      return new Note(
          Anchor.ofArticle(article.id()),
          article.headline(),
          article.language(),
          article.canonicalUrl(),
          Keywords.ofArticle(article.keywords(), wording),
          article.access(),
          article.provenance().withDropped(List.of()));
    }
  }

  /** The lines on one article. */
  public static Flow of(FlowContext context, OwnPart.Place place, Note note) {
    Sheet sheet = Sheet.own(context, place.language());
    Wording wording = context.wording();
    Tag sect = sheet.tag(place.parent(), Role.SECT);
    RecordHead.add(
        sheet, sect, place, note.headline(), note.language(), Optional.of(note.anchor()));
    Tag list = sheet.tag(sect, Role.L);
    Provenance provenance = note.provenance();
    fact(sheet, list, "provenance.source", provenance.source());
    note.url().ifPresent(url -> address(sheet, list, url));
    if (!note.keywords().isEmpty()) {
      keywords(sheet, list, note);
    }
    note.access()
        .ifPresent(kind -> fact(sheet, list, "provenance.access", wording.text("access." + kind)));
    provenance
        .captured()
        .ifPresent(
            time -> fact(sheet, list, "provenance.captured", wording.date(Timestamp.of(time))));
    provenance.sha256().ifPresent(digest -> fact(sheet, list, "provenance.digest", digest));
    provenance.warcRecordId().ifPresent(id -> fact(sheet, list, "provenance.record", id));
    fact(sheet, list, "provenance.reader", provenance.reader(), BlockStyle.Keep.TOGETHER);
    return sheet.flow(Location.of(provenance.source()));
  }

  private static Tag line(Sheet sheet, Tag list) {
    return sheet.tag(sheet.tag(list, Role.LI), Role.LBODY);
  }

  /** A fact that another follows, from which it is not parted. */
  private static void fact(Sheet sheet, Tag list, String key, String value) {
    fact(sheet, list, key, value, BlockStyle.Keep.WITH_NEXT);
  }

  private static void fact(Sheet sheet, Tag list, String key, String value, BlockStyle.Keep keep) {
    Tag tag = line(sheet, list);
    BlockStyle style = sheet.style(Element.RECORD_FACT).with(keep);
    List<Span> spans = new ArrayList<>();
    spans.add(name(sheet, key, style, tag));
    spans.add(Span.of(sheet.plain().line(value), style.text(), tag));
    sheet.add(FlowBlock.Text.of(tag, style, spans, Optional.empty()));
  }

  /** The keywords, which are of the article's language. */
  private static void keywords(Sheet sheet, Tag list, Note note) {
    Tag tag = line(sheet, list);
    BlockStyle style = sheet.style(Element.RECORD_FACT).with(BlockStyle.Keep.WITH_NEXT);
    Tag foreign = tag.child(Role.SPAN, Tag.Facts.language(note.language()));
    String line = sheet.plain().line(note.keywords());
    List<Span> spans =
        List.of(
            name(sheet, "provenance.keywords", style, tag),
            Span.of(line, style.text().in(note.language()), foreign));
    sheet.add(FlowBlock.Text.of(tag, style, spans, Optional.empty()));
  }

  private static Span name(Sheet sheet, String key, BlockStyle style, Tag tag) {
    TextStyle bold = style.text().with(style.text().face().inBold());
    return Span.of(sheet.word(key) + ": ", bold, tag);
  }

  private static void address(Sheet sheet, Tag list, URI url) {
    Tag tag = line(sheet, list);
    BlockStyle style = sheet.style(Element.RECORD_FACT).with(BlockStyle.Keep.WITH_NEXT);
    List<Span> spans =
        List.of(name(sheet, "provenance.url", style, tag), sheet.address(url, style.text(), tag));
    sheet.add(FlowBlock.Text.of(tag, style, spans, Optional.empty()));
  }
}
