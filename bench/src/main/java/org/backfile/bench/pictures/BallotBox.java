package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** A carved ballot box on an embroidered cloth in a village hall, a paper halfway in its slot. */
final class BallotBox implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix PAPER = Mix.of(0, 0, 0);
  private static final Mix RED = Mix.of(0, 1, 0.15);
  private static final Mix BLACK = Mix.of(1, 0.5, 0);
  private static final Mix WOOD = Mix.of(0.12, 0.12, 0.95);
  private static final Mix WOOD_DARK = Mix.of(0.6, 0.4, 1);

  /** A quarter of the cloth's star, one letter a stitch: r red, k black. */
  private static final List<String> STAR =
      List.of(
          "........k",
          ".r.....kk",
          "..rr..kkr",
          "..rrrkkrr",
          "...rrkrrr",
          "..kkkrr.k",
          ".kkrrr..r",
          "kkrrr..rr",
          "krrrk.rrr");

  private static final Shape CLOTH = Shapes.polygon(150, 770, 1450, 770, 1640, 1100, -40, 1100);

  private final Hand hand = new Hand(1390);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f6efe0",
            List.of(
                Ink.of("#25232b", Screen.crayon(4, 21)),
                Ink.of("#d0342c", Screen.crayon(5, 3)).shifted(2, 1),
                Ink.of("#e6b04a", Screen.crayon(5, 40)).shifted(-2, -1)));
    hall(print);
    window(print, 120);
    window(print, 1190);
    curtain(print, -1);
    curtain(print, 1);
    table(print);
    box(print);
    ballot(print);
    return print;
  }

  private void hall(Print print) {
    print.fade(print.sheet(), Slope.down(0, 760), Mix.of(0.1, 0.12, 0.5), Mix.of(0, 0.05, 0.35));
    for (int i = 0; i < 26; i++) {
      print.glaze(Shapes.rect(i * 64, 0, 3, 760), Mix.of(0.5, 0.4, 0.6), 0.45);
    }
    List<Shape> grain = new ArrayList<>();
    for (int i = 0; i < 110; i++) {
      grain.add(
          Shapes.gouge(hand.between(0, WIDTH), hand.between(0, 720), 90, hand.between(40, 130), 2));
    }
    print.glaze(Shapes.all(grain), Mix.of(0.4, 0.3, 0.6), 0.5);
  }

  /** A window on wet hills. */
  private static void window(Print print, double x) {
    print.paint(Shapes.rect(x - 18, 92, 326, 456), Mix.of(0.05, 0, 0.1));
    print.fade(
        Shapes.rect(x, 110, 290, 420),
        Slope.down(110, 530),
        Mix.of(0.3, 0, 0),
        Mix.of(0.02, 0.04, 0.3));
    Shape glass = Shapes.rect(x, 110, 290, 420);
    Shape far =
        Shapes.blob(
            x - 80, 420, x + 60, 330, x + 180, 360, x + 330, 300, x + 420, 700, x - 80, 700);
    Shape near =
        Shapes.blob(
            x - 80, 450, x + 90, 440, x + 240, 400, x + 420, 430, x + 420, 700, x - 80, 700);
    print.paint(Shapes.within(far, glass), Mix.of(0.45, 0, 0.1));
    print.paint(Shapes.within(near, glass), Mix.of(0.7, 0.1, 0.3));
    for (int i = 0; i < 26; i++) {
      Shape drop = Shapes.gouge(x + (i * 83) % 290, 130 + (i * 57) % 380, 80, 40, 1.6);
      print.glaze(Shapes.within(drop, glass), PAPER, 0.6);
    }
    print.paint(Shapes.rect(x + 138, 110, 14, 420), PAPER);
    print.paint(Shapes.rect(x, 250, 290, 12), PAPER);
    print.paint(Shapes.rect(x - 34, 544, 358, 20), Mix.of(0.3, 0.2, 0.7));
  }

  private static void curtain(Print print, int side) {
    double edge = side < 0 ? 0 : WIDTH;
    Shape cloth =
        Shapes.polygon(
            edge,
            0,
            edge - side * 330,
            0,
            edge - side * 290,
            260,
            edge - side * 120,
            520,
            edge - side * 150,
            800,
            edge,
            800);
    print.paint(cloth, RED);
    for (int i = 0; i < 7; i++) {
      Shape fold =
          Shapes.outline(
              Shapes.curve(
                  edge - side * (300 - i * 46),
                  0,
                  edge - side * (260 - i * 40),
                  240,
                  edge - side * (104 - i * 16),
                  520,
                  edge - side * (130 - i * 20),
                  800),
              7);
      print.glaze(Shapes.within(fold, cloth), BLACK, 0.5);
    }
    print.paint(
        Shapes.within(
            Shapes.placed(Shapes.rect(-150, -16, 300, 32), edge - side * 70, 520, 0, 1), cloth),
        Mix.of(0.1, 0.1, 1));
  }

  private static void table(Print print) {
    print.paint(Shapes.rect(0, 735, WIDTH, 340), Mix.of(0.75, 0.4, 0.7));
    print.paint(CLOTH, PAPER);
    print.fade(
        Shapes.polygon(150, 770, 1450, 770, 1470, 806, 130, 806),
        Slope.down(770, 806),
        Mix.of(0.2, 0.05, 0.1),
        PAPER);
    embroider(print, 856, 13, 10.5);
    print.paint(Shapes.within(Shapes.rect(0, 884, WIDTH, 8), CLOTH), RED);
    print.paint(Shapes.within(Shapes.rect(0, 820, WIDTH, 6), CLOTH), RED);
    embroider(print, 1000, 11, 15);
  }

  /** A band of mirrored stars across the cloth, in stitches of the given size. */
  private static void embroider(Print print, double y, int stars, double stitch) {
    int size = STAR.size();
    double span = 2 * size * stitch;
    double rowHeight = stitch * 0.42;
    for (int star = 0; star < stars; star++) {
      double centre = WIDTH / 2.0 + (star - (stars - 1) / 2.0) * span * 0.94;
      for (int row = -size; row < size; row++) {
        for (int column = -size; column < size; column++) {
          char thread = STAR.get(fold(row, size)).charAt(fold(column, size));
          if (thread != '.') {
            double x = centre + column * stitch * 0.94;
            double top = y + row * rowHeight;
            print.paint(
                Shapes.within(
                    Shapes.rect(x + 1, top + 0.6, stitch * 0.94 - 2, rowHeight - 1.2), CLOTH),
                thread == 'r' ? RED : BLACK);
          }
        }
      }
    }
  }

  private static int fold(int offset, int size) {
    return offset < 0 ? size + offset : size - 1 - offset;
  }

  private void box(Print print) {
    print.glaze(
        Shapes.polygon(540, 868, 1070, 868, 1140, 815, 1330, 850, 1230, 896, 560, 896),
        BLACK,
        0.35);
    print.paint(Shapes.polygon(540, 470, 1060, 470, 1060, 870, 540, 870), WOOD);
    print.paint(Shapes.polygon(1060, 470, 1140, 430, 1140, 815, 1060, 870), WOOD_DARK);
    print.paint(Shapes.polygon(510, 470, 600, 412, 1170, 412, 1090, 470), Mix.of(0, 0.05, 0.75));
    print.paint(Shapes.rect(510, 466, 580, 30), Mix.of(0.35, 0.3, 1));
    print.paint(Shapes.polygon(1090, 466, 1170, 408, 1170, 436, 1090, 496), WOOD_DARK);
    print.paint(Shapes.rect(524, 846, 552, 32), Mix.of(0.35, 0.3, 1));
    List<Shape> grain = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      grain.add(
          Shapes.gouge(
              hand.between(560, 1040),
              hand.between(505, 840),
              hand.between(-3, 3),
              hand.between(30, 120),
              2.4));
    }
    print.glaze(Shapes.within(Shapes.all(grain), Shapes.rect(540, 496, 520, 350)), WOOD_DARK, 0.5);
    rosette(print, 800, 672);
    seal(print);
  }

  private static void rosette(Print print, double x, double y) {
    print.paint(Shapes.circle(x, y, 128), WOOD_DARK);
    print.paint(Shapes.circle(x, y, 116), Mix.of(0, 0.05, 0.8));
    for (int i = 0; i < 12; i++) {
      AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(i * 30), x, y);
      print.paint(
          turn.createTransformedShape(Shapes.gouge(x, y - 60, 90, 108, 24)),
          i % 2 == 0 ? RED : WOOD_DARK);
    }
    print.paint(Shapes.circle(x, y, 20), PAPER);
    print.paint(Shapes.circle(x, y, 10), BLACK);
    for (int side = -1; side <= 1; side += 2) {
      for (int i = 0; i < 5; i++) {
        print.paint(
            Shapes.gouge(x + side * (160 + i * 16), y - 90 + i * 44, side * 50, 60, 11), WOOD_DARK);
        print.paint(
            Shapes.gouge(x + side * (205 - i * 4), y - 90 + i * 44, -side * 50, 60, 11), WOOD_DARK);
      }
    }
  }

  private static void seal(Print print) {
    print.paint(Shapes.stroke(6, 700, 480, 740, 530, 780, 482), RED);
    print.paint(Shapes.circle(740, 536, 24), RED);
    print.paint(Shapes.circle(740, 536, 14), Mix.of(0.35, 1, 0.2));
  }

  private static void ballot(Print print) {
    print.paint(Shapes.polygon(690, 448, 716, 432, 984, 432, 970, 448), BLACK);
    Shape paper = Shapes.polygon(726, 200, 956, 176, 976, 442, 712, 442);
    print.paint(Shapes.placed(paper, 6, 6, 0, 1), Mix.of(0.5, 0.3, 0.6));
    print.paint(Shapes.polygon(690, 448, 716, 440, 984, 440, 970, 448), BLACK);
    print.paint(paper, PAPER);
    for (int i = 0; i < 4; i++) {
      double y = 236 + i * 48;
      print.paint(Shapes.outline(Shapes.rect(756, y, 26, 26), 4), BLACK);
      print.paint(
          Shapes.polygon(
              800, y + 8, 920 - (i % 2) * 30, y + 2, 921 - (i % 2) * 30, y + 10, 801, y + 16),
          BLACK);
    }
    print.paint(Shapes.stroke(6, 752, 290, 768, 306, 796, 270), RED);
  }
}
