package org.backfile.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backfile.font.ComposedGlyph;
import org.backfile.font.FontProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShaperTest {
  private final List<FontNotice> notices = new ArrayList<>();
  private final Shaper shaper = new Shaper(FontBook.bundled(), notices::add);

  /** What each glyph shows, in order. */
  private List<String> shown(String text, String language, boolean mirrored) {
    return shaper.shape(text, Face.SERIF, language, mirrored).stream()
        .flatMap(run -> IntStream.range(0, run.size()).mapToObj(run::text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "find, fi-n-d",
    "fluent, fl-u-e-n-t",
    "office, o-ffi-c-e",
    "f\u200Cind, f\u200C-i-n-d"
  })
  void standardLigaturesShowTheirLetters(String word, String expected) {
    assertThat(String.join("-", shown(word, "en", false))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u03C0\u03B1\u03BB\u03B1\u03B9\u1F70", "\u1F14\u03BC\u03B5\u03B9\u03BD\u03B5"})
  void wordIsSetInOneTypeface(String polytonic) {
    assertThat(shaper.shape(polytonic, Face.SERIF, "el", false)).hasSize(1);
  }

  @Test
  void turkishKeepsTheDotOfTheI() {
    assertThat(shown("find", "tr", false)).containsExactly("f", "i", "n", "d");
  }

  @Test
  void neighboursAreKerned() {
    GlyphRun run = shaper.shape("AV", Face.SERIF, false).get(0);
    assertThat(run.advance(0)).isLessThan(run.typeface().advance(run.glyph(0)) - 0.01);
  }

  @Test
  void lettersOfArabicJoin() {
    Typeface typeface = shaper.shape("\u0643\u062A\u0628", Face.SERIF, true).get(0).typeface();
    GlyphRun run = shaper.shape("\u0643\u062A\u0628", Face.SERIF, true).get(0);
    assertThat(run.text()).isEqualTo("\u0643\u062A\u0628");
    assertThat(run.glyph(1)).isNotEqualTo(typeface.glyph(0x062A));
  }

  @Test
  void glyphsOfOneLetterShowItTogether() {
    GlyphRun run = shaper.shape("q\u0307x", Face.SERIF, false).get(0);
    assertThat(run.size()).isEqualTo(3);
    assertThat(run.text(0)).isEqualTo("q\u0307");
    assertThat(run.continues(1)).isTrue();
    assertThat(run.continues(2)).isFalse();
    assertThat(run.width())
        .isCloseTo(
            run.typeface().advance(run.glyph(0)) + run.typeface().advance(run.glyph(2)),
            org.assertj.core.data.Offset.offset(0.05));
  }

  @Test
  void runTurnedAroundKeepsTheTextOfEachLetter() {
    GlyphRun run = shaper.shape("\u05E9\u05C1\u05B8\u05DC", Face.SANS, true).get(0);
    GlyphRun.Builder turned = GlyphRun.builder(run.typeface());
    for (int i = run.size() - 1; i >= 0; i--) {
      turned.add(run, i);
    }
    GlyphRun visual = turned.build();
    assertThat(visual.text()).isEqualTo("\u05DC\u05E9\u05C1\u05B8");
    assertThat(visual.text(0)).isEqualTo("\u05DC");
    assertThat(visual.text(1)).isEqualTo("\u05E9\u05C1\u05B8");
    assertThat(visual.continues(2)).isTrue();
  }

  @Test
  void charactersThatNoFontHasAreToldEachTimeAndKeepTheirText() {
    assertThat(shown("\u0995\u09BF", "bn", false)).isNotEmpty();
    List<FontNotice> first = List.copyOf(notices);
    assertThat(shown("\u0995\u09BF", "bn", false)).isNotEmpty();
    assertThat(first).contains(new FontNotice.Missing(0x0995));
    assertThat(notices).hasSize(2 * first.size());
    assertThat(String.join("", shown("\u0995\u09BF", "bn", false))).isEqualTo("\u0995\u09BF");
  }

  @Test
  void scriptThatCannotBeShapedStandsSideBySide() {
    Typeface shaping = shaper.shape("\u0643", Face.SERIF, true).get(0).typeface();
    Shaper bare = new Shaper(FontBook.of(new Unshaping(shaping)), notices::add);
    List<GlyphRun> runs = bare.shape("\u0643\u064F\u062A\u0628", Face.SERIF, true);
    assertThat(runs.stream().map(GlyphRun::text).collect(Collectors.joining()))
        .isEqualTo("\u0643\u064F\u062A\u0628");
    assertThat(notices).containsExactly(new FontNotice.Unshaped(0x0643));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0301", "x\u0301", "\u0628\u0651", "\u0316", "x\u0327\u0316"})
  void marksBeyondThoseThatALineHasRoomForStandBesideTheLetter(String start) {
    String mark = start.substring(start.length() - 1);
    List<GlyphRun> runs = shaper.shape(start + mark.repeat(60), Face.SERIF, false);

    assertThat(text(runs)).isEqualTo(start + mark.repeat(60));
    assertThat(runs.stream().mapToDouble(GlyphRun::width).sum()).isGreaterThan(5);
    assertThat(runs)
        .allSatisfy(
            run ->
                assertThat(IntStream.range(0, run.size()).mapToDouble(run::y))
                    .allMatch(y -> Math.abs(y) < 1.5));
    assertThat(notices).contains(new FontNotice.Spread(mark.charAt(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u01A1\u0302\u0301",
        "\u05E9\u05C1\u05BC\u05B8\u05BD\u0591",
        "\u0628\u0651\u064E\u0670\u06E1",
        "a\u0330\u0323\u0303\u0301\u035C",
        "\u0E01\u0E34\u0E49"
      })
  void marksOfOrdinaryLettersStandUponThem(String letter) {
    assertThat(Clusters.next(letter, 0)).isEqualTo(letter.length());
    assertThat(text(shaper.shape(letter, Face.SERIF, false))).isEqualTo(letter);
    assertThat(notices).doesNotHaveAnyElementsOfTypes(FontNotice.Spread.class);
  }

  @Test
  void marksStandBesideTheLetterWhereNothingCanShapeThem() {
    Typeface shaping = shaper.shape("\u0643", Face.SERIF, true).get(0).typeface();
    Shaper bare = new Shaper(FontBook.of(new Unshaping(shaping)), notices::add);
    List<GlyphRun> runs = bare.shape("x" + "\u0301".repeat(30), Face.SERIF, false);

    assertThat(text(runs)).isEqualTo("x" + "\u0301".repeat(30));
    assertThat(runs.stream().mapToDouble(GlyphRun::width).sum()).isGreaterThan(3);
  }

  @Test
  void boxesOfMarksThatNoFontHasMayStandOnDifferentLines() {
    String marks = "\u0951".repeat(64);
    assertThat(Clusters.next(marks, 0)).isLessThan(6);
    assertThat(text(shaper.shape(marks, Face.SERIF, false))).isEqualTo(marks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0651\u115F\u0651", "\u115F\u0651\u115F\u115F", "\u0628\uFE0F\u0651"})
  void invisibleCharactersThatTheTypefaceLacksDoNotKeepOthersFromBeingShaped(String text) {
    assertThat(text(shaper.shape(text, Face.SERIF, true))).contains("\u0651");
    assertThat(notices).isEmpty();
  }

  private static String text(List<GlyphRun> runs) {
    return runs.stream().map(GlyphRun::text).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0301\u0302\u0303",
        "Z\u0351\u036B\u0343\u034A\u0302\u0365\u0311\u0358\u0319\u0333a\u0335\u0321l\u0316g",
        "\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uE000\uF8FF",
        "\u2764\uFE0F",
        "\u0915\u094D\u200D\u0937",
        "\u05D0\u05B8\u05B8\u05B8",
        "a\u0000\u0007b"
      })
  void nothingVisibleIsLost(String text) {
    String shown = String.join("", shown(text, "en", false));
    assertThat(shown).isEqualTo(text);
  }

  /** A typeface in a runtime that cannot shape. */
  private record Unshaping(Typeface typeface) implements Typeface {
    @Override
    public String name() {
      return typeface.name();
    }

    @Override
    public int glyph(int codePoint) {
      return typeface.glyph(codePoint);
    }

    @Override
    public double advance(int glyph) {
      return typeface.advance(glyph);
    }

    @Override
    public double kern(int left, int right) {
      return typeface.kern(left, right);
    }

    @Override
    public Metrics metrics() {
      return typeface.metrics();
    }

    @Override
    public FontProgram subset(java.util.SortedSet<Integer> glyphs, List<ComposedGlyph> composed)
        throws java.io.IOException {
      return typeface.subset(glyphs, composed);
    }
  }
}
