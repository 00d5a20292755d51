package org.backfile.epub.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.backfile.font.CharacterMap;
import org.backfile.font.FontFile;
import org.backfile.font.FontProgram;
import org.backfile.font.Ligatures;
import org.backfile.font.Ligatures.Joined;
import org.backfile.font.Outlines;
import org.backfile.font.PairKerning;
import org.backfile.font.Sfnt;
import org.backfile.font.Subset;

/**
 * Makes a face of a font, a TrueType file with the glyphs of some characters, their distances and
 * their standard ligatures. Other features of the font, such as small capitals, are left out; marks
 * without a letter of their own are placed by the reading system.
 */
final class WebFont {
  /** Rights that forbid what is done here: to embed at all, to leave out, to embed outlines. */
  private static final int NO_SUBSET = 0x300;

  private static final int RESTRICTED = 2;

  private final Sfnt font;
  private final WebFace face;
  private final SortedMap<Integer, Integer> characters = new TreeMap<>();

  private WebFont(Sfnt font, WebFace face) {
    this.font = font;
    this.face = face;
  }

  /**
   * The face, unless the font has none of the characters or its maker forbids it.
   *
   * @param file the whole font
   * @param face what it becomes
   * @param shown characters of the text, whether the font has them or not
   * @param besides characters that may come to them
   * @throws IOException when the file is no TrueType font
   */
  static Optional<byte[]> of(byte[] file, WebFace face, BitSet shown, String besides)
      throws IOException {
    WebFont made = new WebFont(Sfnt.fonts(Sfnt.Bytes.of(file)).get(0), face);
    int rights = made.font.required("OS/2").getChar(8);
    if ((rights & 0xF) == RESTRICTED || (rights & NO_SUBSET) != 0) {
      return Optional.empty();
    }
    Outlines outlines = new Outlines(made.font);
    CharacterMap map = CharacterMap.read(made.font.required("cmap"), outlines.count());
    made.add(shown.stream(), map);
    // Spaces alone are worth no face.
    if (made.characters.keySet().stream().allMatch(Character::isSpaceChar)) {
      return Optional.empty();
    }
    made.add(besides.codePoints(), map);
    return Optional.of(made.write(outlines));
  }

  private void add(IntStream wanted, CharacterMap map) {
    wanted
        .filter(character -> map.glyph(character) != 0)
        .forEach(character -> characters.put(character, map.glyph(character)));
  }

  private byte[] write(Outlines outlines) throws IOException {
    TreeSet<Integer> glyphs = new TreeSet<>(characters.values());
    List<Joined> ligatures = ligatures(glyphs);
    ligatures.forEach(ligature -> glyphs.add(ligature.glyph()));
    FontProgram program =
        new Subset(outlines, font.required("head").getChar(18)).of(glyphs, List.of());
    Map<Integer, Integer> numbers = program.renumbered();
    SortedMap<String, byte[]> tables =
        Sfnt.fonts(Sfnt.Bytes.of(program.trueType().read())).get(0).contents();
    SortedMap<Integer, Integer> renumbered = new TreeMap<>();
    characters.forEach(
        (character, glyph) -> renumbered.put(character, numbers.getOrDefault(glyph, 0)));
    tables.put("cmap", CharacterTable.of(renumbered));
    tables.put("name", NameTable.of(font.required("name"), face));
    tables.put("OS/2", metrics());
    tables.put("post", withoutGlyphNames());
    font.table("gasp").ifPresent(table -> tables.put("gasp", bytes(table)));
    if (!ligatures.isEmpty()) {
      tables.put("GSUB", LigatureTable.of(ligatures, numbers));
    }
    font.table("GPOS")
        .flatMap(PairKerning::read)
        .flatMap(kerning -> KerningTable.of(kerning, List.copyOf(new TreeSet<>(numbers.keySet()))))
        .ifPresent(table -> tables.put("GPOS", table));
    return FontFile.of(tables);
  }

  /** In a face of one width for all, letters stay apart. */
  private List<Joined> ligatures(Set<Integer> glyphs) throws IOException {
    return face.family() == WebFace.Family.MONO
        ? List.of()
        : font.table("GSUB")
            .flatMap(Ligatures::read)
            .map(found -> found.among(glyphs))
            .orElse(List.of());
  }

  /** The font's measures and rights, with the first and the last character of those left. */
  private byte[] metrics() throws IOException {
    byte[] metrics = bytes(font.required("OS/2"));
    ByteBuffer.wrap(metrics)
        .putChar(64, (char) Math.min(characters.firstKey(), 0xFFFF))
        .putChar(66, (char) Math.min(characters.lastKey(), 0xFFFF));
    return metrics;
  }

  /** The table {@code post} in its version without names, which is its first 32 bytes. */
  private byte[] withoutGlyphNames() throws IOException {
    ByteBuffer post = ByteBuffer.allocate(32);
    post.put(0, bytes(font.required("post")), 0, 32);
    return post.putInt(0, 0x00030000).array();
  }

  private static byte[] bytes(ByteBuffer table) {
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    return bytes;
  }
}
