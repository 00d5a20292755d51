package org.backfile.pdf.draw;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.pdfbox.cos.COSDictionary;
import org.backfile.export.Errand;
import org.backfile.font.FontProgram;
import org.backfile.pdf.font.GlyphRun;
import org.backfile.pdf.font.Typeface;

/**
 * The fonts of one file, in the order of first use. Each is embedded once, unless so many glyphs
 * and texts are used of it that a font in a PDF cannot tell them all apart: then once more.
 */
final class FontShelf {
  private final PdfFile file;
  private final int resources;
  private final IdentityHashMap<Typeface, EmbeddedFont> byTypeface = new IdentityHashMap<>();
  private final List<EmbeddedFont> fonts = new ArrayList<>();

  FontShelf(PdfFile file) {
    this.file = file;
    resources = file.reserve();
  }

  /** The font that shows a run. */
  EmbeddedFont font(GlyphRun run) {
    Typeface typeface = run.typeface();
    EmbeddedFont known = byTypeface.get(typeface);
    if (known == null || !known.hasRoom(run)) {
      known = new EmbeddedFont(typeface, fonts.size(), file.reserve());
      byTypeface.put(typeface, known);
      fonts.add(known);
    }
    return known;
  }

  /** The PostScript names of the fonts that were used so far, sorted. */
  List<String> names() {
    return byTypeface.keySet().stream().map(Typeface::name).sorted().toList();
  }

  /** The number of the font resources that all pages share. */
  int resources() {
    return resources;
  }

  /**
   * Writes the fonts, when all pages are drawn.
   *
   * @param helpers make the fonts' files
   */
  void finish(Executor helpers) throws IOException {
    Deque<Errand<FontProgram>> programs = new ArrayDeque<>();
    fonts.forEach(font -> programs.add(Errand.give(font::program, helpers)));
    COSDictionary names = Cos.dictionary();
    Reference encoding = CodeSpace.write(file);
    for (int i = 0; i < fonts.size(); i++) {
      EmbeddedFont font = fonts.get(i);
      font.finish(file, i, encoding, programs.remove().result());
      Cos.put(names, font.resource(), new Reference(font.object()));
    }
    file.put(resources, names);
  }
}
