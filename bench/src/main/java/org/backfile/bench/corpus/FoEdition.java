package org.backfile.bench.corpus;

import com.google.common.xml.XmlEscapers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * An edition as formatting objects (XSL 1.1) for Apache FOP, designed as the newspaper theme is:
 * the same sheet, measure, sizes and leading. Each article is a page sequence of its own, so that
 * FOP can let go of its pages early.
 */
final class FoEdition {
  private static final String OPENING =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="en"
          xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
          font-family="Source Serif Pro, DejaVu Sans" font-size="10.8pt" line-height="15pt">
      <fo:layout-master-set>
      <fo:simple-page-master master-name="page" page-width="595.276pt" page-height="841.89pt"
          margin-left="62pt" margin-right="62pt">
      <fo:region-body margin-left="118pt" margin-top="78pt" margin-bottom="76pt"/>
      <fo:region-before extent="60pt" display-align="after"/>
      <fo:region-after extent="50pt"/>
      </fo:simple-page-master>
      </fo:layout-master-set>
      <fo:declarations><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
          xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          rdf:about=""><dc:title>%1$s</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>
      </fo:declarations>
      """;

  private static final String COVER =
      """
      <fo:page-sequence master-reference="page"><fo:flow flow-name="xsl-region-body">
      <fo:block space-before="200pt" space-before.conditionality="retain" margin-left="-118pt"
          font-size="44pt" line-height="48pt" font-weight="bold">%1$s</fo:block>
      <fo:block space-before="200pt">%2$d articles</fo:block>
      </fo:flow></fo:page-sequence>
      <fo:page-sequence master-reference="page">%3$s
      <fo:flow flow-name="xsl-region-body">
      <fo:block role="H1" font-size="25pt" line-height="30pt" font-weight="bold">Contents</fo:block>
      """;

  private static final String LINE =
      """
      <fo:block text-align-last="justify"><fo:basic-link internal-destination="%1$s"
          fox:alt-text="%2$s">%2$s<fo:leader leader-pattern="dots"/><fo:page-number-citation
          ref-id="%1$s"/></fo:basic-link></fo:block>
      """;

  private static final String HEAD =
      """
      <fo:page-sequence master-reference="page" xml:lang="%1$s">%2$s
      <fo:flow flow-name="xsl-region-body" text-align="justify" hyphenate="true">
      <fo:block id="%3$s" role="H1" font-size="25pt" line-height="27pt" font-weight="bold"
          margin-left="-118pt" text-align="start" hyphenate="false">%4$s</fo:block>
      <fo:block font-family="Source Sans Pro" font-size="9pt" font-weight="bold"
          margin-left="-118pt" space-after="6pt" text-align="start">%5$s</fo:block>
      <fo:block margin-left="-118pt" space-after="6pt"><fo:external-graphic src="%6$s"
          content-width="471.276pt" fox:alt-text="%7$s"/></fo:block>
      <fo:block font-family="Source Sans Pro" font-size="8.6pt" line-height="12pt"
          text-align="start" hyphenate="false">%7$s</fo:block>
      <fo:block font-family="Source Sans Pro" font-size="7.6pt" line-height="11pt"
          text-align="start" hyphenate="false" space-after="18pt">%8$s</fo:block>
      """;

  private static final String PARAGRAPH =
      """
      <fo:block text-indent="18pt">%s</fo:block>
      """;

  private static final String HEADING =
      """
      <fo:block role="H2" font-size="13pt" font-weight="bold" space-before="15pt"
          space-after="3pt" keep-with-next="always" text-align="start">%s</fo:block>
      """;

  private static final String END = "</fo:flow></fo:page-sequence>\n";

  private final String title;
  private final Appendable out;

  private FoEdition(String title, Appendable out) {
    this.title = title;
    this.out = out;
  }

  /**
   * Writes the document; pictures are named by their places in the corpus.
   *
   * @throws IOException when it cannot be written
   */
  static void write(String title, List<Story> stories, Appendable out) throws IOException {
    FoEdition edition = new FoEdition(title, out);
    edition.add(OPENING, title);
    edition.bookmarks(stories);
    edition.contents(stories);
    for (Story story : stories) {
      edition.story(story);
    }
    out.append("</fo:root>\n");
  }

  private void bookmarks(List<Story> stories) throws IOException {
    out.append("<fo:bookmark-tree>\n");
    for (Story story : stories) {
      add(
          "<fo:bookmark internal-destination=\"%s\"><fo:bookmark-title>%s</fo:bookmark-title>"
              + "</fo:bookmark>\n",
          story.name(), escaped(story.headline()));
    }
    out.append("</fo:bookmark-tree>\n");
  }

  private void contents(List<Story> stories) throws IOException {
    add(COVER, title, stories.size(), furniture("Contents"));
    for (Story story : stories) {
      add(LINE, story.name(), escaped(story.headline()));
    }
    out.append(END);
  }

  private void story(Story story) throws IOException {
    String headline = escaped(story.headline());
    add(
        HEAD,
        story.language(),
        furniture(headline),
        story.name(),
        headline,
        escaped(story.byline()),
        story.picturePath(),
        escaped(story.picture().caption()),
        escaped(story.picture().credit()));
    for (Story.Part part : story.body()) {
      add(part.kind() == Story.Kind.HEADING ? HEADING : PARAGRAPH, escaped(part.text()));
    }
    out.append(END);
  }

  private String furniture(String name) {
    return String.format(
        Locale.ROOT,
        """
        <fo:static-content flow-name="xsl-region-before" role="artifact"><fo:block font-size="8pt"
            text-align-last="justify">%1$s<fo:leader/>%2$s</fo:block></fo:static-content>
        <fo:static-content flow-name="xsl-region-after" role="artifact"><fo:block font-size="8pt"
            font-weight="bold" text-align="end"><fo:page-number/></fo:block></fo:static-content>
        """,
        title,
        name);
  }

  private void add(String form, Object... values) throws IOException {
    out.append(String.format(Locale.ROOT, form, values));
  }

  private static String escaped(String text) {
    return XmlEscapers.xmlAttributeEscaper().escape(text);
  }
}
