package org.backfile.pdf.font;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.backfile.font.CharacterMap;
import org.backfile.font.Coverage;
import org.backfile.font.Sfnt;

/**
 * A font in a file, known by its style and its characters and not opened yet.
 *
 * @param file where it is
 * @param index its place in the file, 0-based
 * @param style what it looks like
 * @param coverage the characters that it has
 */
record ListedFont(Path file, int index, FontStyle style, Coverage coverage) {
  /** Larger files than any font in use. */
  private static final long LARGEST_FILE = 64 << 20;

  ListedFont {
    Objects.requireNonNull(file, "file");
    checkArgument(index >= 0, "index %s must be >= 0", index);
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(coverage, "coverage");
  }

  /**
   * The fonts of a file, without those that cannot be embedded. Only the tables that tell of them
   * are read.
   *
   * @throws IOException when the file is no TrueType font, or none of it can be used
   */
  static List<ListedFont> read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() > LARGEST_FILE) {
        throw new IOException("it is larger than any font");
      }
      List<ListedFont> fonts = new ArrayList<>();
      for (Sfnt font : Sfnt.fonts(Sfnt.Bytes.of(channel))) {
        FontStyle style = FontStyle.read(font);
        if (style.restricted()) {
          throw new IOException("its maker forbids embedding");
        }
        if (!font.has("glyf")) {
          throw new IOException("it has no TrueType outlines");
        }
        int glyphs = font.required("maxp").getChar(4);
        Coverage coverage = CharacterMap.read(font.required("cmap"), glyphs).coverage();
        fonts.add(new ListedFont(file, fonts.size(), style, coverage));
      }
      return fonts;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("one of its tables is damaged", e);
    }
  }

  /**
   * Opens the font.
   *
   * @throws IOException when its file cannot be read any more
   */
  TrueTypeface open() throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new IOException("\"" + file + "\" is larger than any font");
    }
    List<Sfnt> fonts = Sfnt.fonts(Sfnt.Bytes.of(Files.readAllBytes(file)));
    if (index >= fonts.size()) {
      throw new IOException("\"" + file + "\" is another font than before");
    }
    return TrueTypeface.open(fonts.get(index));
  }

  boolean hasAll(int[] codePoints) {
    for (int codePoint : codePoints) {
      if (!coverage.has(codePoint)) {
        return false;
      }
    }
    return true;
  }
}
