package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.pdf.draw.DocumentFacts;
import org.backfile.pdf.draw.PdfDrawing;
import org.backfile.pdf.draw.Standard;
import org.backfile.pdf.flow.Ink;
import org.backfile.pdf.flow.Picture;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;
import org.backfile.pdf.font.ComposedGlyph;
import org.backfile.pdf.font.Face;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.FontProgram;
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
      drawing.finish(
          new DocumentFacts(
              new UUID(1, 2),
              "Defects",
              "en",
              List.of("en"),
              List.of(),
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Instant.EPOCH,
              "Backfile"));
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
