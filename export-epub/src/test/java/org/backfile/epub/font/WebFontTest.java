package org.backfile.epub.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.backfile.font.CharacterMap;
import org.backfile.font.Sfnt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebFontTest {
  private static final String TEXT =
      "AVATAR: Ty. Wo, “office” affluent file 0123 Żółć Ëñ Борис Ёж Αθήνα ώρα LT PA.";

  @ParameterizedTest
  @EnumSource
  void faceIsReadByOthersAndHasEveryCharacterThatTheFontHas(WebFace face) throws Exception {
    byte[] whole = face.font().bytes();
    byte[] part = made(face, TEXT);
    CharacterMap had = characters(whole);
    Font font = awt(part);
    assertThat(TEXT.codePoints().filter(c -> had.glyph(c) != 0).count()).isGreaterThan(70);
    try (TrueTypeFont read = fontbox(part)) {
      CmapLookup characters = read.getUnicodeCmapLookup();
      for (int c : TEXT.codePoints().toArray()) {
        assertThat(characters.getGlyphId(c) != 0)
            .as("U+%04X", c)
            .isEqualTo(had.glyph(c) != 0)
            .isEqualTo(font.canDisplay(c));
      }
      assertThat(read.getNumberOfGlyphs()).isLessThan(90);
    }
    assertThat(part.length).isLessThan(whole.length / 4);
  }

  @ParameterizedTest
  @EnumSource
  void glyphsAreThoseOfTheFont(WebFace face) throws Exception {
    try (TrueTypeFont whole = fontbox(face.font().bytes());
        TrueTypeFont part = fontbox(made(face, TEXT))) {
      for (int c : TEXT.codePoints().toArray()) {
        int had = whole.getUnicodeCmapLookup().getGlyphId(c);
        int has = part.getUnicodeCmapLookup().getGlyphId(c);
        assertThat(part.getAdvanceWidth(has))
            .isEqualTo(had == 0 ? part.getAdvanceWidth(0) : whole.getAdvanceWidth(had));
        if (had != 0 && whole.getGlyph().getGlyph(had) != null) {
          assertThat(part.getGlyph().getGlyph(has).getPath().getBounds2D())
              .as("U+%04X", c)
              .isEqualTo(whole.getGlyph().getGlyph(had).getPath().getBounds2D());
        }
      }
    }
  }

  /** Laid out by a shaper that reads kerning and ligatures from the tables made here. */
  @ParameterizedTest
  @EnumSource
  void distancesAndLigaturesAreThoseOfTheFont(WebFace face) throws Exception {
    Font whole = awt(face.font().bytes());
    Font part = awt(made(face, TEXT));
    for (String word : new String[] {"AVATAR", "Ty. Wo,", "office", "affluent", "file", "LT PA."}) {
      assertThat(width(part, word)).as(word).isEqualTo(width(whole, word), within(0.01));
      assertThat(glyphs(part, word)).as(word).isEqualTo(glyphs(whole, word));
    }
    if (face.family() != WebFace.Family.MONO) {
      assertThat(width(part, "AVATAR")).isLessThan(bareWidth(part, "AVATAR") - 20);
    }
    if (face.family() == WebFace.Family.SERIF) {
      assertThat(glyphs(part, "office")).isLessThan(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesAreItsOwnAndTheMakersWordsStay(WebFace face) throws Exception {
    try (TrueTypeFont whole = fontbox(face.font().bytes());
        TrueTypeFont part = fontbox(made(face, TEXT))) {
      NamingTable names = part.getNaming();
      assertThat(names.getFontFamily()).isEqualTo(face.family().cssName());
      assertThat(names.getPostScriptName()).startsWith("Backfile").doesNotContain("Source", " ");
      for (int name : new int[] {0, 7, 13, 14}) {
        assertThat(names.getName(name, 3, 1, 0x409))
            .as("name %d", name)
            .isEqualTo(whole.getNaming().getName(name, 3, 1, 0x409));
      }
      assertThat(names.getName(13, 3, 1, 0x409)).containsAnyOf("Open Font License", "Permission");
    }
  }

  @Test
  void charactersBeyondSixteenBitsAreKept() throws Exception {
    byte[] part = made(WebFace.MONO, "x\uD835\uDE70\uD835\uDE71");
    assertThat(awt(part).canDisplay(0x1D670)).isTrue();
    try (TrueTypeFont read = fontbox(part)) {
      assertThat(read.getUnicodeCmapLookup().getGlyphId(0x1D671)).isPositive();
    }
    assertThat(characters(part).size()).isEqualTo(3);
  }

  @Test
  void sameCharactersGiveTheSameBytes() throws IOException {
    assertThat(made(WebFace.SERIF, TEXT))
        .isEqualTo(made(WebFace.SERIF, new StringBuilder(TEXT).reverse().toString()));
  }

  @Test
  void everyCharacterOfAFontFitsIntoItsFace() throws Exception {
    CharacterMap all = characters(WebFace.SERIF.font().bytes());
    BitSet wanted = new BitSet();
    all.coverage().addTo(wanted);
    byte[] file = WebFont.of(WebFace.SERIF.font().bytes(), WebFace.SERIF, wanted, "").orElseThrow();
    assertThat(characters(file).size()).isEqualTo(all.size());
    Font part = awt(file);
    Font whole = awt(WebFace.SERIF.font().bytes());
    for (String word : new String[] {"AVATAR", "ГДЕ ТУ", "Ἀθῆναι ΑΥΤ", "Ťapka, L’"}) {
      assertThat(width(part, word)).as(word).isEqualTo(width(whole, word), within(0.01));
    }
  }

  @Test
  void fontHasNoFaceForSpacesOrForWhatItLacks() throws IOException {
    assertThat(face(WebFace.SERIF.font().bytes(), " \u00A0\u6C34\u0645")).isEmpty();
    assertThat(face(WebFace.SERIF.font().bytes(), " \u6C34a")).isPresent();
  }

  @Test
  void rightsToEmbedAreHeeded() throws IOException {
    for (int rights : new int[] {2, 0x100, 0x200}) {
      assertThat(face(permitting(rights), TEXT)).as("rights %x", rights).isEmpty();
    }
    for (int rights : new int[] {0, 4, 8}) {
      assertThat(face(permitting(rights), TEXT)).as("rights %x", rights).isPresent();
    }
  }

  private static byte[] permitting(int rights) {
    ByteBuffer file = ByteBuffer.wrap(WebFace.SERIF.font().bytes());
    for (int entry = 12; entry < 12 + 16 * file.getShort(4); entry += 16) {
      if (file.getInt(entry) == Sfnt.tag("OS/2")) {
        file.putShort(file.getInt(entry + 8) + 8, (short) rights);
      }
    }
    return file.array();
  }

  private static Optional<byte[]> face(byte[] font, String text) throws IOException {
    BitSet wanted = new BitSet();
    text.codePoints().forEach(wanted::set);
    return WebFont.of(font, WebFace.SERIF, wanted, "");
  }

  private static byte[] made(WebFace face, String text) throws IOException {
    BitSet wanted = new BitSet();
    text.codePoints().forEach(wanted::set);
    return WebFont.of(face.font().bytes(), face, wanted, "").orElseThrow();
  }

  private static CharacterMap characters(byte[] font) throws IOException {
    Sfnt tables = Sfnt.fonts(Sfnt.Bytes.of(font)).get(0);
    return CharacterMap.read(tables.required("cmap"), tables.required("maxp").getChar(4));
  }

  private static TrueTypeFont fontbox(byte[] font) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(font));
  }

  private static Font awt(byte[] font) throws Exception {
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font))
        .deriveFont(1000f)
        .deriveFont(
            Map.of(
                TextAttribute.KERNING,
                TextAttribute.KERNING_ON,
                TextAttribute.LIGATURES,
                TextAttribute.LIGATURES_ON));
  }

  private static double width(Font font, String text) {
    GlyphVector glyphs = laidOut(font, text);
    return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
  }

  /** How many glyphs show anything: one that a ligature has swallowed stays as a blank. */
  private static long glyphs(Font font, String text) {
    GlyphVector glyphs = laidOut(font, text);
    return IntStream.range(0, glyphs.getNumGlyphs())
        .filter(i -> glyphs.getGlyphCode(i) < 0xFFFE)
        .count();
  }

  private static double bareWidth(Font font, String text) {
    return text.chars().mapToDouble(c -> width(font, Character.toString(c))).sum();
  }

  private static GlyphVector laidOut(Font font, String text) {
    return font.layoutGlyphVector(
        new FontRenderContext(null, false, true),
        text.toCharArray(),
        0,
        text.length(),
        Font.LAYOUT_LEFT_TO_RIGHT);
  }
}
