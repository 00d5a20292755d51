package org.backfile.media;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.backfile.font.BundledFont;

/**
 * The typeface of the words in drawings: one for all, that comes along, so that a drawing looks the
 * same on every machine.
 */
final class SvgFonts {
  static final String FAMILY = "Source Sans Pro";

  private static final List<BundledFont> FONTS =
      List.of(
          BundledFont.SANS,
          BundledFont.SANS_BOLD,
          BundledFont.SANS_ITALIC,
          BundledFont.SANS_BOLD_ITALIC);

  private SvgFonts() {}

  /** Holds what is done once, when the first drawing comes. */
  private static final class Once {
    private static final boolean DONE = register();

    private static boolean register() {
      GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
      for (BundledFont font : FONTS) {
        try {
          environment.registerFont(
              Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font.bytes())));
        } catch (IOException | FontFormatException e) {
          throw new IllegalStateException("the font " + font + " cannot be read", e);
        }
      }
      return true;
    }
  }

  /** Makes the typeface known to the runtime; does nothing the second time. */
  static boolean ready() {
    return Once.DONE;
  }
}
