package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/** A river delta at low tide from straight above: channels that fork again and again to the sea. */
final class RiverDelta implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix SEA = Mix.of(0.9, 0.1, 0);
  private static final Mix SHALLOW = Mix.of(0.5, 0.08, 0);
  private static final Mix SAND = Mix.of(0, 0.04, 0.3);
  private static final Mix MARSH = Mix.of(0.45, 0.15, 0.85);
  private static final Mix RUST = Mix.of(0.05, 0.85, 0.7);

  private final Hand hand = new Hand(311);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f6eddb",
            List.of(
                Ink.of("#16646f", Screen.crayon(5, 91)),
                Ink.of("#b6402c", Screen.crayon(5, 92)).shifted(2, 1),
                Ink.of("#e0aa4e", Screen.crayon(6, 93)).shifted(-2, 1)));
    print.paint(print.sheet(), SEA);
    shelf(print);
    fields(print);
    marsh(print);
    for (int layer = 0; layer < 3; layer++) {
      Mix mix = layer == 0 ? SAND : layer == 1 ? SHALLOW : SEA;
      channel(print, -40, 470, 4, 66, 0, mix, 22 - layer * 11, new Hand(7));
    }
    return print;
  }

  /** Banks of sand that reach into the sea in scallops, each paler than the one outside. */
  private static void shelf(Print print) {
    Noise noise = new Noise(5);
    for (int step = 0; step < 6; step++) {
      Path2D land = new Path2D.Double();
      land.moveTo(-10, -10);
      for (int y = -10; y <= HEIGHT + 10; y += 4) {
        double bulge = 1 - Math.pow((y - 520) / 760.0, 2);
        double x = 700 + 560 * bulge + 250 * noise.rough(y / 120.0, step * 0.32) - step * 62;
        land.lineTo(x, y);
      }
      land.lineTo(-10, HEIGHT + 10);
      land.closePath();
      print.paint(
          land,
          switch (step) {
            case 0 -> Mix.of(0.66, 0.08, 0);
            case 1 -> SHALLOW;
            case 2 -> Mix.of(0.28, 0.06, 0.1);
            case 3 -> SAND;
            case 4 -> Mix.of(0.1, 0.2, 0.62);
            default -> MARSH;
          });
    }
  }

  /** Field strips behind the marsh, in long parcels. */
  private void fields(Print print) {
    for (int row = 0; row < 13; row++) {
      double x = -60;
      while (x < 430 - Math.abs(row - 6) * 34) {
        double wide = hand.between(40, 120);
        Mix crop =
            switch (hand.among(0, 4)) {
              case 0 -> RUST;
              case 1 -> Mix.of(0.05, 0.1, 0.9);
              case 2 -> Mix.of(0.5, 0, 0.9);
              case 3 -> Mix.of(0, 0.35, 0.6);
              default -> Mix.of(0.2, 0.1, 0.7);
            };
        Shape parcel =
            Shapes.polygon(
                x,
                row * 84,
                x + wide - 4,
                row * 84 - 8,
                x + wide + 12,
                row * 84 + 70,
                x + 16,
                row * 84 + 78);
        print.paint(parcel, crop);
        for (int i = 1; i < wide / 9; i++) {
          Shape furrow = Shapes.stroke(1.6, x + i * 9, row * 84, x + 16 + i * 9, row * 84 + 76);
          print.glaze(Shapes.within(furrow, parcel), MARSH, 0.45);
        }
        x += wide;
      }
    }
  }

  private void marsh(Print print) {
    for (int i = 0; i < 520; i++) {
      double x = hand.between(420, 1080);
      double y = hand.between(0, HEIGHT);
      Mix tuft = i % 4 == 0 ? RUST : i % 4 == 1 ? Mix.of(0.8, 0.1, 0.9) : Mix.of(0.2, 0, 0.8);
      if (x < 620 + 400 * (1 - Math.pow((y - 520) / 620, 2))) {
        print.glaze(Shapes.gouge(x, y, hand.between(-25, 25), hand.between(14, 54), 5), tuft, 0.8);
      }
    }
  }

  /**
   * Draws a winding channel to the right and lets it fork.
   *
   * @param degrees the course, 0 to the right
   * @param wide the channel's width at its start
   * @param depth how often it has forked
   * @param rim how much wider than the water this layer is
   */
  private static void channel(
      Print print,
      double x,
      double y,
      double degrees,
      double wide,
      int depth,
      Mix mix,
      double rim,
      Hand hand) {
    double length = depth == 0 ? 470 : hand.between(130, 250);
    double course = Math.toRadians(degrees);
    double sway = hand.between(-0.22, 0.22) * length;
    double endX = x + Math.cos(course) * length;
    double endY = y + Math.sin(course) * length;
    double middleX = (x + endX) / 2 - Math.sin(course) * sway;
    double middleY = (y + endY) / 2 + Math.cos(course) * sway;
    Path2D bed = new Path2D.Double();
    bed.moveTo(x, y);
    bed.quadTo(middleX, middleY, endX, endY);
    print.paint(Shapes.outline(bed, wide + rim * Math.max(0, 1 - depth / 4.0)), mix);
    if (depth < 6 && wide > 7 && endX < 1180) {
      double share = hand.between(0.35, 0.65);
      double spread = hand.between(22, 44);
      double ahead = degrees * 0.72;
      channel(
          print,
          endX,
          endY,
          ahead - spread * (1 - share),
          wide * Math.sqrt(share) * 0.94,
          depth + 1,
          mix,
          rim,
          hand);
      channel(
          print,
          endX,
          endY,
          ahead + spread * share,
          wide * Math.sqrt(1 - share) * 0.94,
          depth + 1,
          mix,
          rim,
          hand);
    }
  }
}
