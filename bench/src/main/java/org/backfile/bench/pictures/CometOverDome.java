package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.Area;
import java.util.ArrayList;
import java.util.List;

/** A comet with a long tail over the open dome of an observatory, before sunrise. */
final class CometOverDome implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix NIGHT = Mix.of(1, 0.7, 0);
  private static final Mix STAR = Mix.of(0, 0, 0);
  private static final Mix SHELL = Mix.of(0.1, 0.3, 0.15);

  private final Hand hand = new Hand(2025);
  private final Land land = new Land(hand);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f7efe2",
            List.of(
                Ink.of("#1c1f52", Screen.crayon(4, 61)),
                Ink.of("#2fa0a8", Screen.crayon(5, 62)).shifted(2, 1),
                Ink.of("#f5837a", Screen.dots(16, 50)).shifted(-2, 1)));
    print.fade(print.sheet(), Slope.down(0, 860), Mix.of(1, 0.85, 0), Mix.of(0, 0.25, 0.3));
    print.glow(print.sheet(), new Halo(420, 900, 640), Mix.of(0, 0, 0.75));
    stars(print);
    comet(print);
    ground(print);
    observatory(print);
    return print;
  }

  private void stars(Print print) {
    for (int i = 0; i < 330; i++) {
      double y = hand.between(0, 700);
      double size = hand.between(0.8, 2.6) * (1 - y / 1400);
      print.paint(Shapes.circle(hand.between(0, WIDTH), y, size), STAR);
    }
    for (int i = 0; i < 14; i++) {
      double x = hand.between(0, WIDTH);
      double y = hand.between(20, 480);
      double arm = hand.between(10, 22);
      print.paint(Shapes.gouge(x, y, 0, arm * 2, 2.6), STAR);
      print.paint(Shapes.gouge(x, y, 90, arm * 2, 2.6), STAR);
    }
  }

  /** The tail in many fine cuts, fanning out to the upper right, and the head at its end. */
  private void comet(Print print) {
    double headX = 470;
    double headY = 470;
    for (int layer = 0; layer < 3; layer++) {
      double spread = 19 - layer * 5.5;
      List<Shape> cuts = new ArrayList<>();
      for (int i = 0; i < 90; i++) {
        double degrees = -28 + hand.between(-spread, spread) * hand.between(0.4, 1);
        double from = hand.between(-60, 420);
        double length = hand.between(160, 620) * (1.1 - layer * 0.2);
        double middle = from + length / 2;
        double x = headX + Math.cos(Math.toRadians(degrees)) * middle;
        double y = headY + Math.sin(Math.toRadians(degrees)) * middle - middle * middle * 0.00006;
        cuts.add(Shapes.gouge(x, y, degrees - middle * 0.006, length, 4 + layer * 2));
      }
      Mix mix = layer == 0 ? Mix.of(0.4, 0.8, 0) : layer == 1 ? Mix.of(0.05, 0.5, 0.1) : STAR;
      print.glaze(Shapes.all(cuts), mix, layer == 2 ? 0.8 : 0.7);
    }
    print.glow(print.sheet(), new Halo(headX, headY, 130), STAR);
    print.paint(Shapes.circle(headX, headY, 25), STAR);
  }

  private static void ground(Print print) {
    print.paint(new Ridge(700, 190, 420, HEIGHT, 9).over(WIDTH), Mix.of(0.35, 0.6, 0.35));
    print.paint(new Ridge(800, 130, 330, HEIGHT, 31).over(WIDTH), Mix.of(0.75, 0.7, 0.15));
    print.paint(
        Shapes.blob(
            -200, 1010, 300, 980, 700, 930, 1100, 872, 1400, 900, 1900, 980, 1900, 1400, -200,
            1400),
        NIGHT);
  }

  private void observatory(Print print) {
    double x = 1130;
    print.paint(Shapes.polygon(x - 190, 660, x + 190, 660, x + 190, 930, x - 190, 930), SHELL);
    print.glaze(Shapes.rect(x + 40, 660, 150, 270), NIGHT, 0.7);
    for (int i = 0; i < 11; i++) {
      double left = x - 176 + i * 34;
      print.glaze(Shapes.rect(left, 676, 4, 240), NIGHT, 0.45);
    }
    print.paint(Shapes.rect(x - 214, 640, 428, 28), NIGHT);
    dome(print, x);
    print.paint(Shapes.rect(x - 100, 800, 62, 130), NIGHT);
    print.paint(Shapes.rect(x - 92, 808, 46, 122), Mix.of(0, 0, 0.8));
    print.paint(Shapes.rect(x - 160, 730, 30, 46), Mix.of(0, 0, 0.8));
    print.paint(Shapes.rect(x + 330, 790, 220, 140), Mix.of(0.9, 0.7, 0.1));
    print.paint(Shapes.polygon(x + 310, 794, x + 440, 726, x + 570, 794), NIGHT);
    print.paint(Shapes.rect(x + 380, 830, 26, 34), Mix.of(0, 0, 0.7));
    for (int i = 0; i < 16; i++) {
      print.paint(
          land.spruce(hand.between(-20, 780), hand.between(960, 1090), hand.between(80, 190)),
          NIGHT);
    }
    people(print);
  }

  private static void dome(Print print, double x) {
    Area shell = new Area(Shapes.circle(x, 642, 202));
    shell.intersect(new Area(Shapes.rect(0, 0, WIDTH, 642)));
    print.paint(shell, SHELL);
    print.glaze(Shapes.without(shell, Shapes.ellipse(x - 70, 620, 190, 240)), NIGHT, 0.75);
    for (int i = 1; i < 5; i++) {
      print.glaze(
          Shapes.within(Shapes.outline(Shapes.ellipse(x, 642, 202 * i / 5.0, 202), 4), shell),
          NIGHT,
          0.4);
    }
    Shape slit =
        Shapes.within(
            Shapes.placed(Shapes.polygon(-44, -230, 44, -230, 60, 0, -60, 0), x, 642, -34, 1),
            shell);
    print.paint(slit, NIGHT);
    Shape tube =
        Shapes.placed(Shapes.polygon(-24, -232, 24, -232, 24, -60, -24, -60), x, 650, -36, 1);
    print.paint(tube, Mix.of(0.25, 0.6, 0.35));
    print.paint(Shapes.placed(Shapes.rect(-30, -252, 60, 26), x, 650, -36, 1), NIGHT);
    print.paint(Shapes.placed(Shapes.rect(-24, -170, 48, 10), x, 650, -36, 1), Mix.of(0, 0, 0.9));
  }

  private static void people(Print print) {
    for (int i = 0; i < 5; i++) {
      double x = 812 + i * 34 + (i % 2) * 7;
      double foot = 936 - i * 5;
      double tall = i % 3 == 1 ? 42 : 62;
      print.paint(Shapes.ellipse(x, foot - tall * 0.42, tall * 0.17, tall * 0.42), NIGHT);
      print.paint(Shapes.circle(x - 2, foot - tall * 0.95, tall * 0.15), NIGHT);
      if (i == 2) {
        print.paint(Shapes.stroke(6, x, foot - tall * 0.7, x - 30, foot - tall * 1.05), NIGHT);
      }
    }
  }
}
