package org.backfile.pdf.font;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The typefaces at hand: for each face a chain of them, of which a character takes the first that
 * has it. Immutable and thread-safe; typefaces are parsed when they are first asked for.
 */
public final class FontBook {
  /** WHITE SQUARE, which stands for what no typeface has. */
  private static final int STAND_IN = 0x25A1;

  /** More fonts than this in a folder are a mistake, and would be slow to read. */
  private static final int MOST_FONTS = 100;

  private static final FontBook BUNDLED = new FontBook(FontBook::bundledChain);

  private static final Map<String, Typeface> PARSED = new ConcurrentHashMap<>();

  private final Function<Face, List<Typeface>> chains;
  private final Map<Face, List<Typeface>> known = new ConcurrentHashMap<>();

  private FontBook(Function<Face, List<Typeface>> chains) {
    this.chains = chains;
  }

  /**
   * The fonts that come with the program: Source Serif, Source Sans and DejaVu Sans Mono, with
   * DejaVu Sans for the characters they lack.
   */
  public static FontBook bundled() {
    return BUNDLED;
  }

  /**
   * This book with the TrueType fonts of a folder behind its own, in the order of file names, for
   * the characters that its own lack. Files of other kinds are passed over.
   *
   * @throws IOException when the folder cannot be read, has no usable font or too many
   */
  public FontBook with(Path folder) throws IOException {
    List<Typeface> more =
        fontFiles(folder).stream().map(FontBook::usable).flatMap(Optional::stream).toList();
    if (more.isEmpty()) {
      throw new IOException("there is no usable TrueType font (.ttf) in \"" + folder + "\"");
    }
    return new FontBook(face -> Stream.concat(chain(face).stream(), more.stream()).toList());
  }

  /** The font in a file, unless it is damaged or has no TrueType outlines: others may serve. */
  private static Optional<Typeface> usable(Path file) {
    try {
      return Optional.of(TrueTypeface.parse(Files.readAllBytes(file)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static List<Path> fontFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> fonts =
          files
              .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
              .sorted()
              .toList();
      if (fonts.size() > MOST_FONTS) {
        throw new IOException(
            "\"" + folder + "\" has more than " + MOST_FONTS + " fonts; put those wanted apart");
      }
      return fonts;
    }
  }

  /** A book of one typeface, which serves for every face. */
  public static FontBook of(Typeface typeface) {
    return new FontBook(face -> List.of(typeface));
  }

  /** The typefaces for a face, in the order in which they are tried; at least one. */
  public List<Typeface> chain(Face face) {
    return known.computeIfAbsent(face, chains);
  }

  /** The typeface of a face's chain that has a character, if one has. */
  public Optional<Typeface> typeface(int codePoint, Face face) {
    return chain(face).stream().filter(font -> font.glyph(codePoint) != 0).findFirst();
  }

  /** The typeface that draws {@link #standInGlyph}. */
  Typeface standIn(Face face) {
    return typeface(STAND_IN, face)
        .orElseThrow(() -> new IllegalStateException("no font has the stand-in for " + face));
  }

  /** The shape for characters that no typeface has. */
  int standInGlyph(Face face) {
    return standIn(face).glyph(STAND_IN);
  }

  private static List<Typeface> bundledChain(Face face) {
    Typeface last = parsed("DejaVuSans" + (face.bold() ? "-Bold" : ""));
    return switch (face.family()) {
      case SERIF -> List.of(parsed("SourceSerifPro-" + style(face)), last);
      case SANS -> List.of(parsed("SourceSansPro-" + style(face)), last);
      case MONO -> List.of(parsed("DejaVuSansMono" + (face.bold() ? "-Bold" : "")), last);
    };
  }

  private static String style(Face face) {
    String style = (face.bold() ? "Bold" : "") + (face.italic() ? "It" : "");
    return style.isEmpty() ? "Regular" : style;
  }

  private static Typeface parsed(String file) {
    return PARSED.computeIfAbsent(file, FontBook::parse);
  }

  private static Typeface parse(String file) {
    try {
      return TrueTypeface.parse(
          Resources.toByteArray(Resources.getResource(FontBook.class, file + ".ttf")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled font " + file, e);
    }
  }
}
