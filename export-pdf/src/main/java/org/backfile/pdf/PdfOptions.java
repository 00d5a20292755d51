package org.backfile.pdf;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Objects;
import org.backfile.edition.OwnPage;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.theme.StyleSheet;

/**
 * How an edition is printed.
 *
 * @param articleStart where articles start
 * @param columns how many columns pages have, 1 to 3
 * @param paper the size of the sheet
 * @param pages which pages an edition has beside its articles
 * @param profile the standards that the file follows
 * @param attachmentBytes the largest source that is attached, where the profile attaches any
 * @param imageDpi pictures of many more pixels an inch than this are made smaller
 * @param fonts the typefaces, of which each character takes the first that has it
 * @param theme how pages look
 */
public record PdfOptions(
    ArticleStart articleStart,
    int columns,
    Paper paper,
    OwnPage.Choice pages,
    PdfProfile profile,
    long attachmentBytes,
    int imageDpi,
    FontBook fonts,
    StyleSheet theme) {
  /** A source of 64 MiB is attached, a larger one not. */
  public static final long ATTACHMENT_BYTES = 64L << 20;

  /** As many pixels an inch as the best presses show. */
  public static final int IMAGE_DPI = 300;

  /**
   * One column on A4 paper, each article on a new page, PDF/A-2a with PDF/UA-1, pictures of 300
   * pixels an inch, the bundled fonts and the newspaper's theme.
   */
  public static final PdfOptions DEFAULT = builder().build();

  /** Checks the components, and that the columns are not too narrow. */
  public PdfOptions {
    Objects.requireNonNull(articleStart, "articleStart");
    Objects.requireNonNull(paper, "paper");
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(profile, "profile");
    checkArgument(attachmentBytes >= 0, "attachmentBytes %s must be >= 0", attachmentBytes);
    checkArgument(imageDpi >= 36, "imageDpi %s must be >= 36", imageDpi);
    Objects.requireNonNull(fonts, "fonts");
    Objects.requireNonNull(theme, "theme");
    Layout.check(theme, paper, columns);
  }

  /** A builder with every default, as in {@link #DEFAULT}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options; not thread-safe. */
  public static final class Builder {
    private ArticleStart articleStart = ArticleStart.PAGE;
    private int columns = 1;
    private Paper paper = Paper.A4;
    private OwnPage.Choice pages = OwnPage.Choice.AUTO;
    private PdfProfile profile = PdfProfile.A2A;
    private long attachmentBytes = ATTACHMENT_BYTES;
    private int imageDpi = IMAGE_DPI;
    private FontBook fonts = FontBook.bundled();
    private StyleSheet theme = StyleSheet.newspaper();

    private Builder() {}

    /** Sets where articles start. */
    @CanIgnoreReturnValue
    public Builder articleStart(ArticleStart value) {
      articleStart = value;
      return this;
    }

    /** Sets how many columns pages have. */
    @CanIgnoreReturnValue
    public Builder columns(int value) {
      columns = value;
      return this;
    }

    /** Sets the size of the sheet. */
    @CanIgnoreReturnValue
    public Builder paper(Paper value) {
      paper = value;
      return this;
    }

    /** Sets which pages an edition has beside its articles. */
    @CanIgnoreReturnValue
    public Builder pages(OwnPage.Choice value) {
      pages = value;
      return this;
    }

    /** Sets the standards that the file follows. */
    @CanIgnoreReturnValue
    public Builder profile(PdfProfile value) {
      profile = value;
      return this;
    }

    /** Sets the most bytes of a source that is attached. */
    @CanIgnoreReturnValue
    public Builder attachmentBytes(long value) {
      attachmentBytes = value;
      return this;
    }

    /** Sets how many pixels an inch pictures need at most. */
    @CanIgnoreReturnValue
    public Builder imageDpi(int value) {
      imageDpi = value;
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

    /**
     * The options.
     *
     * @throws IllegalArgumentException when the columns would be too narrow for the paper
     */
    public PdfOptions build() {
      return new PdfOptions(
          articleStart, columns, paper, pages, profile, attachmentBytes, imageDpi, fonts, theme);
    }
  }
}
