package org.backfile.bench.pictures;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** A dam between wooded hills with three of its five spillways open, seen from below. */
final class DamSpillways implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix WALL = Mix.of(0.22, 0.12, 0.08);
  private static final Mix DARK = Mix.of(1, 0.7, 0);
  private static final Mix WATER = Mix.of(0.15, 0.95, 0);
  private static final Mix FOAM = Mix.of(0, 0, 0);

  private final Hand hand = new Hand(1964);
  private final Land land = new Land(hand);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f7f0df",
            List.of(
                Ink.of("#25394a", Screen.crayon(4, 71)),
                Ink.of("#2fa3a0", Screen.crayon(5, 72)).shifted(2, 1),
                Ink.of("#f7bd5b", Screen.dots(16, 28)).shifted(-2, 1)));
    sky(print);
    wall(print);
    for (int bay = 0; bay < 5; bay++) {
      bay(print, 348 + bay * 192, bay == 1 || bay == 2 || bay == 3);
    }
    banks(print);
    river(print);
    mist(print);
    bridge(print);
    return print;
  }

  private void sky(Print print) {
    print.fade(print.sheet(), Slope.down(0, 420), Mix.of(0, 0.3, 0.1), Mix.of(0, 0, 0.55));
    print.paint(Shapes.circle(1120, 175, 74), Mix.of(0, 0, 0.999));
    for (int i = 0; i < 5; i++) {
      print.paint(land.cloud(180 + i * 330, 120 + (i % 2) * 66, 300, 60), FOAM);
    }
    print.paint(new Ridge(190, 170, 380, HEIGHT, 91).over(WIDTH), Mix.of(0.08, 0.4, 0.2));
    print.paint(new Ridge(255, 130, 290, HEIGHT, 97).over(WIDTH), Mix.of(0.32, 0.6, 0.1));
  }

  private void wall(Print print) {
    print.paint(Shapes.polygon(150, 380, 1450, 380, 1300, 900, 300, 900), WALL);
    for (int row = 0; row < 12; row++) {
      print.glaze(Shapes.rect(150, 430 + row * 40, 1300, 3), DARK, 0.3);
    }
    List<Shape> stains = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      stains.add(
          Shapes.gouge(
              hand.between(220, 1380), hand.between(440, 840), 90, hand.between(40, 150), 3));
    }
    print.glaze(Shapes.all(stains), DARK, 0.3);
    print.paint(Shapes.rect(120, 352, 1360, 34), Mix.of(0.5, 0.3, 0));
    print.paint(Shapes.rect(120, 346, 1360, 8), FOAM);
    for (int i = 0; i < 57; i++) {
      print.paint(Shapes.rect(126 + i * 24, 318, 4, 30), DARK);
    }
    print.paint(Shapes.rect(120, 316, 1360, 5), DARK);
  }

  /** One bay between piers with its gate, and the water where the gate is raised. */
  private void bay(Print print, double x, boolean open) {
    print.paint(Shapes.rect(x - 26, 296, 30, 330), Mix.of(0.12, 0.05, 0.1));
    print.paint(Shapes.rect(x + 132, 296, 30, 330), Mix.of(0.55, 0.3, 0));
    print.paint(Shapes.rect(x - 34, 262, 204, 44), Mix.of(0.7, 0.4, 0));
    print.paint(Shapes.polygon(x - 42, 262, x + 68, 232, x + 178, 262), DARK);
    print.paint(Shapes.rect(x + 20, 274, 18, 20), Mix.of(0, 0, 0.9));
    print.paint(Shapes.rect(x + 4, 386, 128, 150), DARK);
    double gate = open ? 320 : 392;
    print.paint(Shapes.rect(x + 8, gate, 120, 120), Mix.of(0.45, 0.5, 0.6));
    for (int i = 0; i < 4; i++) {
      print.paint(Shapes.rect(x + 8, gate + 10 + i * 30, 120, 6), DARK);
    }
    if (open) {
      chute(print, x);
    }
  }

  private void chute(Print print, double x) {
    double drift = (x - 732) * 0.14;
    Shape fall =
        Shapes.polygon(
            x + 4,
            462,
            x + 132,
            462,
            x + 152 - drift,
            700,
            x + 186 - drift * 1.6,
            930,
            x - 50 - drift * 1.6,
            930,
            x - 16 - drift,
            700);
    print.paint(fall, FOAM);
    List<Shape> strands = new ArrayList<>();
    for (int i = 0; i < 62; i++) {
      double share = hand.between(-1, 1);
      double y = hand.between(470, 900);
      double half = 60 + (y - 460) * 0.12;
      strands.add(
          Shapes.gouge(
              x + 68 + share * half - drift * (y - 462) / 290,
              y,
              90 - share * 7 + drift * 0.18,
              hand.between(60, 190),
              4.4));
    }
    print.paint(Shapes.within(Shapes.all(strands), fall), WATER);
    print.glaze(Shapes.within(Shapes.rect(x - 80, 456, 320, 36), fall), WATER, 0.8);
  }

  private void banks(Print print) {
    print.paint(
        Shapes.blob(-300, 330, 60, 330, 190, 430, 310, 640, 420, 900, 400, 1300, -300, 1300),
        Mix.of(0.6, 0.7, 0.25));
    print.paint(
        Shapes.blob(1900, 330, 1540, 330, 1410, 430, 1290, 640, 1180, 900, 1210, 1300, 1900, 1300),
        Mix.of(0.75, 0.8, 0.2));
    for (int i = 0; i < 120; i++) {
      double share = i / 120.0;
      double foot = 390 + share * 560;
      double reach = 40 + share * 350;
      double tall = 70 + share * 130;
      Mix tone = i % 3 == 0 ? Mix.of(0.5, 0.85, 0.1) : i % 3 == 1 ? Mix.of(0.8, 0.9, 0) : DARK;
      print.paint(land.spruce(hand.between(-30, reach), foot, tall), tone);
      print.paint(land.spruce(WIDTH - hand.between(-30, reach), foot, tall), tone);
    }
  }

  private void river(Print print) {
    print.fade(
        Shapes.blob(330, 900, 800, 870, 1270, 900, 1560, 1120, 800, 1220, 40, 1120),
        Slope.down(890, 1067),
        Mix.of(0, 0.45, 0),
        WATER);
    print.paint(land.glints(new Field(180, 930, 1420, HEIGHT + 10), 90), FOAM);
  }

  private void mist(Print print) {
    for (int layer = 0; layer < 2; layer++) {
      for (int i = 0; i < 34; i++) {
        double x = hand.between(420, 1180);
        double y = 930 - layer * 8 - hand.between(0, 70) * (1 - Math.abs(x - 800) / 480);
        print.glaze(
            Shapes.circle(x, y, hand.between(16, 46)), layer == 0 ? Mix.of(0, 0.3, 0) : FOAM, 0.85);
      }
    }
  }

  /** A footbridge in front with people along its railing. */
  private void bridge(Print print) {
    print.paint(
        Shapes.outline(Shapes.curve(-20, 1016, 400, 984, 800, 972, 1200, 984, 1620, 1016), 22),
        DARK);
    print.paint(
        Shapes.outline(Shapes.curve(-20, 962, 400, 930, 800, 918, 1200, 930, 1620, 962), 5), DARK);
    for (int i = 0; i < 84; i++) {
      double x = 10 + i * 19;
      double deck = 972 + Math.pow((x - 800) / 800, 2) * 42;
      print.paint(Shapes.rect(x, deck - 54, 3, 54), DARK);
      if (hand.chance(0.5)) {
        double tall = hand.between(58, 84);
        Mix coat = hand.chance(0.2) ? Mix.of(0.3, 0, 0.999) : DARK;
        print.paint(Shapes.ellipse(x, deck - tall * 0.42, tall * 0.17, tall * 0.44), coat);
        print.paint(Shapes.circle(x, deck - tall * 0.98, tall * 0.14), DARK);
      }
    }
  }
}
