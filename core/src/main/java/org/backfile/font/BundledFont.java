package org.backfile.font;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The typefaces that come with the program, each a TrueType file among the resources. */
public enum BundledFont {
  /** Source Serif, for running text and headlines. */
  SERIF("SourceSerifPro-Regular"),
  /** Its italic. */
  SERIF_ITALIC("SourceSerifPro-It"),
  /** Its bold. */
  SERIF_BOLD("SourceSerifPro-Bold"),
  /** Its bold italic. */
  SERIF_BOLD_ITALIC("SourceSerifPro-BoldIt"),
  /** Source Sans, for what stands around a story and for the words in drawings. */
  SANS("SourceSansPro-Regular"),
  /** Its italic. */
  SANS_ITALIC("SourceSansPro-It"),
  /** Its bold. */
  SANS_BOLD("SourceSansPro-Bold"),
  /** Its bold italic. */
  SANS_BOLD_ITALIC("SourceSansPro-BoldIt"),
  /** DejaVu Sans Mono, for computer text. */
  MONO("DejaVuSansMono"),
  /** Its bold. */
  MONO_BOLD("DejaVuSansMono-Bold"),
  /** DejaVu Sans, for characters that the others lack. */
  WIDE("DejaVuSans"),
  /** Its bold. */
  WIDE_BOLD("DejaVuSans-Bold");

  private final String file;

  BundledFont(String file) {
    this.file = file;
  }

  /** The file's name, the PostScript name with an extension. */
  public String fileName() {
    return file + ".ttf";
  }

  /** The whole file, read anew. */
  public byte[] bytes() {
    return resource(fileName());
  }

  /** The file name of its licence. */
  public String licenceName() {
    return file.startsWith("Source") ? "SOURCE-FONTS.txt" : "DEJAVU-FONTS.txt";
  }

  /** Its licence, a text in UTF-8. */
  public byte[] licence() {
    return resource("/META-INF/licenses/" + licenceName());
  }

  private static byte[] resource(String name) {
    try {
      return Resources.toByteArray(Resources.getResource(BundledFont.class, name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
