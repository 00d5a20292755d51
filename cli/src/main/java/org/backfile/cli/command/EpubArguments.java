package org.backfile.cli.command;

import org.backfile.edition.OwnPage;
import org.backfile.epub.EpubOptions;
import picocli.CommandLine.Option;

/** The words that say how an EPUB is made. */
final class EpubArguments {
  @Option(
      names = "--epub-fonts",
      description =
          "Embed the PDF's typefaces in the EPUB, each with the characters that the edition needs;"
              + " what they lack is shown in the reading system's own. Otherwise the EPUB leaves its"
              + " typefaces to the reading system. Readers who choose one themselves get it in any"
              + " case.")
  private boolean fonts;

  /**
   * The options.
   *
   * @param pages the edition's own parts, which are the same in all formats
   */
  EpubOptions options(OwnPage.Choice pages) {
    return EpubOptions.DEFAULT.withPages(pages).withFonts(fonts);
  }
}
