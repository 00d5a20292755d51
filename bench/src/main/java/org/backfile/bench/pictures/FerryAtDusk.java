package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A small ferry with lit windows before a low sun; on the quay somebody runs with a double bass.
 */
final class FerryAtDusk implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix DARK = Mix.of(1, 0.5, 0);
  private static final Mix SUN = Mix.of(0, 0.1, 0.999);
  private static final Mix RED = Mix.of(0.1, 1, 0);
  private static final Mix PAPER = Mix.of(0, 0, 0);

  private final Hand hand = new Hand(1958);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#fbf1de",
            List.of(
                Ink.of("#3d2250", Screen.crayon(4, 81)),
                Ink.of("#f0655a", Screen.crayon(5, 82)).shifted(2, 1),
                Ink.of("#fcc04d", Screen.dots(16, 18)).shifted(-2, 1)));
    sky(print);
    sea(print);
    island(print);
    ferry(print, 640, 690);
    quay(print);
    runner(print, 1220, 902);
    gulls(print);
    return print;
  }

  private void sky(Print print) {
    print.fade(print.sheet(), Slope.down(0, 610), Mix.of(0.32, 0.68, 0), Mix.of(0, 0.28, 0.55));
    print.paint(Shapes.circle(430, 500, 150), SUN);
    for (int i = 0; i < 8; i++) {
      double y = 90 + i * 58;
      double x = hand.between(100, WIDTH);
      Shape bar = Shapes.gouge(x, y, 0, hand.between(520, 1150), 26 - i * 1.6);
      print.paint(bar, i % 2 == 0 ? Mix.of(0.3, 0.85, 0) : Mix.of(0.06, 0.6, 0.2));
    }
  }

  private void sea(Print print) {
    print.fade(
        Shapes.rect(0, 610, WIDTH, 460),
        Slope.down(610, 1000),
        Mix.of(0.12, 0.6, 0.2),
        Mix.of(0.85, 0.6, 0));
    List<Shape> sparkle = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      double depth = hand.between(0, 1);
      double y = 616 + depth * depth * 420;
      sparkle.add(
          Shapes.gouge(
              430 + hand.between(-1, 1) * (130 + depth * 110),
              y,
              0,
              26 + depth * 110,
              2 + depth * 5));
    }
    print.paint(Shapes.all(sparkle), SUN);
    List<Shape> dark = new ArrayList<>();
    for (int i = 0; i < 170; i++) {
      double depth = hand.between(0.05, 1);
      dark.add(
          Shapes.gouge(
              hand.between(0, WIDTH),
              616 + depth * depth * 440,
              0,
              30 + depth * 150,
              2 + depth * 5));
    }
    print.paint(Shapes.all(dark), Mix.of(0.75, 0.7, 0));
  }

  private static void island(Print print) {
    Shape hill =
        Shapes.polygon(
            960, 612, 1010, 590, 1090, 578, 1160, 540, 1230, 520, 1330, 540, 1400, 570, 1520, 584,
            1600, 578, 1600, 612);
    print.paint(hill, Mix.of(0.6, 0.75, 0));
    for (int i = 0; i < 9; i++) {
      double x = 1040 + i * 58;
      double y = 596 - (i % 3) * 12;
      print.paint(Shapes.rect(x, y, 24, 18), PAPER);
      print.paint(Shapes.polygon(x - 3, y, x + 12, y - 12, x + 27, y), Mix.of(0.1, 1, 0));
    }
    print.paint(Shapes.polygon(1238, 524, 1244, 430, 1262, 430, 1268, 524), PAPER);
    print.paint(Shapes.rect(1240, 452, 26, 24), Mix.of(0, 1, 0));
    print.paint(Shapes.rect(1242, 412, 22, 20), SUN);
    print.paint(Shapes.polygon(1238, 412, 1253, 396, 1268, 412), DARK);
  }

  /** The ferry from the side, bow to the right, waterline at the given height. */
  private static void ferry(Print print, double x, double y) {
    print.glaze(Shapes.gouge(x + 10, y + 26, 0, 860, 34), DARK, 0.55);
    smoke(print, x, y);
    hull(print, x, y);
    decks(print, x, y);
    funnel(print, x, y);
    flags(print, x + 116, y - 446);
    passengers(print, x, y);
    print.paint(
        Shapes.polygon(
            x + 330, y + 12, x + 430, y + 4, x + 360, y + 20, x - 400, y + 26, x - 320, y + 12),
        PAPER);
  }

  private static void smoke(Print print, double x, double y) {
    for (int i = 0; i < 5; i++) {
      print.glaze(
          Shapes.ellipse(x - 130 - i * 58, y - 430 - i * 20, 34 + i * 13, 17 + i * 5),
          Mix.of(0.5, 0.5, 0),
          0.5);
    }
  }

  private static void hull(Print print, double x, double y) {
    print.paint(
        Shapes.polygon(x - 360, y - 92, x + 400, y - 98, x + 330, y + 12, x - 320, y + 12), DARK);
    print.paint(
        Shapes.polygon(x - 356, y - 78, x + 390, y - 84, x + 384, y - 70, x - 352, y - 66), PAPER);
    print.paint(
        Shapes.polygon(x - 330, y - 8, x + 340, y - 8, x + 330, y + 12, x - 320, y + 12), RED);
  }

  private static void decks(Print print, double x, double y) {
    print.paint(Shapes.rect(x - 290, y - 182, 520, 90), PAPER);
    print.paint(Shapes.rect(x - 320, y - 194, 590, 14), DARK);
    print.paint(Shapes.rect(x - 190, y - 262, 330, 70), PAPER);
    print.paint(Shapes.rect(x - 214, y - 274, 380, 13), DARK);
    print.paint(
        Shapes.polygon(x + 60, y - 274, x + 70, y - 340, x + 166, y - 340, x + 180, y - 274),
        PAPER);
    print.paint(Shapes.rect(x + 52, y - 350, 130, 11), DARK);
    for (int i = 0; i < 12; i++) {
      Mix pane = i % 5 == 3 ? Mix.of(0.5, 0.4, 0.3) : SUN;
      print.paint(Shapes.rect(x - 270 + i * 41, y - 164, 28, 44), pane);
    }
    for (int i = 0; i < 8; i++) {
      print.paint(Shapes.rect(x - 174 + i * 39, y - 248, 26, 38), SUN);
    }
    for (int i = 0; i < 3; i++) {
      print.paint(Shapes.rect(x + 80 + i * 30, y - 326, 22, 30), SUN);
    }
  }

  private static void funnel(Print print, double x, double y) {
    print.paint(
        Shapes.polygon(x - 120, y - 274, x - 108, y - 394, x - 40, y - 394, x - 44, y - 274), RED);
    print.paint(
        Shapes.polygon(x - 110, y - 372, x - 41, y - 372, x - 42, y - 348, x - 113, y - 348),
        PAPER);
    print.paint(Shapes.rect(x - 114, y - 402, 78, 12), DARK);
  }

  /** The mast's stays from its top, and bunting on the one that leads aft. */
  private static void flags(Print print, double x, double top) {
    print.paint(Shapes.stroke(5, x, top + 96, x, top - 4), DARK);
    print.paint(Shapes.stroke(2.5, x, top, x + 280, top + 346), DARK);
    print.paint(Shapes.stroke(2.5, x, top, x - 468, top + 352), DARK);
    for (int i = 0; i < 14; i++) {
      double share = i / 14.0;
      Mix flag = i % 3 == 0 ? PAPER : i % 3 == 1 ? Mix.of(0, 1, 0) : SUN;
      double fx = x - 468 * share;
      double fy = top + 352 * share;
      print.paint(Shapes.polygon(fx, fy, fx - 22, fy + 17, fx - 4, fy + 28), flag);
    }
  }

  private static void passengers(Print print, double x, double y) {
    for (int i = 0; i < 11; i++) {
      print.paint(Shapes.circle(x - 300 + i * 15 + (i % 3) * 5, y - 108 - (i % 2) * 6, 7), DARK);
      print.paint(Shapes.circle(x + 262 + i * 10, y - 110 - (i % 2) * 6, 7), DARK);
    }
  }

  private void quay(Print print) {
    print.paint(Shapes.polygon(760, 930, 830, 900, 1600, 892, 1600, 1067, 700, 1067), DARK);
    print.paint(Shapes.polygon(830, 900, 1600, 892, 1600, 900, 826, 909), Mix.of(0.1, 0.5, 0.8));
    for (int i = 0; i < 7; i++) {
      print.paint(Shapes.rect(780 + i * 128, 930, 26, 140), Mix.of(0.85, 0.9, 0.2));
    }
    for (int i = 0; i < 50; i++) {
      print.paint(
          Shapes.gouge(
              hand.between(800, WIDTH), hand.between(916, 1060), 0, hand.between(30, 80), 2.4),
          Mix.of(0.6, 0.8, 0));
    }
    print.paint(Shapes.rect(900, 868, 30, 34), DARK);
    print.paint(Shapes.ellipse(915, 866, 22, 8), DARK);
    print.paint(Shapes.stroke(7, 1500, 895, 1500, 620, 1450, 604), DARK);
    print.glow(print.sheet(), new Halo(1446, 616, 120), Mix.of(0, 0.15, 0.9));
    print.paint(Shapes.polygon(1424, 612, 1436, 596, 1460, 596, 1470, 612), DARK);
    print.paint(Shapes.circle(1447, 618, 11), SUN);
  }

  /** A figure running to the left with a double bass on its back. */
  private static void runner(Print print, double x, double foot) {
    print.paint(Shapes.stroke(20, x, foot - 120, x - 42, foot - 62, x - 84, foot - 6), DARK);
    print.paint(Shapes.stroke(20, x + 4, foot - 120, x + 44, foot - 78, x + 98, foot - 58), DARK);
    print.paint(Shapes.stroke(16, x - 84, foot - 6, x - 104, foot - 8), DARK);
    print.paint(Shapes.stroke(38, x + 2, foot - 128, x - 22, foot - 206), DARK);
    print.paint(Shapes.stroke(18, x - 22, foot - 206, x - 40, foot - 252), DARK);
    print.paint(Shapes.circle(x - 40, foot - 252, 25), DARK);
    print.paint(
        Shapes.polygon(
            x - 86, foot - 262, x - 6, foot - 284, x + 2, foot - 266, x - 84, foot - 246),
        DARK);
    print.paint(
        Shapes.stroke(14, x - 24, foot - 204, x - 70, foot - 178, x - 112, foot - 204), DARK);
    Shape body = bass();
    print.paint(Shapes.placed(body, x + 50, foot - 190, 34, 1.06), DARK);
    print.paint(Shapes.placed(body, x + 50, foot - 190, 34, 0.96), Mix.of(0.25, 0.9, 0.6));
    print.paint(Shapes.placed(Shapes.rect(-7, -214, 14, 250), x + 50, foot - 190, 34, 1), DARK);
    print.paint(Shapes.placed(Shapes.circle(0, -218, 13), x + 50, foot - 190, 34, 1), DARK);
    print.paint(Shapes.placed(Shapes.rect(-22, 44, 44, 6), x + 50, foot - 190, 34, 1), DARK);
  }

  /** A double bass's body round the origin, neck upwards. */
  private static Shape bass() {
    Path2D half =
        Shapes.curve(
            0, -90, 30, -84, 50, -56, 46, -24, 32, 2, 42, 26, 66, 58, 60, 96, 30, 116, 0, 120);
    Path2D whole = new Path2D.Double(half);
    whole.append(
        Shapes.curve(
            0, 120, -30, 116, -60, 96, -66, 58, -42, 26, -32, 2, -46, -24, -50, -56, -30, -84, 0,
            -90),
        true);
    whole.closePath();
    return whole;
  }

  private void gulls(Print print) {
    for (int i = 0; i < 7; i++) {
      double x = 980 + hand.between(-160, 420);
      double y = hand.between(110, 400);
      double s = hand.between(16, 34);
      print.paint(
          Shapes.outline(
              Shapes.curve(
                  x - s,
                  y - s * 0.3,
                  x - s * 0.45,
                  y - s * 0.5,
                  x,
                  y,
                  x + s * 0.45,
                  y - s * 0.5,
                  x + s,
                  y - s * 0.3),
              4),
          PAPER);
    }
  }
}
