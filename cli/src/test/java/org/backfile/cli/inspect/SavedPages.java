package org.backfile.cli.inspect;

import com.google.common.io.ByteSource;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.backfile.ingest.credit.CreditParser;
import org.backfile.ingest.html.PageArticle;
import org.backfile.ingest.html.meta.PageMetadata;
import org.backfile.ingest.html.meta.PageMetadata.PictureNote;
import org.backfile.ingest.html.meta.Sourced;
import org.backfile.ingest.html.story.Verdict;
import org.backfile.ingest.html.story.Verdict.Use;
import org.backfile.model.Anchor;
import org.backfile.model.Appeal;
import org.backfile.model.Article;
import org.backfile.model.Block;
import org.backfile.model.Byline;
import org.backfile.model.Credit;
import org.backfile.model.DroppedBlock.Reason;
import org.backfile.model.Image;
import org.backfile.model.Inlines;
import org.backfile.model.Media;
import org.backfile.model.Provenance;
import org.backfile.model.Publication;
import org.backfile.model.SourceSpan;
import org.backfile.model.Timestamp;

/** Makes pages as the reader of saved pages gives them. */
final class SavedPages {
  private static final String SITE = "https://courier.lindhaven.example";
  private static final String STORY = SITE + "/harbour/crane";

  private final List<Verdict> verdicts = new ArrayList<>();
  private long at = 1_200;

  private SavedPages() {}

  /** A page with every kind of piece. */
  static PageArticle crane() {
    SavedPages page = new SavedPages();
    for (String entry : List.of("Home", "Harbour", "Council", "Weather", "Archive")) {
      page.dropped(Reason.NAVIGATION, entry, 0.01);
    }
    page.kept(Use.HEADLINE, "The last steam crane stays on the quay", 0.62);
    page.kept(Use.STANDFIRST, "The port will repair it, and let children turn the wheel.", 0.71);
    page.dropped(Reason.METADATA, "By Harbour Desk · 4 May 2024", 0.22);
    page.kept(Use.FIGURE, "/pictures/crane.jpg", 0.5);
    page.kept(Use.CAPTION, "The crane seen from the fish market.", 0.34);
    page.kept(Use.CREDIT, "NORTHWIRE/Harbour Office", 0.12);
    page.kept(Use.BODY, "Built in 1897, it has not lifted a load since the strike.", 0.98);
    page.dropped(Reason.RELATED, "Read more: the dredger that never sailed", 0.18);
    page.kept(Use.BODY, "Its boiler goes to the works at Oversund in the autumn.", 0.97);
    page.kept(Use.FIGURE, "/pictures/boiler.webp", 0.5);
    page.kept(Use.APPEAL, "The Courier is kept alive by its readers. Join them.", 0.41);
    page.dropped(Reason.COMMENT, "Paint it green again!", 0.3);
    return new PageArticle(article(), metadata(), page.verdicts);
  }

  /** A page with one piece. */
  static PageArticle of(Verdict verdict) {
    return new PageArticle(article(), metadata(), List.of(verdict));
  }

  private void kept(Use use, String text, double likelihood) {
    add(use, Optional.empty(), text, likelihood);
  }

  private void dropped(Reason reason, String text, double likelihood) {
    add(Use.DROPPED, Optional.of(reason), text, likelihood);
  }

  private void add(Use use, Optional<Reason> reason, String text, double likelihood) {
    SourceSpan span = new SourceSpan(at, at + text.length() + 30);
    verdicts.add(new Verdict(use, reason, text, span, likelihood));
    at += text.length() + 44;
  }

  private static Article article() {
    Provenance provenance =
        new Provenance(
            "pages/crane.html",
            Optional.of(Instant.parse("2024-05-06T08:30:00Z")),
            Optional.of("9f".repeat(32)),
            Optional.empty(),
            "html/1.0",
            List.of());
    return Article.builder(new UUID(0, 1), "The last steam crane stays on the quay", provenance)
        .standfirst(Inlines.of("The port will repair it, and let children turn the wheel."))
        .language("en")
        .canonicalUrl(Optional.of(URI.create(STORY)))
        .body(
            List.of(
                figure("crane.jpg", "The crane seen from the fish market.", true),
                paragraph("Built in 1897, it has not lifted a load since the strike."),
                paragraph("Its boiler goes to the works at Oversund in the autumn."),
                figure("boiler.webp", "", false)))
        .appeals(
            List.of(
                new Appeal(
                    Appeal.Kind.ASK,
                    List.of(paragraph("The Courier is kept alive by its readers. Join them.")),
                    Optional.of("The Lindhaven Courier"),
                    Optional.empty(),
                    Optional.empty())))
        .build();
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Anchor.NONE, Inlines.of(text));
  }

  private static Block figure(String name, String caption, boolean held) {
    Optional<Media> media =
        held
            ? Optional.of(
                new Media(
                    ByteSource.empty(), "00".repeat(32), 0, 48_211, "image/jpeg", 800, 533, 1))
            : Optional.empty();
    Image image =
        new Image(
            Optional.empty(),
            Optional.of(URI.create(SITE + "/pictures/" + name)),
            Optional.of(name),
            media);
    Optional<Credit> credit =
        held
            ? CreditParser.standard().parse("NORTHWIRE/Harbour Office", Credit.Origin.PAGE)
            : Optional.empty();
    return new Block.Figure(Anchor.NONE, image, Inlines.of(caption), credit);
  }

  private static PageMetadata metadata() {
    return new PageMetadata(
        sourced("The last steam crane stays on the quay", "json-ld NewsArticle.headline"),
        sourced("The port repairs its steam crane.", "meta description"),
        Optional.empty(),
        sourced("Harbour", "meta article:section"),
        List.of(new Sourced<>(Byline.of("Harbour Desk"), "json-ld NewsArticle.author")),
        sourced(Publication.of("The Lindhaven Courier"), "meta og:site_name"),
        sourced(Timestamp.parse("2024-05-04T06:15:00+02:00"), "json-ld datePublished"),
        Optional.empty(),
        new Sourced<>("en", "html lang"),
        sourced(URI.create(STORY), "link canonical"),
        Optional.empty(),
        List.of(new Sourced<>("harbour", "meta keywords")),
        sourced(true, "json-ld isAccessibleForFree"),
        sourced("Built in 1897, it has not lifted a load since the strike. ".repeat(8), "json-ld"),
        List.of(
            new PictureNote(
                Optional.of(URI.create(SITE + "/pictures/crane.jpg")),
                Optional.empty(),
                Optional.of("The crane"),
                Optional.of("Northwire"),
                "json-ld image")));
  }

  private static <T> Optional<Sourced<T>> sourced(T value, String origin) {
    return Optional.of(new Sourced<>(value, origin));
  }
}
