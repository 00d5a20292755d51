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
    new GlyphShow(operators, run, 10, new FontShelf(file).font(run), text -> text).show(0);
    return new String(operators.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void textOfManyMarksIsToldPieceByPiece() throws IOException {
    String text = "e" + "\u0301".repeat(40);

    assertThat(shown(GlyphRun.builder(typeface).add(7, 0.5, text).build()))
        .as("the letter with most of them, then one kind of blank for each of the others")
        .isEqualTo("[(\u0001" + "\u0002".repeat(9) + ")] TJ\n");
  }

  @Test
  void noStringHasMoreBytesThanAFileMayHold() throws IOException {
    String shown =
        shown(GlyphRun.builder(typeface).add(7, 0.5, "e" + "\u0301".repeat(70_000)).build());

    assertThat(shown).startsWith("[(\u0001\u0002").endsWith("\u0002)] TJ\n").hasSize(69_982);
    assertThat(shown.split("\\)\\(", -1))
        .as("the strings, the first and the last with what is around them")
        .hasSize(3)
        .allMatch(string -> string.length() <= 32_767 + 2);
  }

  @Test
  void lettersWithTheirMarksHaveOneCode() throws IOException {
    assertThat(shown(GlyphRun.builder(typeface).add(7, 0.5, "e\u0301\u0327").build()))
        .isEqualTo("[(\u0001)] TJ\n");
  }

  @Test
  void bytesThatMeanSomethingInStringsAreEscaped() {
    Bytes bytes = new Bytes(16);
    bytes.code(0x28).code(0x29).code(0x5C).code(0x0D).code(0x0A).code(0x41).code(0x80 + 0x0128);

    assertThat(new String(bytes.toArray(), StandardCharsets.ISO_8859_1))
        .isEqualTo("\\(\\)\\\\\\r\nA\u0081\\(");
  }

  @Test
  void spacesOfOneWidthAreWidenedTogether() throws IOException {
    int space = typeface.glyph(' ');
    GlyphRun.Builder run = GlyphRun.builder(typeface);
    for (int i = 0; i < 3; i++) {
      run.add(7, typeface.advance(7), "e").add(space, typeface.advance(space) + 0.25, " ");
    }
    run.add(space, typeface.advance(space), " ").add(7, typeface.advance(7), "e");

    assertThat(shown(run.build()))
        .as("2.5 points of type of 10; what has less is moved back")
        .isEqualTo("2.5 Tw\n[(\u0001 \u0001 \u0001  )250(\u0001)] TJ\n");
  }

  @Test
  void whatRoundingLeavesGoesIntoTheNextMove() throws IOException {
    GlyphRun.Builder run = GlyphRun.builder(typeface);
    for (int i = 0; i < 4; i++) {
      run.add(7, typeface.advance(7) + 0.0104, "e");
    }

    assertThat(shown(run.build()))
        .as("10.4 thousandths each: what the first leaves makes the second one longer")
        .isEqualTo("[(\u0001)-10(\u0001)-11(\u0001)-10(\u0001)] TJ\n");
  }
}
