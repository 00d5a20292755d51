package org.backfile.ingest.html.story;

import java.util.List;
import org.jsoup.nodes.Element;

/** What kind of element a piece may stand in. */
enum Place {
  ARTICLE,
  MAIN,
  ASIDE,
  NAV,
  FOOTER,
  HEADER,
  FORM,
  LIST,
  TABLE,
  LINK,
  BLOCKQUOTE,
  FIGURE,
  SECTION,
  /** What the page marks as the story's text, by schema.org's {@code articleBody}. */
  ARTICLE_BODY;

  static final List<Place> ALL = List.of(values());

  /** Its place in the order of kinds, which the model's data rest on. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  /** Whether an element is of this kind. */
  boolean is(Element element) {
    String name = element.normalName();
    return switch (this) {
      case ARTICLE -> name.equals("article");
      case MAIN -> name.equals("main") || element.attr("role").equals("main");
      case ASIDE -> name.equals("aside") || element.attr("role").equals("complementary");
      case NAV -> name.equals("nav") || element.attr("role").equals("navigation");
      case FOOTER -> name.equals("footer") || element.attr("role").equals("contentinfo");
      case HEADER -> name.equals("header") || element.attr("role").equals("banner");
      case FORM -> name.equals("form");
      case LIST -> name.equals("ul") || name.equals("ol");
      case TABLE -> name.equals("table");
      case LINK -> name.equals("a");
      case BLOCKQUOTE -> name.equals("blockquote");
      case FIGURE -> name.equals("figure") || name.equals("figcaption");
      case SECTION -> name.equals("section");
      case ARTICLE_BODY ->
          element.attr("itemprop").contains("articleBody")
              || element.attr("property").contains("articleBody");
    };
  }
}
