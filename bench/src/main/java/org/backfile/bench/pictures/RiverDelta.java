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
      new Channels(print, mix, 22 - layer * 11).cut(new Reach(-40, 470, 4, 66, 0));
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
   * A channel from one fork to the next.
   *
   * @param x where it begins, from the sheet's left
   * @param y where it begins, down from the sheet's top
   * @param degrees its course, 0 to the right
   * @param width its width at its start
   * @param forks how often the river has forked before
   */
  private record Reach(double x, double y, double degrees, double width, int forks) {}

  /** Cuts the river's channels in one mix; each layer takes the same courses. */
  private static final class Channels {

    private final Print print;
    private final Mix mix;
    private final double rim;
    private final Hand hand = new Hand(7);

    /**
     * One layer of the channels.
     *
     * @param rim how much wider than the water this layer is
     */
    Channels(Print print, Mix mix, double rim) {
      this.print = print;
      this.mix = mix;
      this.rim = rim;
    }

    /** Cuts a winding channel and lets it fork. */
    void cut(Reach reach) {
      double length = reach.forks() == 0 ? 470 : hand.between(130, 250);
      double course = Math.toRadians(reach.degrees());
      double sway = hand.between(-0.22, 0.22) * length;
      double endX = reach.x() + Math.cos(course) * length;
      double endY = reach.y() + Math.sin(course) * length;
      Path2D bed = new Path2D.Double();
      bed.moveTo(reach.x(), reach.y());
      bed.quadTo(
          (reach.x() + endX) / 2 - Math.sin(course) * sway,
          (reach.y() + endY) / 2 + Math.cos(course) * sway,
          endX,
          endY);
      double width = reach.width() + rim * Math.max(0, 1 - reach.forks() / 4.0);
      print.paint(Shapes.outline(bed, width), mix);
      if (reach.forks() < 6 && reach.width() > 7 && endX < 1180) {
        fork(reach, endX, endY);
      }
    }

    private void fork(Reach reach, double x, double y) {
      double share = hand.between(0.35, 0.65);
      double spread = hand.between(22, 44);
      double ahead = reach.degrees() * 0.72;
      double width = reach.width() * 0.94;
      int forks = reach.forks() + 1;
      double left = ahead - spread * (1 - share);
      double right = ahead + spread * share;
      cut(new Reach(x, y, left, width * Math.sqrt(share), forks));
      cut(new Reach(x, y, right, width * Math.sqrt(1 - share), forks));
    }
  }
}
