package org.backfile.bench.corpus;

import java.io.IOException;
import java.util.List;

/**
 * An edition as a document for Typst, designed as the newspaper theme is: the same sheet, measure,
 * sizes and leading, so that both programs have the same work. Texts are string literals, which
 * Typst sets as they are.
 */
final class TypstEdition {
  private static final String DESIGN =
      """
      #set document(title: "{title}")
      #set page(
        width: 595.276pt, height: 841.89pt, numbering: "1", number-align: right,
        margin: (left: 180pt, right: 62pt, top: 78pt, bottom: 76pt),
      )
      // Lines are 15 points apart: 10.8 from edge to edge, and the leading.
      #set text(
        font: ("Source Serif Pro", "DejaVu Sans"), size: 10.8pt, lang: "en", hyphenate: true,
        top-edge: 0.75em, bottom-edge: -0.25em,
      )
      #set par(justify: true, leading: 4.2pt, spacing: 4.2pt, first-line-indent: 18pt)
      #show heading: set text(hyphenate: false)
      #show heading: set par(justify: false, leading: 2pt)
      #show heading.where(level: 1): it => pad(left: -118pt, block(above: 0pt, below: 12pt,
        text(size: 25pt, it.body)))
      #show heading.where(level: 2): it => block(above: 19.2pt, below: 6pt,
        text(size: 13pt, it.body))
      #show figure: set block(above: 18pt, below: 18pt)
      #show figure.caption: it => align(left, it.body)

      #let head(name) = pad(left: -118pt, text(size: 8pt, [{title} #h(1fr) #name]))
      #let article(language, name, byline, picture, caption, credit, body) = {
        set page(header: head(name))
        set text(lang: language)
        heading(level: 1, name)
        pad(left: -118pt, text(font: "Source Sans Pro", size: 9pt, weight: "bold", byline))
        figure(
          numbering: none, gap: 6pt,
          pad(left: -118pt, image(picture, width: 471.276pt, alt: caption)),
          caption: {
            set par(justify: false, leading: 3pt, first-line-indent: 0pt)
            set text(font: "Source Sans Pro", size: 8.6pt, hyphenate: false)
            block(below: 4pt, caption)
            block(text(size: 7.6pt, credit))
          },
        )
        body
      }

      #page(numbering: none)[
        #v(2fr) #pad(left: -118pt, text(size: 44pt, weight: "bold", hyphenate: false)[{title}])
        #v(3fr) {count} articles
      ]
      #outline(title: [Contents], depth: 1)

      """;

  private final Appendable out;

  private TypstEdition(Appendable out) {
    this.out = out;
  }

  /**
   * Writes the document; pictures are named by their places in the corpus.
   *
   * @throws IOException when it cannot be written
   */
  static void write(String title, List<Story> stories, Appendable out) throws IOException {
    out.append(
        DESIGN.replace("{title}", title).replace("{count}", Integer.toString(stories.size())));
    TypstEdition edition = new TypstEdition(out);
    for (Story story : stories) {
      edition.story(story);
    }
  }

  private void story(Story story) throws IOException {
    out.append("#article(");
    literal(story.language());
    literal(story.headline());
    literal(story.byline());
    literal(story.picturePath());
    literal(story.picture().caption());
    literal(story.picture().credit());
    out.append("{\n");
    for (Story.Part part : story.body()) {
      out.append(part.kind() == Story.Kind.HEADING ? "  heading(level: 2, " : "  par(");
      literal(part.text());
      out.append(")\n");
    }
    out.append("})\n\n");
  }

  /** A string literal and a comma. */
  private void literal(String text) throws IOException {
    out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append("\", ");
  }
}
