package org.backfile.pdf;

import org.backfile.pdf.draw.Standard;

/** The sets of standards that a PDF can follow; each is one for archives and one for readers. */
public enum PdfProfile {
  /** PDF/A-2a and PDF/UA-1: what every library takes. Nothing is attached. */
  A2A(Standard.PDF_A_2A, "PDF/A-2a (ISO 19005-2), PDF/UA-1 (ISO 14289-1)"),
  /** PDF/A-3a and PDF/UA-1: with each article's JSON and its source attached. */
  A3A(Standard.PDF_A_3A, "PDF/A-3a (ISO 19005-3), PDF/UA-1 (ISO 14289-1)"),
  /** PDF/A-4f and PDF/UA-2, the newest: PDF 2.0, with the same attachments. */
  A4(Standard.PDF_A_4F, "PDF/A-4f (ISO 19005-4), PDF/UA-2 (ISO 14289-2)");

  private final Standard standard;
  private final String standards;

  PdfProfile(Standard standard, String standards) {
    this.standard = standard;
    this.standards = standards;
  }

  /** What the file follows, in the standards' own names. */
  String standards() {
    return standards;
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
