package org.backfile.bench.pictures;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** Ice floes drifting down a river past a gauge house with a measuring staff, in morning light. */
final class IceFloes implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix ICE = Mix.of(0, 0.04, 0);
  private static final Mix EDGE = Mix.of(0.05, 0.75, 0);
  private static final Mix DARK = Mix.of(1, 0.5, 0.1);

  private final Hand hand = new Hand(62);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f8f1e6",
            List.of(
                Ink.of("#22304e", Screen.crayon(4, 101)),
                Ink.of("#6aaecb", Screen.crayon(5, 102)).shifted(2, 1),
                Ink.of("#f29a86", Screen.dots(16, 48)).shifted(-2, 1)));
    print.fade(print.sheet(), Slope.down(0, 430), Mix.of(0.02, 0.42, 0), Mix.of(0, 0, 0.55));
    print.paint(Shapes.circle(560, 330, 62), ICE);
    shore(print);
    print.fade(
        Shapes.rect(0, 440, WIDTH, 640),
        Slope.down(440, 1067),
        Mix.of(0.25, 0.5, 0.3),
        Mix.of(0.95, 0.8, 0));
    floes(print);
    house(print);
    staff(print);
    return print;
  }

  private void shore(Print print) {
    print.paint(new Ridge(290, 150, 380, 445, 17).over(WIDTH), Mix.of(0.1, 0.4, 0.2));
    print.paint(new Ridge(370, 80, 260, 452, 29).over(WIDTH), Mix.of(0.4, 0.5, 0.1));
    for (int i = 0; i < 26; i++) {
      double x = hand.between(0, 1100);
      poplar(print, x, 446, hand.between(60, 150));
    }
  }

  /** A bare poplar with upright branches. */
  private void poplar(Print print, double x, double foot, double tall) {
    List<Shape> wood = new ArrayList<>();
    wood.add(Shapes.stroke(tall * 0.03, x, foot, x, foot - tall));
    for (int i = 0; i < 14; i++) {
      double y = foot - tall * hand.between(0.2, 0.85);
      double side = i % 2 == 0 ? 1 : -1;
      wood.add(
          Shapes.stroke(
              tall * 0.014,
              x,
              y,
              x + side * tall * hand.between(0.05, 0.12),
              y - tall * hand.between(0.12, 0.24)));
    }
    print.paint(Shapes.all(wood), Mix.of(0.8, 0.5, 0.1));
  }

  private void floes(Print print) {
    for (int row = 0; row < 15; row++) {
      double depth = row / 14.0;
      double y = 462 + depth * depth * 560;
      double size = 26 + depth * 170;
      double x = hand.between(-size, 0);
      while (x < WIDTH + size) {
        if (hand.chance(0.8)) {
          floe(
              print,
              x,
              y + hand.between(-0.2, 0.2) * size * 0.4,
              size * hand.between(0.55, 1),
              depth);
        }
        x += size * hand.between(1.3, 2.3);
      }
    }
  }

  /** A slab of ice: a flat polygon with its thickness below it and a chair on one of them. */
  private void floe(Print print, double x, double y, double size, double depth) {
    int corners = hand.among(6, 9);
    double[] top = new double[corners * 2];
    double[] under = new double[corners * 2];
    double thick = 4 + depth * 20;
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = size * hand.between(0.72, 1.05);
      top[2 * i] = x + Math.cos(angle) * radius;
      top[2 * i + 1] = y + Math.sin(angle) * radius * 0.34;
      under[2 * i] = top[2 * i];
      under[2 * i + 1] = top[2 * i + 1] + thick;
    }
    print.paint(Shapes.polygon(under), EDGE);
    Shape face = Shapes.polygon(top);
    print.paint(face, ICE);
    List<Shape> marks = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      marks.add(
          Shapes.gouge(
              x + hand.between(-0.7, 0.7) * size,
              y + hand.between(-0.22, 0.22) * size,
              hand.between(-8, 8),
              size * hand.between(0.2, 0.5),
              1.5 + depth * 3));
    }
    print.glaze(Shapes.within(Shapes.all(marks), face), Mix.of(0, 0.4, 0.15), 0.9);
  }

  private static void house(Print print) {
    print.paint(Shapes.polygon(1180, 470, 1600, 430, 1600, 905, 1262, 800), Mix.of(0.85, 0.5, 0.2));
    for (int i = 0; i < 9; i++) {
      print.paint(
          Shapes.polygon(
              1186 + i * 7,
              498 + i * 24,
              1320 + i * 7,
              490 + i * 24,
              1322 + i * 7,
              498 + i * 24,
              1188 + i * 7,
              507 + i * 24),
          ICE);
    }
    print.paint(Shapes.rect(1290, 210, 230, 250), Mix.of(0.05, 0.15, 0.4));
    print.paint(Shapes.rect(1450, 210, 70, 250), Mix.of(0.4, 0.4, 0.4));
    print.paint(Shapes.polygon(1262, 216, 1405, 96, 1548, 216), DARK);
    print.paint(
        Shapes.polygon(1262, 214, 1405, 92, 1548, 214, 1530, 198, 1405, 108, 1280, 198), ICE);
    print.paint(Shapes.rect(1462, 100, 30, 66), DARK);
    for (int i = 0; i < 4; i++) {
      print.glaze(Shapes.ellipse(1490 + i * 26, 78 - i * 22, 22 + i * 9, 12 + i * 4), ICE, 0.7);
    }
    print.paint(Shapes.rect(1326, 270, 50, 70), DARK);
    print.paint(Shapes.rect(1332, 276, 38, 58), Mix.of(0, 0, 0.999));
    print.paint(Shapes.rect(1348, 276, 5, 58), DARK);
    print.paint(Shapes.rect(1400, 350, 46, 110), DARK);
    print.paint(Shapes.circle(1460, 300, 26), ICE);
    print.paint(Shapes.outline(Shapes.circle(1460, 300, 26), 5), DARK);
    print.paint(Shapes.stroke(4, 1460, 300, 1460, 282), DARK);
    print.paint(Shapes.stroke(4, 1460, 300, 1448, 308), DARK);
  }

  /** The porcelain staff in the foreground with its marks, and the keeper beside it. */
  private static void staff(Print print) {
    print.paint(Shapes.polygon(1330, 1067, 1370, 880, 1600, 830, 1600, 1067), DARK);
    print.paint(Shapes.polygon(1370, 880, 1600, 830, 1600, 842, 1372, 893), ICE);
    print.paint(Shapes.rect(1280, 560, 58, 520), ICE);
    print.paint(Shapes.outline(Shapes.rect(1280, 560, 58, 520), 5), DARK);
    for (int i = 0; i < 17; i++) {
      double y = 582 + i * 28;
      Mix mark = i % 5 == 0 ? Mix.of(0.1, 0.1, 0.999) : DARK;
      print.paint(
          Shapes.rect(1280, y, i % 5 == 0 ? 58 : i % 2 == 0 ? 36 : 24, i % 5 == 0 ? 10 : 7), mark);
    }
    print.paint(
        Shapes.blob(1430, 880, 1424, 760, 1446, 690, 1486, 690, 1508, 760, 1506, 866),
        Mix.of(0.9, 0.8, 0));
    print.paint(Shapes.circle(1462, 660, 32), Mix.of(0.2, 0.1, 0.6));
    print.paint(Shapes.polygon(1424, 652, 1500, 652, 1494, 616, 1432, 616), DARK);
    print.paint(Shapes.rect(1408, 646, 96, 10), DARK);
    print.paint(Shapes.stroke(20, 1446, 724, 1400, 778, 1384, 768), Mix.of(0.9, 0.8, 0));
    print.paint(Shapes.polygon(1352, 742, 1398, 734, 1404, 790, 1358, 798), ICE);
  }
}
