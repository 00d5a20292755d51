package org.backfile.pdf;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Objects;

/**
 * How an edition is printed.
 *
 * @param paper the size of the sheet
 */
public record PdfOptions(Paper paper) {
  /** A4 paper. */
  public static final PdfOptions DEFAULT = builder().build();

  /** Checks the components. */
  public PdfOptions {
    Objects.requireNonNull(paper, "paper");
  }

  /** A builder with every default: A4 paper. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options; not thread-safe. */
  public static final class Builder {
    private Paper paper = Paper.A4;

    private Builder() {}

    /** Sets the size of the sheet. */
    @CanIgnoreReturnValue
    public Builder paper(Paper value) {
      paper = value;
      return this;
    }

    /** The options. */
    public PdfOptions build() {
      return new PdfOptions(paper);
    }
  }
}
