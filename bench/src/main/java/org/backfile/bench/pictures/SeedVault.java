package org.backfile.bench.pictures;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** The lit steel door of a seed vault in a concrete wedge, in a snowed-in hillside at dusk. */
final class SeedVault implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix SNOW = Mix.of(0, 0, 0);
  private static final Mix SHADOW = Mix.of(0, 0.45, 0);
  private static final Mix DARK = Mix.of(1, 0.8, 0.1);
  private static final Mix CONCRETE = Mix.of(0.45, 0.4, 0);

  private final Hand hand = new Hand(1818);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f5f1ea",
            List.of(
                Ink.of("#1d2a3d", Screen.crayon(4, 12)),
                Ink.of("#79a9cf", Screen.crayon(6, 4)).shifted(-2, 1),
                Ink.of("#f4693c", Screen.dots(15, 52)).shifted(2, 2)));
    sky(print);
    hillside(print);
    wedge(print);
    door(print);
    foreground(print);
    snowfall(print);
    return print;
  }

  private void sky(Print print) {
    print.fade(print.sheet(), Slope.down(0, 560), Mix.of(0.72, 1, 0), Mix.of(0, 0.4, 0.3));
    for (int band = 0; band < 4; band++) {
      double y = 70 + band * 62;
      Shape veil =
          Shapes.blob(
              -60, y + 60, 300, y - 20, 700, y + 50, 1150, y - 30, 1660, y + 30, 1660, y + 56, 1150,
              y + 4, 700, y + 84, 300, y + 12);
      print.glaze(veil, Mix.of(0.2, 0.55, 0.2), 0.55);
    }
    for (int i = 0; i < 60; i++) {
      print.paint(
          Shapes.circle(hand.between(0, WIDTH), hand.between(0, 300), hand.between(1, 2.6)), SNOW);
    }
  }

  private void hillside(Print print) {
    print.paint(new Ridge(270, 240, 330, HEIGHT, 6).over(WIDTH), Mix.of(0.35, 0.8, 0));
    print.paint(new Ridge(380, 170, 260, HEIGHT, 15).over(WIDTH), Mix.of(0.1, 0.55, 0));
    Shape slope =
        Shapes.blob(
            -300, 900, 100, 610, 520, 460, 900, 380, 1300, 430, 1900, 640, 1900, 1500, -300, 1500);
    print.fade(slope, Slope.across(200, 1600), SNOW, Mix.of(0, 0.42, 0));
    List<Shape> drift = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      double x = hand.between(40, WIDTH);
      double y = 520 + Math.abs(x - 860) * 0.28 + hand.between(0, 420);
      drift.add(Shapes.gouge(x, y, x < 860 ? -17 : 15, hand.between(40, 150), 3.4));
    }
    print.glaze(Shapes.within(Shapes.all(drift), slope), Mix.of(0.05, 0.6, 0), 0.8);
  }

  private static void wedge(Print print) {
    print.paint(
        Shapes.polygon(1010, 330, 1120, 360, 1560, 560, 1560, 900, 1010, 900),
        Mix.of(0.85, 0.8, 0));
    print.paint(Shapes.polygon(700, 300, 1010, 300, 1010, 900, 700, 900), CONCRETE);
    print.paint(
        Shapes.polygon(
            700, 300, 1010, 300, 1120, 360, 1560, 560, 1560, 540, 1124, 336, 1014, 276, 694, 276),
        SNOW);
    print.paint(Shapes.rect(700, 300, 310, 8), SHADOW);
    for (int i = 0; i < 4; i++) {
      print.paint(Shapes.rect(700, 380 + i * 130, 310, 4), Mix.of(0.6, 0.5, 0));
    }
    Shape window = Shapes.rect(738, 330, 234, 118);
    print.paint(window, DARK);
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 4; j++) {
        double lean = (i * 7 + j * 5) % 4 * 3;
        double x = 744 + i * 25.4;
        double y = 336 + j * 28;
        print.paint(
            Shapes.polygon(x, y + lean, x + 20, y, x + 22, y + 20, x + 3, y + 24 - lean),
            (i + j) % 3 == 0
                ? Mix.of(0, 0, 0.75)
                : (i * j) % 4 == 1 ? Mix.of(0, 0.1, 0) : Mix.of(0.1, 0.8, 0.1));
      }
    }
  }

  private static void door(Print print) {
    print.glow(print.sheet(), new Halo(855, 720, 360), Mix.of(0, 0.05, 0.65));
    print.paint(Shapes.polygon(700, 470, 1010, 470, 1010, 900, 700, 900), CONCRETE);
    print.paint(Shapes.rect(745, 500, 220, 400), DARK);
    print.paint(Shapes.rect(758, 514, 94, 386), Mix.of(0.3, 0.55, 0.35));
    print.paint(Shapes.rect(758, 514, 8, 386), Mix.of(0, 0.2, 0.4));
    print.paint(Shapes.polygon(852, 514, 952, 514, 952, 900, 852, 900), Mix.of(0, 0, 0.85));
    for (int i = 0; i < 5; i++) {
      double inset = i * 9;
      print.paint(
          Shapes.outline(Shapes.rect(866 + inset, 534 + inset * 1.6, 72 - 2 * inset, 366), 3),
          Mix.of(0.5, 0.2, 1));
    }
    for (int i = 0; i < 4; i++) {
      print.paint(Shapes.rect(770, 560 + i * 90, 66, 4), DARK);
    }
    print.paint(Shapes.rect(834, 690, 8, 54), SNOW);
    print.paint(Shapes.circle(855, 486, 8), Mix.of(0, 0, 0.5));
    print.paint(Shapes.polygon(852, 900, 952, 900, 1240, 1067, 760, 1067), Mix.of(0, 0, 0.5));
  }

  private void foreground(Print print) {
    Shape left =
        Shapes.blob(-300, 980, 120, 820, 500, 858, 760, 900, 850, 1000, 780, 1300, -300, 1300);
    Shape right =
        Shapes.blob(1010, 890, 1250, 840, 1500, 800, 1900, 850, 1900, 1300, 1280, 1300, 1180, 1020);
    print.paint(left, SNOW);
    print.paint(right, Mix.of(0, 0.22, 0));
    for (int i = 0; i < 5; i++) {
      print.glaze(
          Shapes.outline(
              Shapes.curve(
                  -20,
                  940 + i * 9,
                  250,
                  925 + i * 12,
                  520,
                  950 + i * 18,
                  700,
                  1010 + i * 26,
                  760,
                  1090 + i * 30),
              3),
          SHADOW,
          0.7);
    }
    boxes(print, 560, 905);
    boxes(print, 1090, 900);
  }

  /** Grey boxes with a stripe, stacked on the snow. */
  private static void boxes(Print print, double x, double foot) {
    for (int i = 0; i < 5; i++) {
      double left = x + (i % 3) * 62 + (i > 2 ? 30 : 0);
      double top = foot - 46 - (i > 2 ? 46 : 0);
      print.paint(Shapes.rect(left, top, 58, 44), DARK);
      print.paint(Shapes.rect(left, top + 14, 58, 10), Mix.of(0, 0.9, 0));
      print.paint(Shapes.rect(left + 4, top - 5, 50, 5), SNOW);
    }
  }

  private void snowfall(Print print) {
    List<Shape> flakes = new ArrayList<>();
    for (int i = 0; i < 260; i++) {
      flakes.add(
          Shapes.circle(hand.between(0, WIDTH), hand.between(0, HEIGHT), hand.between(1.5, 5)));
    }
    print.paint(Shapes.all(flakes), SNOW);
  }
}
