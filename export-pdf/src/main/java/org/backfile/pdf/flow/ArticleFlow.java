package org.backfile.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.edition.Wording;
import org.backfile.model.Anchor;
import org.backfile.model.Article;
import org.backfile.model.Byline;
import org.backfile.model.Inlines;
import org.backfile.report.Location;

/** The flow of one article, with the name of its section above it where the section begins. */
public final class ArticleFlow {
  /** A headline of more characters is set smaller, so that it takes three lines or so. */
  private static final int LONGEST_LARGE = 84;

  /** Where the scripts of East Asia begin, CJK Radicals Supplement. */
  private static final int FIRST_WIDE = 0x2E80;

  private final Sheet sheet;
  private final Article article;
  private final Place place;
  private final Location location;

  private ArticleFlow(FlowContext context, Article article, Place place) {
    boolean fromRight = Direction.isRightToLeft(article.language(), article.headline());
    sheet = new Sheet(context, article.language(), fromRight);
    this.article = article;
    this.place = place;
    location = Location.of(article.provenance().source());
  }

  /**
   * Where in the edition an article stands.
   *
   * @param parent the tag of its section
   * @param headlineLevel the level of its headline among the file's headings
   * @param opens the section that begins with this article
   */
  public record Place(Tag parent, int headlineLevel, Optional<Opening> opens) {}

  /**
   * The name of a section, printed where it begins.
   *
   * @param title its name
   * @param anchor where it begins
   * @param language of its name, BCP 47
   */
  public record Opening(String title, Anchor anchor, String language) {}

  /** The flow of an article. */
  public static Flow of(FlowContext context, Article article, Place place) {
    return new ArticleFlow(context, article, place).flow();
  }

  private Flow flow() {
    place.opens().ifPresent(this::opening);
    Tag art = sheet.tag(place.parent(), Role.ART, Tag.Facts.language(article.language()));
    head(art);
    BodyFlow body =
        new BodyFlow(
            sheet,
            art,
            location,
            BodyFlow.Setting.STORY,
            new Headings(place.headlineLevel()),
            Numerals.of(article),
            article.dateline());
    double inset = sheet.theme().measures().inset();
    if (article.body().isEmpty() && article.standfirst().isEmpty()) {
      empty(art, inset);
    }
    List<FlowBlock> blocks = new ArrayList<>(body.blocks(article.body(), inset));
    Optional<String> rights = article.rights().filter(text -> !text.isBlank());
    if (rights.isPresent()) {
      LastLines.hold(blocks);
      blocks.add(rights(art, rights.get(), inset));
    }
    blocks.forEach(sheet::add);
    return sheet.flow(location);
  }

  private void opening(Opening opening) {
    Tag.Facts language = Tag.Facts.language(opening.language());
    Tag tag = sheet.tag(place.parent(), Role.heading(place.headlineLevel() - 1), language);
    BlockStyle style = sheet.theme().style(Element.SECTION, opening.language());
    List<Span> title = List.of(Span.of(sheet.plain().line(opening.title()), style.text(), tag));
    sheet.add(
        new FlowBlock.Group(
            List.of(FlowBlock.Text.of(tag, style.spaced(0, 0), title, Optional.empty())),
            sheet.theme().style(Ornament.SECTION_BOX).group().spanning(),
            Optional.empty(),
            Optional.of(opening.anchor())));
  }

  /** What stands above the story, across all columns. */
  private void head(Tag art) {
    List<FlowBlock> head = new ArrayList<>();
    Optional<Anchor> anchor = Optional.of(Anchor.ofArticle(article.id()));
    Optional<String> kicker = article.kicker().filter(text -> !text.isBlank());
    if (kicker.isPresent()) {
      Tag tag = sheet.tag(art, Role.P);
      head.add(sheet.text(Element.KICKER, tag, kicker.get(), anchor));
      anchor = Optional.empty();
    }
    Tag headline = sheet.tag(art, Role.heading(place.headlineLevel()));
    head.add(sheet.text(headline(article.headline()), headline, article.headline(), anchor));
    if (!Inlines.text(article.standfirst()).isBlank()) {
      BlockStyle style = sheet.style(Element.STANDFIRST);
      Tag tag = sheet.tag(art, Role.P);
      head.add(sheet.text(style, tag, article.standfirst(), Optional.empty()));
    }
    if (!article.bylines().isEmpty()) {
      head.add(sheet.text(Element.BYLINE, sheet.tag(art, Role.P), bylines()));
    }
    String published = published();
    if (!published.isEmpty()) {
      head.add(sheet.own(Element.DATE, sheet.own(art, Role.P), published));
    }
    head.add(sheet.theme().style(Ornament.HEAD_RULE).rule());
    sheet.add(
        new FlowBlock.Group(head, FlowBlock.GroupStyle.ACROSS, Optional.empty(), Optional.empty()));
  }

  /** The style of a headline by its length, ideographs counting twice. */
  private static Element headline(String text) {
    long length = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      length += text.codePointAt(at) >= FIRST_WIDE ? 2 : 1;
    }
    return length > LONGEST_LARGE ? Element.LONG_HEADLINE : Element.HEADLINE;
  }

  private String bylines() {
    List<String> bylines = new ArrayList<>();
    for (Byline byline : article.bylines()) {
      String name = byline.name();
      bylines.add(
          byline.role().isEmpty()
              ? name
              : sheet.wording().text("byline.role", name, byline.role().get()));
    }
    return String.join(" · ", bylines);
  }

  private String published() {
    Wording wording = sheet.wording();
    List<String> parts = new ArrayList<>();
    article.publication().ifPresent(publication -> parts.add(publication.name()));
    article.published().ifPresent(time -> parts.add(wording.text("published", wording.date(time))));
    if (!article.modified().equals(article.published())) {
      article.modified().ifPresent(time -> parts.add(wording.text("updated", wording.date(time))));
    }
    return String.join(" · ", parts);
  }

  private void empty(Tag art, double inset) {
    String note = sheet.word("article.empty");
    sheet.add(inset(sheet.own(Element.PICTURE_NOTE, sheet.own(art, Role.P), note), inset));
  }

  private FlowBlock rights(Tag art, String text, double inset) {
    return inset(sheet.text(Element.RIGHTS, sheet.tag(art, Role.P), text), inset);
  }

  private static FlowBlock inset(FlowBlock block, double inset) {
    return new FlowBlock.Group(
        List.of(block),
        FlowBlock.GroupStyle.inset(0, 0, inset, 0),
        Optional.empty(),
        Optional.empty());
  }
}
