package org.backfile.pdf;

import org.backfile.pdf.draw.Standard;

/** The sets of standards that a PDF can follow; each is one for archives and one for readers. */
public enum PdfProfile {
  /** PDF/A-2a and PDF/UA-1: what every library takes. Nothing is attached. */
  A2A(Standard.PDF_A_2A),
  /** PDF/A-3a and PDF/UA-1: with each article's JSON and its source attached. */
  A3A(Standard.PDF_A_3A),
  /** PDF/A-4f and PDF/UA-2, the newest: PDF 2.0, with the same attachments. */
  A4(Standard.PDF_A_4F);

  private final Standard standard;

  PdfProfile(Standard standard) {
    this.standard = standard;
  }

  /** How the file is drawn. */
  Standard standard() {
    return standard;
  }

  /** Whether articles and their sources are attached. */
  public boolean attaches() {
    return standard.attaches();
  }
}
