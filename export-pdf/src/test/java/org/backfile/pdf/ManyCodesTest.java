package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.pdf.draw.PdfDrawing;
import org.backfile.pdf.draw.Standard;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.font.Typeface;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A font of more characters than there are codes of one byte gives back each of them. */
class ManyCodesTest {
  private static final int LETTERS_A_LINE = 20;

  @TempDir Path folder;

  private static String letters(Typeface typeface) {
    return IntStream.range(0x21, 0x2000)
        .filter(Character::isLetter)
        .filter(letter -> typeface.glyph(letter) != 0)
        .filter(letter -> Character.getDirectionality(letter) == 0)
        .mapToObj(Character::toString)
        .filter(letter -> Normalizer.isNormalized(letter, Normalizer.Form.NFKC))
        .collect(Collectors.joining());
  }

  @Test
  void everyLetterComesOutOfTheFile() throws IOException {
    Typeface typeface =
        FontBook.bundled().chain(Face.SANS).stream()
            .max(Comparator.comparing(candidate -> letters(candidate).length()))
            .orElseThrow();
    String letters = letters(typeface);
    assertThat(letters).as("beyond codes 7F, 80FF and 81FF").hasSizeGreaterThan(128 + 2 * 256);
    Tag document = Tag.document();
    Tag paragraph = document.child(Role.P);
    Shaper shaper = new Shaper(FontBook.of(typeface), notice -> {});
    List<String> lines = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (int from = 0; from < letters.length(); from += LETTERS_A_LINE) {
      String line =
          letters.substring(from, Math.min(from + LETTERS_A_LINE, letters.length())) + " end";
      lines.add(line);
      marks.add(
          new Mark.Glyphs(
              20,
              20 + 8 * lines.size(),
              shaper.shape(line, Face.SANS, false).get(0),
              6,
              new Ink(0, 0, 0),
              paragraph,
              Optional.empty()));
    }
    double height = 8 * lines.size() + 60;

    Path file = folder.resolve("codes.pdf");
    try (OutputStream out = Files.newOutputStream(file);
        PdfDrawing drawing =
            new PdfDrawing(Standard.PDF_A_2A, 300, out, Runnable::run, issue -> {})) {
      drawing.declare(document);
      drawing.declare(paragraph);
      Placed placed = new Placed(0, 0, Slab.of(height, 8, marks));
      drawing.page(new Page(1, "1", 400, height, List.of(placed), List.of()));
      drawing.finish(Fixtures.facts("Codes"));
    }

    Gate.passes(file, PdfProfile.A2A);
    try (PDDocument read = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(read).lines().map(String::strip))
          .containsExactlyElementsOf(lines);
    }
  }
}
