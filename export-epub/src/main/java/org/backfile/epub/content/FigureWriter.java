package org.backfile.epub.content;

import java.util.Optional;
import org.backfile.epub.content.Pictures.Picture;
import org.backfile.epub.xml.XmlWriter;
import org.backfile.model.Block.Figure;
import org.backfile.model.Image;
import org.backfile.model.Inlines;

/**
 * Writes figures: the picture, or a note in its place, then caption and credit as elements of their
 * own.
 */
final class FigureWriter {
  private final ContentDocument document;
  private final XmlWriter out;
  private final Pictures pictures;
  private final InlineWriter inlines;

  FigureWriter(ContentDocument document, Pictures pictures, InlineWriter inlines) {
    this.document = document;
    out = document.out();
    this.pictures = pictures;
    this.inlines = inlines;
  }

  void write(Figure figure) {
    Optional<Picture> picture = figure.image().media().flatMap(pictures::of);
    document.open("figure", figure.anchor());
    out.attribute("class", picture.isPresent() ? "picture" : "picture missing").line();
    picture.ifPresentOrElse(p -> picture(p, figure.image()), () -> placeholder(figure));
    legend(figure);
    out.close().line();
  }

  private void picture(Picture picture, Image image) {
    out.open("img").attribute("src", "../" + picture.href());
    Optional<String> alternative = image.alternative();
    if (alternative.isEmpty()) {
      document.language(document.furniture().language());
    }
    out.attribute(
            "alt", alternative.orElseGet(() -> document.furniture().text("picture.alt.missing")))
        .attribute("width", Integer.toString(picture.widthPixels()))
        .attribute("height", Integer.toString(picture.heightPixels()))
        .closeEmpty()
        .line();
  }

  private void placeholder(Figure figure) {
    document.open("div", "placeholder").line();
    String caption = Inlines.text(figure.caption());
    figure
        .image()
        .alternative()
        .filter(alt -> !alt.equals(caption))
        .ifPresent(alt -> document.open("p", "alt").text(alt).close().line());
    String key = figure.image().isSaved() ? "picture.unusable" : "picture.missing";
    document.words("p", "note", document.furniture().text(key));
    out.close().line();
  }

  private void legend(Figure figure) {
    if (figure.caption().isEmpty() && figure.credit().isEmpty()) {
      return;
    }
    out.open("figcaption").line();
    if (!figure.caption().isEmpty()) {
      document.open("p", "caption");
      inlines.write(figure.caption());
      out.close().line();
    }
    figure
        .credit()
        .ifPresent(credit -> document.open("p", "credit").text(credit.line()).close().line());
    out.close().line();
  }
}
