package org.backfile.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.font.BundledFont;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SystemFontsTest {
  /** MEDIUM SHADE, which neither text face has. */
  private static final int SHADE = 0x2592;

  private static final Typeface SERIF = FontBook.bundled().chain(Face.SERIF).get(0);

  @TempDir Path folder;
  private Path fonts = Path.of("");
  private Path cache = Path.of("");

  @BeforeEach
  void install() throws IOException {
    fonts = Files.createDirectories(folder.resolve("fonts/deep/below"));
    cache = folder.resolve("cache");
    for (BundledFont font : List.of(BundledFont.MONO, BundledFont.WIDE, BundledFont.WIDE_BOLD)) {
      Files.write(fonts.resolve(font.fileName()), font.bytes());
    }
    Files.writeString(fonts.resolve("broken.ttf"), "not a font");
    Files.writeString(fonts.resolve("broken.ttc"), "ttcf");
  }

  private String taken(Face face, List<FontNotice> notices) {
    FontBook book =
        FontBook.of(SERIF).with(SystemFonts.in(List.of(folder.resolve("fonts"), fonts), cache));
    return new Shaper(book, notices::add)
        .shape(Character.toString(SHADE), face, false)
        .get(0)
        .typeface()
        .name();
  }

  @Test
  void characterTakesTheFontThatSuitsItsFace() {
    List<FontNotice> notices = new ArrayList<>();
    assertThat(taken(Face.SANS, notices)).isEqualTo("DejaVuSans");
    assertThat(taken(Face.SANS.inBold(), notices)).isEqualTo("DejaVuSans-Bold");
    assertThat(taken(Face.MONO, notices)).isEqualTo("DejaVuSansMono");
    assertThat(notices)
        .containsExactly(
            new FontNotice.OfSystem(SHADE, "DejaVu Sans"),
            new FontNotice.OfSystem(SHADE, "DejaVu Sans"),
            new FontNotice.OfSystem(SHADE, "DejaVu Sans Mono"));
  }

  @Test
  void indexServesTheNextTime() throws IOException {
    String first = taken(Face.SANS, new ArrayList<>());
    Path index = cache.resolve("fonts-2.tsv");
    List<String> lines = Files.readAllLines(index);
    assertThat(lines).hasSize(1 + 5 + 3);
    Files.write(
        index, lines.stream().map(line -> line.replace("DejaVu Sans\t", "Known\t")).toList());
    List<FontNotice> notices = new ArrayList<>();
    assertThat(taken(Face.SANS, notices)).isEqualTo(first);
    assertThat(notices).isNotEmpty();
    assertThat(Files.readAllLines(index)).anyMatch(line -> line.contains("Known"));
  }

  @Test
  void changedFontIsReadAgain() throws IOException {
    taken(Face.SANS, new ArrayList<>());
    Files.writeString(fonts.resolve("DejaVuSans.ttf"), "no font any more");
    assertThat(taken(Face.SANS, new ArrayList<>())).isEqualTo("DejaVuSans-Bold");
  }

  @Test
  void brokenIndexIsMadeAnew() throws IOException {
    Files.createDirectories(cache);
    Path index = cache.resolve("fonts-2.tsv");
    for (String broken :
        List.of("", "rubbish", "fonts that Backfile found; may be deleted\na\tb\tc\n\n")) {
      Files.writeString(index, broken);
      assertThat(taken(Face.SANS, new ArrayList<>())).isEqualTo("DejaVuSans");
      assertThat(Files.readAllLines(index)).hasSize(1 + 5 + 3);
    }
  }

  @Test
  void foldersThatGoInCirclesHideNoFont() throws IOException {
    Files.createSymbolicLink(fonts.resolve("again"), fonts);
    Files.createSymbolicLink(fonts.resolve("away.ttf"), folder.resolve("nowhere"));
    assertThat(taken(Face.SANS, new ArrayList<>())).isEqualTo("DejaVuSans");
  }

  @Test
  void placeThatCannotHoldAnIndexOnlyCostsTime() throws IOException {
    Files.writeString(cache, "a file where a folder should be");
    assertThat(taken(Face.SANS, new ArrayList<>())).isEqualTo("DejaVuSans");
    assertThat(cache).isRegularFile();
  }

  @Test
  void folderOfTheUserComesBeforeTheSystem() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.copy(fonts.resolve("DejaVuSansMono.ttf"), mine.resolve("mono.ttf"));
    List<FontNotice> notices = new ArrayList<>();
    FontBook book = FontBook.of(SERIF).with(SystemFonts.in(List.of(fonts), cache)).with(mine);
    GlyphRun run =
        new Shaper(book, notices::add).shape(Character.toString(SHADE), Face.SANS, false).get(0);
    assertThat(run.typeface().name()).isEqualTo("DejaVuSansMono");
    assertThat(notices).isEmpty();
  }
}
