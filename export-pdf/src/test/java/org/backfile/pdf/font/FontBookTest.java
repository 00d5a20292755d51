package org.backfile.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.font.BundledFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FontBookTest {
  private static final Face TEXT = new Face(Family.SERIF, false, false);

  @TempDir Path folder;

  @Test
  void fontsOfAFolderStandBehindTheBundledOnes() throws IOException {
    Files.write(folder.resolve("mine.ttf"), BundledFont.MONO.bytes());
    Files.writeString(folder.resolve("broken.ttf"), "not a font");
    Files.writeString(folder.resolve("notes.txt"), "not a font either");
    FontBook book = FontBook.bundled().with(folder);
    assertThat(shaped(book, "\u2592")).extracting(Typeface::name).containsExactly("DejaVuSansMono");
    assertThat(shaped(book, "word"))
        .extracting(Typeface::name)
        .containsExactly("SourceSerifPro-Regular");
  }

  private static List<Typeface> shaped(FontBook book, String text) {
    return new Shaper(book, notice -> {})
        .shape(text, TEXT, false).stream().map(GlyphRun::typeface).toList();
  }

  @Test
  void folderWithoutAFontIsRefused() throws IOException {
    Files.writeString(folder.resolve("broken.ttf"), "not a font");
    assertThatIOException()
        .isThrownBy(() -> FontBook.bundled().with(folder))
        .withMessageContaining("no usable TrueType font")
        .withMessageEndingWith("\"broken.ttf\": it is no TrueType font");
  }
}
