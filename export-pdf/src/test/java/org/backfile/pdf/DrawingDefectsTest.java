package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.backfile.font.ComposedGlyph;
import org.backfile.font.FontProgram;
import org.backfile.pdf.draw.PdfDrawing;
import org.backfile.pdf.draw.Standard;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.Picture;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Shaper;
import org.backfile.pdf.font.Typeface;
import org.backfile.pdf.line.Mark;
import org.backfile.pdf.line.Slab;
import org.backfile.pdf.page.Page;
import org.backfile.pdf.page.Placed;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A defect that shows when a page is drawn costs one mark its looks; the file stays whole. */
class DrawingDefectsTest {
  private static final Ink BLACK = new Ink(0, 0, 0);

  @TempDir Path folder;
  private final Tag document = Tag.document();
  private final Tag paragraph = document.child(Role.P);
  private final List<Issue> issues = new ArrayList<>();

  /** A typeface that fails once, in the middle of a word. */
  private static final class Fragile implements Typeface {
    private final Typeface sound;
    private int left = Integer.MAX_VALUE;

    Fragile(Typeface sound) {
      this.sound = sound;
    }

    @Override
    public String name() {
      return sound.name();
    }

    @Override
    public int glyph(int codePoint) {
      return sound.glyph(codePoint);
    }

    @Override
    public double advance(int glyph) {
      if (left-- == 0) {
        throw new IllegalStateException("a table lies askew");
      }
      return sound.advance(glyph);
    }

    @Override
    public double kern(int left, int right) {
      return 0;
    }

    @Override
    public Metrics metrics() {
      return sound.metrics();
    }

    @Override
    public FontProgram subset(SortedSet<Integer> glyphs, List<ComposedGlyph> composed)
        throws IOException {
      return sound.subset(glyphs, composed);
    }
  }

  private static Mark words(Typeface typeface, String words, double baseline, Tag tag) {
    GlyphRun run =
        new Shaper(FontBook.of(typeface), notice -> {}).shape(words, Face.SERIF, false).get(0);
    return new Mark.Glyphs(40, baseline, run, 12, BLACK, tag, Optional.empty());
  }

  /** A justified line: its spaces are wider than they are by themselves, by so many ems. */
  private Mark line(Typeface typeface, String words, double wider, double baseline) {
    GlyphRun plain =
        new Shaper(FontBook.of(typeface), notice -> {}).shape(words, Face.SERIF, false).get(0);
    GlyphRun.Builder run = GlyphRun.builder(typeface);
    for (int i = 0; i < plain.size(); i++) {
      run.add(plain, i);
      if (plain.text(i).equals(" ")) {
        run.widenLast(wider);
      }
    }
    return new Mark.Glyphs(40, baseline, run.build(), 10, BLACK, paragraph, Optional.empty());
  }

  /** Where each character other than a space stands, in whole points, by its line. */
  private static Map<Integer, String> places(Path file) throws IOException {
    Map<Integer, StringBuilder> lines = new TreeMap<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition at) {
            if (!at.getUnicode().isBlank()) {
              lines
                  .computeIfAbsent(Math.round(at.getYDirAdj()), line -> new StringBuilder())
                  .append(at.getUnicode())
                  .append(Math.round(at.getXDirAdj()))
                  .append(' ');
            }
          }
        };
    try (PDDocument read = Loader.loadPDF(file.toFile())) {
      stripper.getText(read);
    }
    Map<Integer, String> places = new TreeMap<>();
    lines.forEach((line, words) -> places.put(line, words.toString().strip()));
    return places;
  }

  /** The text of a valid file with some marks on its only page. */
  private String text(Fragile fragile, Mark... marks) throws IOException {
    Path file = folder.resolve("defects.pdf");
    try (OutputStream out = Files.newOutputStream(file);
        PdfDrawing drawing =
            new PdfDrawing(Standard.PDF_A_2A, 300, out, Runnable::run, issues::add)) {
      drawing.declare(document);
      drawing.declare(paragraph);
      fragile.left = 3;
      Placed placed = new Placed(0, 0, Slab.of(400, 20, List.of(marks)));
      drawing.page(new Page(1, "1", 400, 600, List.of(placed), List.of()));
      drawing.finish(Fixtures.facts("Defects"));
    }
    Gate.passes(file, PdfProfile.A2A);
    try (PDDocument read = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(read);
    }
  }

  @Test
  void wordsThatCannotBeShownAreInTheTextAllTheSame() throws IOException {
    Fragile fragile = new Fragile(FontBook.bundled().chain(Face.SERIF).get(0));

    String text =
        text(
            fragile,
            words(fragile, "Watermark", 60, paragraph),
            words(fragile, "Harbour", 80, paragraph));

    assertThat(text).contains("Watermark", "Harbour");
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.EXPORT_DRAWING_FAILED);
    assertThat(issues.get(0).message()).contains("a table lies askew");
    assertThat(issues.get(0).location()).hasToString("page 1");
  }

  @Test
  void linesAfterOneThatFailsStandWhereTheyShould() throws IOException {
    Typeface sound = FontBook.bundled().chain(Face.MONO).get(0);
    Fragile fragile = new Fragile(sound);

    text(
        fragile,
        line(sound, "a b", 0.4, 60),
        line(fragile, "c d e f", 1.4, 80),
        line(sound, "g h", 0.4, 100),
        line(sound, "i j", 0, 120));

    Map<Integer, String> places = places(folder.resolve("defects.pdf"));
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.EXPORT_DRAWING_FAILED);
    assertThat(places.get(60)).as("6 points a character, and 4 for the space").isEqualTo("a40 b56");
    assertThat(places.get(80)).startsWith("c40");
    assertThat(places.get(100)).isEqualTo("g40 h56");
    assertThat(places.get(120)).isEqualTo("i40 j52");
  }

  @Test
  void wordsWithoutAPlaceInTheTreeAndPicturesThatNobodyTookInSpareTheOthers() throws IOException {
    Fragile fragile = new Fragile(FontBook.bundled().chain(Face.SERIF).get(0));
    Typeface sound = FontBook.bundled().chain(Face.SANS).get(0);

    String text =
        text(
            fragile,
            words(sound, "Astray", 60, document.child(Role.P)),
            new Mark.Image(40, 70, 30, 20, new Picture("unknown", 3, 2), paragraph),
            words(sound, "Harbour", 100, paragraph));

    assertThat(text).contains("Astray", "Harbour");
    assertThat(issues)
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXPORT_DRAWING_FAILED, IssueCode.EXPORT_DRAWING_FAILED);
  }
}
