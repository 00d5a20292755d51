package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** A glacier between peaks with a line of red flags that leads up the ice. */
final class GlacierLine implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix ICE = Mix.of(0, 0.06, 0);
  private static final Mix BLUE = Mix.of(0.05, 0.6, 0);
  private static final Mix ROCK = Mix.of(0.8, 0.6, 0.1);
  private static final Mix RED = Mix.of(0, 0, 1);

  private final Hand hand = new Hand(1953);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f7f2e8",
            List.of(
                Ink.of("#1e3358", Screen.crayon(4, 41)),
                Ink.of("#6fb7d6", Screen.crayon(5, 42)).shifted(2, 1),
                Ink.of("#e8452f", Screen.dots(16, 60)).shifted(-1, 1)));
    print.fade(print.sheet(), Slope.down(0, 520), Mix.of(0.12, 0.75, 0), Mix.of(0, 0.08, 0.16));
    print.paint(Shapes.circle(1100, 170, 66), RED);
    peaks(print);
    glacier(print);
    crevasses(print);
    moraine(print);
    flags(print);
    return print;
  }

  private void peaks(Print print) {
    print.paint(new Ridge(250, 330, 240, HEIGHT, 77).over(WIDTH), Mix.of(0.12, 0.5, 0));
    peak(print, new Peak(330, 96, 620, 720));
    peak(print, new Peak(1330, 190, 520, 720));
    peak(print, new Peak(800, 226, 330, 560));
  }

  /**
   * A mountain.
   *
   * @param x where its summit stands
   * @param top how high that is
   * @param half how far its foot reaches on either side
   * @param foot where it ends
   */
  private record Peak(double x, double top, double half, double foot) {

    double height() {
      return foot - top;
    }
  }

  /** Paints a peak with a lit flank on the right and snow in its gullies. */
  private void peak(Print print, Peak peak) {
    Path2D whole = flank(peak, -1);
    whole.append(flank(peak, 1), true);
    Shape lit = flank(peak, 1);
    print.paint(whole, ROCK);
    print.paint(lit, Mix.of(0.4, 0.5, 0.08));
    List<Shape> snow = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      double down = hand.between(0, 0.8);
      double across = hand.between(-1, 1) * peak.half() * down;
      double lean = across < 0 ? 118 : 62;
      double size = 1 - down * 0.7;
      double length = 150 * size * hand.between(0.4, 1);
      double y = peak.top() + down * peak.height();
      snow.add(Shapes.gouge(peak.x() + across, y, lean, length, 9 * size));
    }
    print.paint(Shapes.within(Shapes.all(snow), whole), ICE);
  }

  /** One side of a peak with a jagged outline, -1 for the left. */
  private Path2D flank(Peak peak, int side) {
    double half = side * peak.half();
    Path2D path = new Path2D.Double();
    path.moveTo(peak.x(), peak.top());
    for (int i = 1; i <= 12; i++) {
      double share = i / 12.0;
      double rough = i < 12 ? hand.between(-0.035, 0.035) : 0;
      path.lineTo(
          peak.x() + half * (share + rough),
          peak.top() + peak.height() * (Math.pow(share, 0.9) + rough));
    }
    path.lineTo(peak.x(), peak.foot());
    path.lineTo(peak.x() - half * 0.04, peak.top() + peak.height() * 0.5);
    path.closePath();
    return path;
  }

  private static Shape tongue() {
    Path2D path = Shapes.curve(560, 470, 520, 560, 300, 680, -60, 800, -200, 1100);
    path.append(Shapes.curve(1900, 1100, 1720, 820, 1320, 680, 1090, 560, 1040, 470), true);
    path.closePath();
    return path;
  }

  private void glacier(Print print) {
    print.fade(tongue(), Slope.down(470, 1067), Mix.of(0, 0.3, 0), ICE);
    print.paint(Shapes.ellipse(800, 478, 250, 34), Mix.of(0, 0.26, 0));
    List<Shape> flow = new ArrayList<>();
    for (int i = 0; i < 190; i++) {
      double depth = hand.between(0, 1);
      double y = 480 + depth * 600;
      double across = hand.between(-1, 1);
      double x = 800 + across * (240 + depth * 900);
      double lean = Math.toDegrees(Math.atan2(600, across * 900));
      flow.add(Shapes.gouge(x, y, lean, 50 + depth * 130, 1.6 + depth * 2.5));
    }
    print.glaze(Shapes.within(Shapes.all(flow), tongue()), BLUE, 0.6);
  }

  private void crevasses(Print print) {
    for (int row = 0; row < 13; row++) {
      double depth = row / 13.0;
      double y = 520 + depth * depth * 520;
      double half = 190 + depth * 760;
      for (int i = 0; i < 6; i++) {
        double share = hand.between(-1, 1);
        double length = (50 + depth * 190) * hand.between(0.5, 1.1);
        double x = 800 + share * half;
        double bow = y + share * share * -60 * depth;
        if (Math.abs(x - trackX(depth * depth)) > 60 + 150 * depth) {
          Shape rim = Shapes.gouge(x, bow, share * -16, length, 5 + depth * 15);
          Shape gap =
              Shapes.gouge(x + 2, bow + 2 + depth * 4, share * -16, length * 0.86, 3 + depth * 9);
          print.paint(Shapes.within(rim, tongue()), BLUE);
          print.paint(Shapes.within(gap, tongue()), Mix.of(0.75, 1, 0));
        }
      }
    }
  }

  private static void moraine(Print print) {
    print.paint(
        Shapes.blob(-200, 690, 120, 690, 330, 640, 470, 570, 300, 690, 60, 820, -200, 960), ROCK);
    print.paint(
        Shapes.blob(1120, 560, 1300, 660, 1500, 730, 1800, 900, 1800, 640, 1400, 600), ROCK);
    Shape ledge = Shapes.polygon(-10, 985, 90, 960, 210, 1000, 340, 1018, 420, 1080, -10, 1080);
    print.paint(ledge, Mix.of(1, 0.7, 0.2));
  }

  /** The row of flags, each on its pole with a shadow on the ice. */
  private static void flags(Print print) {
    for (int i = 10; i >= 0; i--) {
      double depth = Math.pow(1 - i / 11.0, 2);
      double x = trackX(depth);
      double y = 500 + depth * 500;
      double s = 0.08 + depth * 0.7;
      print.glaze(Shapes.stroke(8 * s, x, y, x - 190 * s, y + 40 * s), Mix.of(0.2, 0.7, 0), 0.7);
      print.paint(Shapes.stroke(9 * s, x, y, x, y - 300 * s), Mix.of(1, 0.6, 0.1));
      print.paint(
          Shapes.blob(
              x,
              y - 300 * s,
              x + 70 * s,
              y - 286 * s,
              x + 150 * s,
              y - 304 * s,
              x + 158 * s,
              y - 214 * s,
              x + 76 * s,
              y - 196 * s,
              x,
              y - 208 * s),
          RED);
      print.glaze(
          Shapes.gouge(x + 80 * s, y - 250 * s, 80, 80 * s, 7 * s), Mix.of(0.35, 0, 1), 0.7);
      if (i == 3 || i == 4) {
        walker(print, x - 150 * s, y + 4 * s, s * 1.5);
      }
    }
  }

  private static void walker(Print print, double x, double foot, double s) {
    Mix dark = Mix.of(1, 0.6, 0.2);
    print.paint(Shapes.stroke(16 * s, x - 10 * s, foot, x, foot - 70 * s, x + 16 * s, foot), dark);
    print.paint(Shapes.ellipse(x + 4 * s, foot - 104 * s, 26 * s, 46 * s), RED);
    print.paint(Shapes.circle(x + 10 * s, foot - 166 * s, 19 * s), dark);
    print.paint(Shapes.stroke(6 * s, x + 20 * s, foot - 110 * s, x + 60 * s, foot), dark);
  }

  private static double trackX(double depth) {
    return 740 + 620 * depth + 60 * Math.sin(depth * 5);
  }
}
