package org.backfile.pdf.draw;

import org.backfile.pdf.flow.Role;

/** The standards that a file follows: one of PDF/A and one of PDF/UA, which share a version. */
public enum Standard {
  /** ISO 19005-2, level A, and ISO 14289-1. */
  PDF_A_2A(2, 'A', 1),
  /** ISO 19005-3, level A, and ISO 14289-1; holds any file. */
  PDF_A_3A(3, 'A', 1),
  /** ISO 19005-4, conformance F, and ISO 14289-2; PDF 2.0, holds any file. */
  PDF_A_4F(4, 'F', 2);

  private final int part;
  private final char conformance;
  private final int accessibility;

  Standard(int part, char conformance, int accessibility) {
    this.part = part;
    this.conformance = conformance;
    this.accessibility = accessibility;
  }

  /** Whether files are attached. */
  public boolean attaches() {
    return part >= 3;
  }

  /** The part of PDF/A. */
  int part() {
    return part;
  }

  /** The conformance to that part. */
  char conformance() {
    return conformance;
  }

  /** The part of PDF/UA. */
  int accessibility() {
    return accessibility;
  }

  /** Whether it is PDF 2.0 (ISO 32000-2), else 1.7 (ISO 32000-1). */
  boolean isPdf2() {
    return part >= 4;
  }

  /** The version of PDF. */
  String version() {
    return isPdf2() ? "2.0" : "1.7";
  }

  /** Whether PDF 2.0 still has a type of elements (ISO 32000-2, 14.8.4). */
  static boolean isInPdf2(Role role) {
    return switch (role) {
      case ART, BLOCK_QUOTE, TOC, TOCI, REFERENCE, NOTE, CODE -> false;
      default -> true;
    };
  }
}
