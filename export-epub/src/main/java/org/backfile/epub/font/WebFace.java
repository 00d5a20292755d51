package org.backfile.epub.font;

import java.util.Locale;
import org.backfile.font.BundledFont;

/** The faces that an EPUB can carry, each made of a bundled font. */
enum WebFace {
  SERIF(Family.SERIF, BundledFont.SERIF),
  SERIF_ITALIC(Family.SERIF, BundledFont.SERIF_ITALIC),
  SERIF_BOLD(Family.SERIF, BundledFont.SERIF_BOLD),
  SERIF_BOLD_ITALIC(Family.SERIF, BundledFont.SERIF_BOLD_ITALIC),
  SANS(Family.SANS, BundledFont.SANS),
  SANS_ITALIC(Family.SANS, BundledFont.SANS_ITALIC),
  SANS_BOLD(Family.SANS, BundledFont.SANS_BOLD),
  SANS_BOLD_ITALIC(Family.SANS, BundledFont.SANS_BOLD_ITALIC),
  MONO(Family.MONO, BundledFont.MONO),
  MONO_BOLD(Family.MONO, BundledFont.MONO_BOLD);

  private final Family family;
  private final BundledFont font;

  WebFace(Family family, BundledFont font) {
    this.family = family;
    this.font = font;
  }

  /** The face for a style; slanted computer text is the upright face, slanted by the reader. */
  static WebFace of(Family family, boolean bold, boolean italic) {
    return switch (family) {
      case SERIF -> bold ? italic ? SERIF_BOLD_ITALIC : SERIF_BOLD : italic ? SERIF_ITALIC : SERIF;
      case SANS -> bold ? italic ? SANS_BOLD_ITALIC : SANS_BOLD : italic ? SANS_ITALIC : SANS;
      case MONO -> bold ? MONO_BOLD : MONO;
    };
  }

  Family family() {
    return family;
  }

  BundledFont font() {
    return font;
  }

  boolean bold() {
    return name().contains("BOLD");
  }

  boolean italic() {
    return name().contains("ITALIC");
  }

  /** What its style is called in English, as font files say it. */
  String styleName() {
    return bold() ? italic() ? "Bold Italic" : "Bold" : italic() ? "Italic" : "Regular";
  }

  /** The name of its file. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".ttf";
  }

  /** The kinds of type that the stylesheet tells apart. */
  enum Family {
    SERIF("Backfile Serif", "serif"),
    SANS("Backfile Sans", "sans-serif"),
    MONO("Backfile Mono", "monospace");

    private final String cssName;
    private final String generic;

    Family(String cssName, String generic) {
      this.cssName = cssName;
      this.generic = generic;
    }

    /** Its name in stylesheets and in its files. */
    String cssName() {
      return cssName;
    }

    /** What CSS calls any such family (CSS Fonts 4, section 2.1.1). */
    String generic() {
      return generic;
    }
  }
}
