package org.backfile.cli.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.backfile.edition.OwnPage;
import org.backfile.pdf.ArticleStart;
import org.backfile.pdf.Paper;
import org.backfile.pdf.PdfOptions;
import org.backfile.pdf.PdfProfile;
import org.backfile.pdf.font.FontBook;
import org.backfile.pdf.font.SystemFonts;
import org.backfile.pdf.theme.StyleSheet;
import org.backfile.report.Causes;
import picocli.CommandLine.Option;

/** The words that say how pages look. */
final class PdfArguments {
  @Option(
      names = "--paper",
      converter = Words.Papers.class,
      completionCandidates = Words.Papers.class,
      paramLabel = "SIZE",
      defaultValue = "a4",
      description =
          "The PDF's sheet: ${COMPLETION-CANDIDATES}, or WIDTHxHEIGHT in mm, in or pt, such as"
              + " 170x240mm (default: ${DEFAULT-VALUE}).")
  private Paper paper;

  @Option(
      names = "--pages",
      paramLabel = "PAGES",
      defaultValue = "auto",
      converter = Words.OwnPages.class,
      description =
          "The edition's pages beside articles and appeals: some of cover, contents, credits,"
              + " provenance, ledger, colophon, parted by commas, or all, or none. auto leaves out"
              + " cover and contents of a PDF of one article; an EPUB always has them (default:"
              + " ${DEFAULT-VALUE}).")
  private OwnPage.Choice pages;

  @Option(
      names = "--pdf-profile",
      paramLabel = "PROFILE",
      defaultValue = "a2a",
      converter = Words.Profiles.class,
      completionCandidates = Words.Profiles.class,
      description =
          "The PDF's standards: a2a is PDF/A-2a with PDF/UA-1, which every library takes; a3a is"
              + " PDF/A-3a with PDF/UA-1, with each article's JSON and the file it was read from"
              + " attached; a4 is PDF/A-4f with PDF/UA-2, the newest, with the same attached"
              + " (default: ${DEFAULT-VALUE}).")
  private PdfProfile profile;

  @Option(
      names = "--max-attachment",
      paramLabel = "SIZE",
      defaultValue = "64MB",
      converter = SizeConverter.class,
      description =
          "The largest source that a3a and a4 attach to the PDF (default: ${DEFAULT-VALUE}).")
  private long attachmentBytes;

  @Option(
      names = "--image-dpi",
      paramLabel = "N",
      defaultValue = "300",
      description =
          "The most pixels an inch that a picture needs on the page, at least 36. One of more than"
              + " one and a half times as many is made smaller (default: ${DEFAULT-VALUE}).")
  private int imageDpi;

  @Option(
      names = "--columns",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "The columns of a page: 1 for reading like a book, 2 or 3 as in a newspaper, with smaller"
              + " type and even columns (default: ${DEFAULT-VALUE}). Small paper has room for fewer.")
  private int columns;

  @Option(
      names = "--article-start",
      paramLabel = "WHERE",
      defaultValue = "page",
      converter = Words.Starts.class,
      completionCandidates = Words.Starts.class,
      description =
          "Where an article starts: on a new page, in the next column (nothing is then wider than a"
              + " column), or, with flow, below the one before it, parted by a line:"
              + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ArticleStart articleStart;

  @Option(
      names = "--fonts",
      paramLabel = "DIR",
      description =
          "A folder of TrueType fonts (.ttf, .ttc), searched with the folders below it, for the"
              + " characters that the text's own fonts lack. They are embedded in the PDF: make sure"
              + " that their licences allow it.")
  private Optional<Path> fonts = Optional.empty();

  @Option(
      names = "--no-system-fonts",
      description =
          "Leave the fonts installed on this machine alone. Otherwise they serve for characters that"
              + " no bundled font and none of --fonts has, and the report names them; another machine"
              + " may then print other shapes.")
  private boolean withoutSystemFonts;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "newspaper",
      description =
          "How the PDF's pages look: newspaper, book, or a file that changes one of them; see"
              + " docs/themes.md (default: ${DEFAULT-VALUE}).")
  private String theme = "newspaper";

  /** The edition's own pages. */
  OwnPage.Choice pages() {
    return pages;
  }

  /**
   * The options; wrong ones are refused.
   *
   * @throws IllegalArgumentException with the reason, for people
   */
  PdfOptions options() {
    PdfOptions.Builder options =
        PdfOptions.builder()
            .articleStart(articleStart)
            .columns(columns)
            .paper(paper)
            .pages(pages)
            .profile(profile)
            .attachmentBytes(attachmentBytes)
            .imageDpi(imageDpi);
    return options.fonts(fontBook()).theme(styleSheet()).build();
  }

  /** The largest source that goes into the PDF beside the pages, in bytes; 0 where nothing does. */
  long attachedBytes() {
    return profile.attaches() ? Math.max(1, attachmentBytes) : 0;
  }

  private FontBook fontBook() {
    FontBook book =
        withoutSystemFonts ? FontBook.bundled() : FontBook.bundled().with(SystemFonts.installed());
    try {
      return fonts.isPresent() ? book.with(fonts.get()) : book;
    } catch (IOException e) {
      throw new IllegalArgumentException("--fonts: " + Causes.of(e), e);
    }
  }

  private StyleSheet styleSheet() {
    if (StyleSheet.BUILT_IN.contains(theme)) {
      return StyleSheet.builtIn(theme);
    }
    Path file = Path.of(theme);
    try {
      return StyleSheet.read(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          "--theme: \""
              + theme
              + "\" is none of "
              + String.join(", ", StyleSheet.BUILT_IN)
              + ", and there is no such file",
          e);
    } catch (IOException e) {
      throw new IllegalArgumentException("--theme: \"" + theme + "\": " + Causes.of(e), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--theme: " + e.getMessage(), e);
    }
  }
}
