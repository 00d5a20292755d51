package org.backfile.pdf.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backfile.font.BundledFont;
import org.backfile.font.Sfnt;
import org.backfile.report.Causes;

/**
 * The typefaces at hand, in the order in which a character looks for one: those of the face, those
 * of the user's folder, those bundled for what the others lack, those of the system. Immutable and
 * thread-safe; typefaces are read when they are first asked for.
 */
public final class FontBook {
  /** WHITE SQUARE, which stands for what no typeface has. */
  private static final int STAND_IN = 0x25A1;

  /** More fonts than this in a folder are a mistake, and would be slow to read. */
  private static final int MOST_FONTS = 1_000;

  private static final FontBook BUNDLED =
      new FontBook(FontBook::bundledChain, new FontList(List.of()), List.of(), Optional.empty());

  private static final Map<BundledFont, Typeface> PARSED = new ConcurrentHashMap<>();

  private final Function<Face, List<Typeface>> chains;
  private final Map<Face, List<Typeface>> known = new ConcurrentHashMap<>();
  private final FontList folder;
  private final List<RefusedFont> refused;
  private final Optional<SystemFonts> system;

  private FontBook(
      Function<Face, List<Typeface>> chains,
      FontList folder,
      List<RefusedFont> refused,
      Optional<SystemFonts> system) {
    this.chains = chains;
    this.folder = folder;
    this.refused = List.copyOf(refused);
    this.system = system;
  }

  /**
   * The fonts that come with the program: Source Serif, Source Sans and DejaVu Sans Mono, with
   * DejaVu Sans for the characters they lack.
   */
  public static FontBook bundled() {
    return BUNDLED;
  }

  /** A book of one typeface, which serves for every face. */
  public static FontBook of(Typeface typeface) {
    return new FontBook(
        face -> List.of(typeface), new FontList(List.of()), List.of(), Optional.empty());
  }

  /**
   * This book with the TrueType fonts of a folder and those below it, for the characters that the
   * face's own typeface lacks. Fonts that are damaged, may not be embedded or have other outlines
   * are passed over and listed, see {@link #refused}.
   *
   * @throws IOException when the folder cannot be read, has no usable font or too many
   */
  public FontBook with(Path fontFolder) throws IOException {
    List<Path> files = FontFolders.files(fontFolder, MOST_FONTS + 1);
    if (files.size() > MOST_FONTS) {
      throw new IOException(
          "\"" + fontFolder + "\" has more than " + MOST_FONTS + " fonts; put those wanted apart");
    }
    List<ListedFont> fonts = new ArrayList<>();
    List<RefusedFont> others = new ArrayList<>();
    for (Path file : files) {
      try {
        fonts.addAll(ListedFont.read(file));
      } catch (IOException e) {
        others.add(new RefusedFont(file, Causes.of(e)));
      }
    }
    if (fonts.isEmpty()) {
      throw new IOException(
          "there is no usable TrueType font (.ttf, .ttc) in \""
              + fontFolder
              + "\""
              + others.stream()
                  .limit(1)
                  .map(font -> ": \"" + font.file().getFileName() + "\": " + font.reason())
                  .collect(Collectors.joining()));
    }
    return new FontBook(chains, new FontList(fonts), others, system);
  }

  /** The fonts of the folder that cannot be used, in the order of their names. */
  public List<RefusedFont> refused() {
    return refused;
  }

  /** This book with the fonts of a system for the characters that all others lack. */
  public FontBook with(SystemFonts fonts) {
    return new FontBook(chains, folder, refused, Optional.of(fonts));
  }

  /** The typefaces for a face that come with the book, at least one, the face's own first. */
  public List<Typeface> chain(Face face) {
    return known.computeIfAbsent(face, chains);
  }

  /** The typeface for a character, if one has it. */
  Optional<Typeface> typeface(int codePoint, Shaper.Setting setting) {
    List<Typeface> chain = chain(setting.face());
    Typeface own = chain.get(0);
    return own.glyph(codePoint) != 0 ? Optional.of(own) : typeface(new int[] {codePoint}, setting);
  }

  /** The typeface for characters that stand upon each other, if one has them all. */
  Optional<Typeface> typeface(int[] codePoints, Shaper.Setting setting) {
    List<Typeface> chain = chain(setting.face());
    if (hasAll(chain.get(0), codePoints)) {
      return Optional.of(chain.get(0));
    }
    Optional<Typeface> found = found(folder, codePoints, setting);
    for (int i = 1; i < chain.size() && found.isEmpty(); i++) {
      found = hasAll(chain.get(i), codePoints) ? Optional.of(chain.get(i)) : Optional.empty();
    }
    return found.isPresent() || system.isEmpty()
        ? found
        : found(system.get().fonts(), codePoints, setting);
  }

  private static Optional<Typeface> found(
      FontList fonts, int[] codePoints, Shaper.Setting setting) {
    return fonts.find(codePoints, setting.face(), setting.tongue()).map(Function.identity());
  }

  private static boolean hasAll(Typeface typeface, int[] codePoints) {
    for (int codePoint : codePoints) {
      if (typeface.glyph(codePoint) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The family of a typeface that only this system has. */
  Optional<String> systemName(Typeface typeface) {
    return system.flatMap(fonts -> fonts.family(typeface));
  }

  /** The typeface that draws {@link #standInGlyph}. */
  Typeface standIn(Face face) {
    return chain(face).stream()
        .filter(typeface -> typeface.glyph(STAND_IN) != 0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no font has the stand-in for " + face));
  }

  /** The shape for characters that no typeface has. */
  int standInGlyph(Face face) {
    return standIn(face).glyph(STAND_IN);
  }

  private static List<Typeface> bundledChain(Face face) {
    return List.of(
        parsed(own(face)), parsed(face.bold() ? BundledFont.WIDE_BOLD : BundledFont.WIDE));
  }

  private static BundledFont own(Face face) {
    return switch (face.family()) {
      case SERIF ->
          face.bold()
              ? face.italic() ? BundledFont.SERIF_BOLD_ITALIC : BundledFont.SERIF_BOLD
              : face.italic() ? BundledFont.SERIF_ITALIC : BundledFont.SERIF;
      case SANS ->
          face.bold()
              ? face.italic() ? BundledFont.SANS_BOLD_ITALIC : BundledFont.SANS_BOLD
              : face.italic() ? BundledFont.SANS_ITALIC : BundledFont.SANS;
      case MONO -> face.bold() ? BundledFont.MONO_BOLD : BundledFont.MONO;
    };
  }

  private static Typeface parsed(BundledFont font) {
    return PARSED.computeIfAbsent(font, FontBook::parse);
  }

  private static Typeface parse(BundledFont font) {
    try {
      return TrueTypeface.open(Sfnt.fonts(Sfnt.Bytes.of(font.bytes())).get(0));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled font " + font, e);
    }
  }
}
