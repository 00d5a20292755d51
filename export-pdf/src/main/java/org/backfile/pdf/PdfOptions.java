package org.backfile.pdf;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Objects;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.theme.StyleSheet;

/**
 * How an edition is printed.
 *
 * @param paper the size of the sheet
 * @param fonts the typefaces, of which each character takes the first that has it
 * @param theme how pages look
 */
public record PdfOptions(Paper paper, FontBook fonts, StyleSheet theme) {
  /** A4 paper, the bundled fonts and the newspaper's theme. */
  public static final PdfOptions DEFAULT = builder().build();

  /** Checks the components. */
  public PdfOptions {
    Objects.requireNonNull(paper, "paper");
    Objects.requireNonNull(fonts, "fonts");
    Objects.requireNonNull(theme, "theme");
  }

  /** A builder with every default: A4 paper, the bundled fonts, the newspaper's theme. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options; not thread-safe. */
  public static final class Builder {
    private Paper paper = Paper.A4;
    private FontBook fonts = FontBook.bundled();
    private StyleSheet theme = StyleSheet.newspaper();

    private Builder() {}

    /** Sets the size of the sheet. */
    @CanIgnoreReturnValue
    public Builder paper(Paper value) {
      paper = value;
      return this;
    }

    /** Sets the typefaces. */
    @CanIgnoreReturnValue
    public Builder fonts(FontBook value) {
      fonts = value;
      return this;
    }

    /** Sets how pages look. */
    @CanIgnoreReturnValue
    public Builder theme(StyleSheet value) {
      theme = value;
      return this;
    }

    /** The options. */
    public PdfOptions build() {
      return new PdfOptions(paper, fonts, theme);
    }
  }
}
