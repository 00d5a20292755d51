package org.backfile.bench.corpus;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.LookupOp;
import java.awt.image.ShortLookupTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.backfile.bench.pictures.PictureFile;
import org.backfile.bench.pictures.SampleScenes;

/**
 * Pictures without end from a few prints: each is another detail of one of them, mirrored by turns
 * and in other shades.
 */
final class PictureStock {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;
  private static final int USUAL_SIZE_BYTES = 210_000;

  /** The qualities that are tried for a print's first detail, best first. */
  private static final List<Float> QUALITIES = List.of(0.92f, 0.86f, 0.8f, 0.74f, 0.68f, 0.62f);

  private final List<BufferedImage> prints = SampleScenes.landscapes();
  private final List<Float> qualities = new ArrayList<>();

  /** Draws the prints and finds the quality that gives each one's details a usual size. */
  PictureStock() throws IOException {
    for (int number = 0; number < prints.size(); number++) {
      BufferedImage detail = detail(number);
      float quality = 0.56f;
      for (float better : QUALITIES) {
        if (PictureFile.jpeg(detail, better).length <= USUAL_SIZE_BYTES) {
          quality = better;
          break;
        }
      }
      qualities.add(quality);
    }
  }

  /** The picture with a number, as a JPEG of 1200 by 800 pixels. */
  byte[] picture(int number) throws IOException {
    return PictureFile.jpeg(detail(number), qualities.get(number % prints.size()));
  }

  private BufferedImage detail(int number) {
    BufferedImage print = prints.get(number % prints.size());
    int turn = number / prints.size();
    int left = turn * 37 % (print.getWidth() - WIDTH);
    int top = turn * 53 % (print.getHeight() - HEIGHT);
    BufferedImage detail = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = detail.createGraphics();
    if (turn % 2 == 0) {
      graphics.drawImage(print, -left, -top, null);
    } else {
      graphics.drawImage(
          print,
          WIDTH + left,
          -top,
          left + WIDTH - print.getWidth(),
          print.getHeight() - top,
          0,
          0,
          print.getWidth(),
          print.getHeight(),
          null);
    }
    graphics.dispose();
    return shaded(detail, turn);
  }

  /** Bends each colour channel a little, another way each turn. */
  private static BufferedImage shaded(BufferedImage picture, int turn) {
    short[][] curves = new short[3][256];
    for (int channel = 0; channel < curves.length; channel++) {
      double bend = 0.72 + (turn * (channel + 3) * 11 % 17) / 17.0 * 0.7;
      for (int level = 0; level < 256; level++) {
        curves[channel][level] = (short) Math.round(255 * Math.pow(level / 255.0, bend));
      }
    }
    return new LookupOp(new ShortLookupTable(0, curves), null).filter(picture, null);
  }
}
