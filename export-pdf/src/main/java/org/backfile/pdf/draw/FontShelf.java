package org.backfile.pdf.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.backfile.pdf.font.Typeface;

/** The fonts of one file, each embedded once, in the order of first use. */
final class FontShelf {
  private final IdentityHashMap<Typeface, EmbeddedFont> byTypeface = new IdentityHashMap<>();
  private final List<EmbeddedFont> fonts = new ArrayList<>();
  private final COSDictionary resources = Cos.dictionary();

  EmbeddedFont font(Typeface typeface) {
    EmbeddedFont known = byTypeface.get(typeface);
    if (known == null) {
      known = new EmbeddedFont(typeface, fonts.size());
      byTypeface.put(typeface, known);
      fonts.add(known);
      Cos.put(resources, known.resource(), known.dictionary());
    }
    return known;
  }

  /** The font resources that all pages share. */
  COSDictionary resources() {
    return resources;
  }

  void finish(COSDocument document) throws IOException {
    for (int i = 0; i < fonts.size(); i++) {
      fonts.get(i).finish(document, i);
    }
  }
}
