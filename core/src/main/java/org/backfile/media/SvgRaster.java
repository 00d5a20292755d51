package org.backfile.media;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.backfile.model.Media;

/** Draws SVG files as pixels. Nothing outside the file is read, and what it repeats is bounded. */
final class SvgRaster {
  /** The longer side, in pixels: an A4 page's width at 300 an inch. */
  private static final int LONGER_SIDE = 2400;

  /** Bounds on nesting, on references to references, and on all that is drawn, repeated or not. */
  private static final DocumentLimits LIMITS = new DocumentLimits(100, 10, 50_000);

  private static final LoaderContext CONTEXT =
      LoaderContext.builder()
          // Pictures inside the file have been looked at by then.
          .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
          .documentLimits(LIMITS)
          .build();

  /** Kept, because the runtime forgets the level of a logger that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("com.github.weisj.jsvg");

  static {
    // What the library has to say of a drawing is an issue, or nothing.
    LOGGER.setLevel(Level.OFF);
  }

  private SvgRaster() {}

  /** Looks whether a file is a drawing, and of what size. */
  static PictureFacts scan(InputStream stream) throws IOException {
    SvgSize size = SvgText.read(stream).size();
    return new PictureFacts(
        "image/svg+xml",
        size.width(),
        size.height(),
        1,
        new Media.Coding(Media.Colour.RGB, true, 8, 1));
  }

  /**
   * Draws a file.
   *
   * @throws PictureDefect when it cannot be drawn
   * @throws IOException when the bytes cannot be read
   */
  static BufferedImage draw(Media media) throws IOException {
    SvgText.Clean clean;
    try (InputStream in = media.bytes().openStream()) {
      clean = SvgText.read(in);
    }
    double scale = (double) LONGER_SIDE / Math.max(clean.size().width(), clean.size().height());
    int width = (int) Math.max(1, Math.round(clean.size().width() * scale));
    int height = (int) Math.max(1, Math.round(clean.size().height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      draw(clean, graphics, width, height);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static void draw(SvgText.Clean clean, Graphics2D graphics, int width, int height)
      throws PictureDefect {
    try {
      SvgFonts.ready();
      SVGDocument drawing =
          new SVGLoader().load(new ByteArrayInputStream(SvgText.bytes(clean)), null, CONTEXT);
      if (drawing == null) {
        throw PictureDefect.notAPicture("it is a drawing that cannot be understood");
      }
      drawing.render(null, graphics, new ViewBox(0, 0, width, height));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      // Whatever the library makes of a hostile drawing, or of a runtime without fonts.
      throw PictureDefect.notAPicture("the drawing says \"" + e + "\"");
    }
  }
}
