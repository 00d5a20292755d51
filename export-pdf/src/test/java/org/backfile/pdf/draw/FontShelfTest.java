package org.backfile.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Typeface;
import org.junit.jupiter.api.Test;

/** Every text that is shown has a code of its own, however many there are. */
class FontShelfTest {
  private static final int LETTERS = 70_000;

  private final Typeface typeface = FontBook.bundled().chain(Face.SERIF).get(0);

  private FontShelf shelf() throws IOException {
    return new FontShelf(new PdfFile("1.7", OutputStream.nullOutputStream(), Runnable::run));
  }

  /** A glyph that shows a letter and a mark that no font joins. */
  private GlyphRun single(int number) {
    return GlyphRun.builder(typeface).add(7, 0.5, text(number)).build();
  }

  private static String text(int number) {
    return Character.toString(0x4E00 + number / 256) + (char) (0x300 + number % 256);
  }

  @Test
  void textsOfOneGlyphNeverShareACode() throws IOException {
    FontShelf shelf = shelf();
    Set<String> codes = new HashSet<>();
    for (int number = 0; number < LETTERS; number++) {
      GlyphRun run = single(number);
      EmbeddedFont font = shelf.font(run);
      codes.add(font.resource() + " " + font.code(run, 0));
    }
    assertThat(codes).hasSize(LETTERS);
    assertThat(shelf.names()).as("the typeface is named once").containsExactly(typeface.name());
    shelf.finish(Runnable::run);
  }

  @Test
  void composedGlyphsNeverOutnumberAFont() throws IOException {
    FontShelf shelf = shelf();
    Set<String> fonts = new HashSet<>();
    for (int number = 0; number < LETTERS; number++) {
      GlyphRun run =
          GlyphRun.builder(typeface)
              .add(7 + number % 400, 0.5, text(number))
              .add(9 + number / 400, 0, "", -0.25, 0.1)
              .build();
      new GlyphShow(new Operators(), run, 10, shelf.font(run), text -> text).show(0);
      fonts.add(shelf.font(run).resource());
    }
    shelf.finish(Runnable::run);
    assertThat(fonts).hasSizeBetween(2, 20);
  }
}
