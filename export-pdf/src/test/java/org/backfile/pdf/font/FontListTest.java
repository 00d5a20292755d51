package org.backfile.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.backfile.font.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Choosing among the fonts of a large system costs little for each character. */
class FontListTest {
  private static final int TEXT = 2_000_000;

  @TempDir Path folder;

  /** A thousand fonts of every second character up to a bound, none of which can be opened. */
  private FontList fonts(int end) {
    Coverage.Builder coverage = Coverage.builder();
    for (int codePoint = 0x100; codePoint < end; codePoint += 2) {
      coverage.add(codePoint);
    }
    Coverage every = coverage.build();
    return new FontList(
        IntStream.range(0, 1000).mapToObj(number -> font("Font" + number, every)).toList());
  }

  private ListedFont font(String name, Coverage coverage) {
    FontStyle style = new FontStyle(name, name, Family.SANS, 400, false, 0, false);
    return new ListedFont(folder.resolve(name + ".ttf"), 0, style, coverage);
  }

  private static long found(FontList fonts, int first) {
    return IntStream.range(0, TEXT)
        .filter(
            at ->
                fonts.find(new int[] {first + at % 20_000}, Face.SERIF, Tongue.COMMON).isPresent())
        .count();
  }

  @Test
  @Timeout(60)
  void charactersThatNoFontHasAreAnsweredAtOnce() {
    assertThat(found(fonts(0x4000), 0x5000)).isZero();
  }

  @Test
  @Timeout(60)
  void fontsAreSearchedOnceForEachCharacter() {
    assertThat(found(fonts(0x800), 0x100)).isZero();
  }

  @Test
  void listWithoutFontsHasNothing() {
    assertThat(new FontList(List.of()).find(new int[] {'a'}, Face.SERIF, Tongue.COMMON)).isEmpty();
  }
}
