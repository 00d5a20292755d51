package org.backfile.media;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * The typeface of the words in drawings: one for all, that comes along, so that a drawing looks the
 * same on every machine.
 */
final class SvgFonts {
  static final String FAMILY = "Source Sans Pro";

  private static final List<String> FILES =
      List.of(
          "SourceSansPro-Regular.ttf",
          "SourceSansPro-Bold.ttf",
          "SourceSansPro-It.ttf",
          "SourceSansPro-BoldIt.ttf");

  private SvgFonts() {}

  /** Holds what is done once, when the first drawing comes. */
  private static final class Once {
    private static final boolean DONE = register();

    private static boolean register() {
      GraphicsEnvironment environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
      for (String file : FILES) {
        try (InputStream in = SvgFonts.class.getResourceAsStream(file)) {
          environment.registerFont(
              Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, file)));
        } catch (IOException | FontFormatException e) {
          throw new IllegalStateException("the font " + file + " cannot be read", e);
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
