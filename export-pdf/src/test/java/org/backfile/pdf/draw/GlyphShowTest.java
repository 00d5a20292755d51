package org.backfile.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Typeface;
import org.junit.jupiter.api.Test;

/** What content streams say of glyphs and their text. */
class GlyphShowTest {
  private final Typeface typeface = FontBook.bundled().chain(Face.SERIF).get(0);

  private String shown(GlyphRun run) throws IOException {
    PdfFile file = new PdfFile("1.7", OutputStream.nullOutputStream(), Runnable::run);
    Operators operators = new Operators();
    new GlyphShow(operators, run, new FontShelf(file).font(run), text -> text).show();
    return new String(operators.toByteArray(), StandardCharsets.US_ASCII);
  }

  @Test
  void textOfManyMarksIsToldPieceByPiece() throws IOException {
    String text = "e" + "\u0301".repeat(40);

    assertThat(shown(GlyphRun.builder(typeface).add(7, 0.5, text).build()))
        .as("the letter with most of them, then one kind of blank for each of the others")
        .isEqualTo("[<0001" + "0002".repeat(9) + ">] TJ\n");
  }

  @Test
  void lettersWithTheirMarksHaveOneCode() throws IOException {
    assertThat(shown(GlyphRun.builder(typeface).add(7, 0.5, "e\u0301\u0327").build()))
        .isEqualTo("[<0001>] TJ\n");
  }
}
