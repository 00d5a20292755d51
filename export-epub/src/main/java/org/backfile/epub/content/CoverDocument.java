package org.backfile.epub.content;

import java.util.List;
import java.util.Optional;
import org.backfile.edition.Edition;
import org.backfile.edition.OwnPage;
import org.backfile.edition.Section;
import org.backfile.edition.Wording;
import org.backfile.epub.content.Pictures.Picture;
import org.backfile.epub.cover.CoverPicture;
import org.backfile.epub.cover.CoverText;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Block.Figure;

/** Makes the cover: real text, with the edition's first picture where it has one. */
public final class CoverDocument {
  /** More names than this would not stand on a cover. */
  private static final int MOST_NAMES = 6;

  private CoverDocument() {}

  /**
   * Writes the cover.
   *
   * @param edition what it is the cover of
   * @param articles how many articles it holds
   * @param lead the picture on it; none when there is one at {@link CoverPicture#HREF}
   * @param furniture the edition's own words
   */
  public static Rendered render(
      Edition edition, int articles, Optional<Lead> lead, Furniture furniture) {
    ContentDocument document =
        ContentDocument.start(
            furniture, ContentDocument.Frame.of(edition, edition.title(), "cover", "frontmatter"));
    XmlWriter out = document.out();
    document.open("section", OwnPage.COVER.anchor());
    out.attribute("epub:type", "titlepage").line();
    names(edition.publications()).ifPresent(names -> line(document, "publications", names));
    out.element("h1", edition.title()).line();
    period(edition, furniture.wording()).ifPresent(period -> document.words("p", "period", period));
    lead.ifPresent(picture -> picture(document, picture));
    List<String> sections =
        edition.sections().stream().map(Section::title).flatMap(Optional::stream).toList();
    if (sections.size() > 1) {
      names(sections).ifPresent(names -> line(document, "sections", names));
    }
    if (articles > 1) {
      document.words("p", "count", furniture.text("cover.articles", articles));
    }
    OtherVolumes.write(document, edition);
    if (lead.isEmpty()) {
      drawn(document);
    }
    out.close().line();
    return document.finish();
  }

  /**
   * Names the picture that shelves show. What it says stands above and in the contents, so no page
   * shows it; but what no document refers to has no place in a publication.
   */
  private static void drawn(ContentDocument document) {
    document
        .open("img", "drawn")
        .attribute("src", "../" + CoverPicture.HREF)
        .attribute("alt", "")
        .attribute("hidden", "hidden")
        .closeEmpty()
        .line();
  }

  private static void line(ContentDocument document, String style, String text) {
    document.open("p", style).text(text).close().line();
  }

  /** Some names in one line, and a sign that there are more. */
  private static Optional<String> names(List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(" · ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                + (names.size() > MOST_NAMES ? " …" : ""));
  }

  /**
   * What a cover without a picture says in the picture that is drawn for it.
   *
   * @param stories names of what the edition holds
   */
  public static CoverText text(
      Edition edition, int articles, List<String> stories, Furniture furniture) {
    return new CoverText(
        names(edition.publications()).filter(names -> !names.equals(edition.title())),
        edition.title(),
        period(edition, furniture.wording()),
        furniture.text("cover.articles", articles),
        articles > 1 ? stories : List.of(),
        Direction.of(edition.language()).equals(Direction.RIGHT_TO_LEFT));
  }

  /** How many articles of which days, in one line. */
  public static String facts(Edition edition, int articles, Furniture furniture) {
    String count = furniture.text("cover.articles", articles);
    return period(edition, furniture.wording()).map(days -> count + " · " + days).orElse(count);
  }

  /** The days of the first and the last article, one day where they are the same. */
  static Optional<String> period(Edition edition, Wording wording) {
    Optional<String> from = edition.earliest().map(wording::day);
    Optional<String> to = edition.latest().map(wording::day);
    return from.equals(to)
        ? from
        : from.map(first -> wording.text("cover.period", first, to.orElse(first)));
  }

  private static void picture(ContentDocument document, Lead lead) {
    XmlWriter out = document.out();
    document.open("figure", "lead").line();
    out.open("img").attribute("src", "../" + lead.picture().href());
    Optional<String> alt = lead.figure().image().alternative();
    document.language(alt.isPresent() ? lead.language() : document.furniture().language());
    out.attribute("alt", alt.orElseGet(() -> document.furniture().text("picture.alt.missing")))
        .attribute("width", Integer.toString(lead.picture().widthPixels()))
        .attribute("height", Integer.toString(lead.picture().heightPixels()))
        .closeEmpty()
        .line();
    lead.figure()
        .credit()
        .ifPresent(
            credit -> {
              out.open("figcaption").line();
              document.open("p", "credit");
              document.language(lead.language());
              out.text(credit.line()).close().line().close().line();
            });
    out.close().line();
  }

  /**
   * The picture on the cover.
   *
   * @param figure where it stands in the edition
   * @param picture its file
   * @param language the language of its article, a BCP 47 tag
   */
  public record Lead(Figure figure, Picture picture, String language) {}
}
