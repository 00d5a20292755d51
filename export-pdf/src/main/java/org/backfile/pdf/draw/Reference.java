package org.backfile.pdf.draw;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.ICOSVisitor;

/** A pointer to an object of the file by its number. Immutable. */
final class Reference extends COSBase {
  private final int number;

  Reference(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  @Override
  public void accept(ICOSVisitor visitor) {
    throw new UnsupportedOperationException("only PdfFile writes references");
  }
}
