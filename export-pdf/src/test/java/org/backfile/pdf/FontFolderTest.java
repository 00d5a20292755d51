package org.backfile.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.backfile.edition.AppealPolicy;
import org.backfile.export.Progress;
import org.backfile.font.BundledFont;
import org.backfile.pdf.font.FontBook;
import org.backfile.report.Issue;
import org.backfile.report.IssueCode;
import org.backfile.report.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fonts of a folder: which are taken, and what is said of the others. */
class FontFolderTest {
  @TempDir Path folder;

  /** Every file that cannot be used, each for another reason. */
  @BeforeEach
  void refusedFonts() throws IOException {
    byte[] font = BundledFont.MONO.bytes();
    Files.write(folder.resolve("bitmaps.ttf"), permitting(font, 0x200));
    Files.write(folder.resolve("cut.ttf"), Arrays.copyOf(font, 2000));
    Files.write(folder.resolve("forbidden.ttf"), permitting(font, 2));
    Files.write(folder.resolve("other.otf"), otherOutlines(font));
    Files.write(folder.resolve("text.ttf"), "not a font".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("whole.ttf"), permitting(font, 0x100));
  }

  /** The font with other rights to embed it (OS/2, fsType). */
  private static byte[] permitting(byte[] font, int rights) {
    ByteBuffer changed = ByteBuffer.wrap(font.clone());
    for (int entry = 12; entry < 12 + 16 * changed.getShort(4); entry += 16) {
      if (changed.getInt(entry) == 0x4F532F32) { // OS/2
        changed.putShort(changed.getInt(entry + 8) + 8, (short) rights);
      }
    }
    return changed.array();
  }

  private static byte[] otherOutlines(byte[] font) {
    return ByteBuffer.wrap(font.clone()).putInt(0, 0x4F54544F).array(); // OTTO
  }

  @Test
  void fontsThatCannotBeUsedAreListedWithTheReason() throws IOException {
    Files.write(folder.resolve("good.ttf"), BundledFont.WIDE.bytes());
    PdfOptions options = PdfOptions.builder().fonts(FontBook.bundled().with(folder)).build();

    List<Issue> issues =
        new PdfExporter(options)
            .export(
                Fixtures.edition(AppealPolicy.NONE, Fixtures.river()),
                folder.resolve("edition.pdf"),
                Progress.NONE)
            .issues();

    assertThat(issues).allMatch(issue -> issue.code() == IssueCode.FONT_REFUSED);
    assertThat(issues).allMatch(issue -> issue.severity() == Severity.INFO);
    assertThat(issues)
        .extracting(issue -> issue.message().replace(folder + "/", ""))
        .containsExactly(
            "the font \"bitmaps.ttf\" is not used: its maker forbids embedding",
            "the font \"cut.ttf\" is not used: the font file ends early",
            "the font \"forbidden.ttf\" is not used: its maker forbids embedding",
            "the font \"other.otf\" is not used: it has no TrueType outlines",
            "the font \"text.ttf\" is not used: it is no TrueType font",
            "the font \"whole.ttf\" is not used: its maker forbids embedding");
  }
}
