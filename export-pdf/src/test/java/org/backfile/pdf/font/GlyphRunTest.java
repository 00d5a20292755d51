package org.backfile.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What a builder was given is what its run has, whatever the builder is used for next. */
class GlyphRunTest {
  private final Typeface typeface = FontBook.bundled().chain(Face.SERIF).get(0);

  private GlyphRun plain(String text) {
    GlyphRun.Builder builder = GlyphRun.builder(typeface);
    for (int i = 0; i < text.length(); i++) {
      builder.add(10 + i, 0.5, text.substring(i, i + 1));
    }
    return builder.build();
  }

  @Test
  void runStaysAsItIsWhenItsBuilderGoesOn() {
    GlyphRun.Builder builder = GlyphRun.builder(typeface, 2).append(plain("ab"));
    GlyphRun first = builder.build();
    assertThat(builder.isEmpty()).isTrue();
    builder.add(99, 0.75, "x").widenLast(1);
    GlyphRun second = builder.build();

    assertThat(first.text()).isEqualTo("ab");
    assertThat(first.length()).isEqualTo(2);
    assertThat(first.charAt(1)).isEqualTo('b');
    assertThat(first.glyph(0)).isEqualTo(10);
    assertThat(first.width()).isCloseTo(1, within(1e-6));
    assertThat(second.text()).isEqualTo("x");
    assertThat(second.size()).isEqualTo(1);
    assertThat(second.advance(0)).isCloseTo(1.75, within(1e-6));
  }

  @Test
  void glyphsOfSeveralCharactersMayComeAfterPlainOnes() {
    GlyphRun ligature = GlyphRun.builder(typeface).add(50, 0.6, "ffi").build();

    GlyphRun run = GlyphRun.builder(typeface, 0).append(plain("ab")).append(ligature).build();

    assertThat(run.isOneToOne()).isFalse();
    assertThat(run.text(1)).isEqualTo("b");
    assertThat(run.text(2)).isEqualTo("ffi");
    assertThat(run.text()).isEqualTo("abffi");
  }

  @Test
  void onlyWholeCharactersAreCodePoints() {
    GlyphRun run =
        GlyphRun.builder(typeface)
            .add(50, 0.5, "\uD83D\uDE00")
            .add(51, 0.5, "\uD83Dx")
            .add(52, 0.5, "x")
            .build();

    assertThat(run.codePoint(0)).isEqualTo(0x1F600);
    assertThat(run.codePoint(1)).isEqualTo(-1);
    assertThat(run.codePoint(2)).isEqualTo('x');
  }

  @Test
  void lastGlyphMayShowSomethingElse() {
    GlyphRun.Builder builder = GlyphRun.builder(typeface).append(plain("ab-"));
    builder.showLastAs("\u00AD");
    assertThat(builder.build().text(2)).isEqualTo("\u00AD");

    builder.append(plain("ab"));
    builder.showLastAs("bcd");
    GlyphRun longer = builder.build();
    assertThat(longer.text(0)).isEqualTo("a");
    assertThat(longer.text(1)).isEqualTo("bcd");
  }

  @Test
  void glyphsOffThePenKeepTheirPlaces() {
    GlyphRun raised = GlyphRun.builder(typeface).add(7, 0.5, "e", 0.25, 0.125).build();

    GlyphRun run = GlyphRun.builder(typeface, 0).append(plain("a")).append(raised).build();

    assertThat(run.x(0)).isZero();
    assertThat(run.x(1)).isEqualTo(0.25);
    assertThat(run.y(1)).isEqualTo(0.125);
  }
}
