package org.backfile.epub;

import com.google.common.io.Resources;
import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.MediaTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.backfile.epub.content.ContentDocument;
import org.backfile.epub.font.EditionFonts;
import org.backfile.epub.ocf.OcfWriter;
import org.backfile.epub.opf.EpubBook;

/** Writes the fonts of one EPUB, of the characters in its documents. Not thread-safe. */
final class FontWriter {
  private static final String FOLDER = "fonts/";
  private static final MediaType TRUE_TYPE = new MediaType("font/ttf", ".ttf");

  private final EditionFonts fonts;

  private FontWriter(EditionFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Starts to watch the documents that come into a container.
   *
   * @throws IOException when the edition's stylesheet cannot be read
   */
  static FontWriter watch(OcfWriter container) throws IOException {
    EditionFonts fonts =
        new EditionFonts(
            Resources.toString(
                Resources.getResource(EditionWriter.class, "edition.css"), StandardCharsets.UTF_8));
    container.watch(
        (href, content) -> {
          if (href.endsWith(".xhtml")) {
            fonts.read(content);
          }
        });
    return new FontWriter(fonts);
  }

  /** Writes the fonts, their licences and the stylesheet that has them used, and lists them. */
  void write(OcfWriter container, EpubBook book) throws IOException {
    for (Map.Entry<String, byte[]> font : fonts.make().entrySet()) {
      container.text(FOLDER + font.getKey(), font.getValue());
      book.list(FOLDER + font.getKey(), TRUE_TYPE);
    }
    for (Map.Entry<String, byte[]> licence : fonts.licences().entrySet()) {
      container.licence(licence.getKey(), licence.getValue());
    }
    container.text(
        ContentDocument.FONTS, fonts.stylesheet("../" + FOLDER).getBytes(StandardCharsets.UTF_8));
    book.list(ContentDocument.FONTS, MediaTypes.CSS);
  }
}
