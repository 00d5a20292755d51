package org.backfile.bench.pictures;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** Loading cranes on a quay under a storm sky, the flood gates lit, the sea standing high. */
final class HarbourStorm implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix CLOUD_FAR = Mix.of(0, 0.62, 0);
  private static final Mix CLOUD_NEAR = Mix.of(0.5, 0.9, 0);
  private static final Mix BLACK = Mix.of(1, 1, 0.2);
  private static final Mix LIGHT = Mix.of(0, 0, 0.75);
  private static final Mix FOAM = Mix.of(0, 0.05, 0);

  private final Hand hand = new Hand(1962);
  private final Land land = new Land(hand);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f2e9d8",
            List.of(
                Ink.of("#152441", Screen.lines(17, -24)),
                Ink.of("#4a8a94", Screen.crayon(4, 3)).shifted(2, -1),
                Ink.of("#f2673a", Screen.dots(15, 65)).shifted(-2, 2)));
    sky(print);
    breakwater(print);
    print.paint(land.waves(new Swell(690, 60, 150, HEIGHT), WIDTH), Mix.of(0, 0.8, 0));
    quay(print);
    sea(print);
    rain(print);
    return print;
  }

  private void sky(Print print) {
    print.fade(print.sheet(), Slope.down(150, 700), Mix.of(0, 0.6, 0), Mix.of(0, 0.08, 0.5));
    print.glow(print.sheet(), new Halo(430, 640, 520), Mix.of(0, 0, 0.6));
    for (int i = 0; i < 5; i++) {
      print.paint(land.cloud(hand.between(0, WIDTH), 330 + i * 34, 900, 200 - i * 22), CLOUD_FAR);
    }
    for (int i = 0; i < 6; i++) {
      print.paint(land.cloud(i * 330 - 60, 120 + 50 * (i % 3), 760, 260), CLOUD_NEAR);
    }
    print.paint(Shapes.rect(0, 0, WIDTH, 60), CLOUD_NEAR);
  }

  private static void breakwater(Print print) {
    print.glaze(Shapes.polygon(302, 560, 1600, 380, 1600, 500), Mix.of(0, 0, 0.35), 0.45);
    print.paint(Shapes.polygon(0, 690, 90, 668, 420, 664, 520, 720, 0, 760), BLACK);
    print.paint(Shapes.polygon(278, 668, 288, 560, 316, 560, 326, 668), BLACK);
    print.paint(Shapes.polygon(282, 625, 285, 598, 319, 598, 322, 625), FOAM);
    print.paint(Shapes.polygon(280, 560, 302, 528, 324, 560), BLACK);
    print.paint(Shapes.rect(290, 544, 24, 18), Mix.of(0, 0, 0));
  }

  private void quay(Print print) {
    print.paint(Shapes.polygon(640, 800, 700, 742, 1600, 724, 1600, 900, 640, 900), BLACK);
    crane(print, 820, 742, 1.0);
    crane(print, 1085, 738, 1.22);
    crane(print, 1400, 732, 1.45);
    for (int i = 0; i < 15; i++) {
      double x = 700 + i * 60;
      double top = 742 - 18 - 34 * hand.among(0, 2);
      Mix box = hand.chance(0.35) ? Mix.of(0, 0.3, 0.9) : Mix.of(0, 1, 0);
      print.paint(Shapes.rect(x, top, 54, 744 - top), hand.chance(0.3) ? BLACK : box);
    }
    gates(print);
  }

  private static void gates(Print print) {
    for (int i = 0; i < 6; i++) {
      double x = 655 + i * 52;
      print.paint(Shapes.polygon(x, 770, x + 46, 768, x + 46, 890, x, 890), Mix.of(0.35, 0.5, 0.9));
      print.paint(Shapes.stroke(5, x + 4, 780, x + 42, 870), BLACK);
      print.paint(Shapes.stroke(5, x + 42, 780, x + 4, 870), BLACK);
      print.paint(Shapes.circle(x + 23, 756, 7), LIGHT);
    }
  }

  /** A ship-to-shore crane, its jib over the water to the left. */
  private static void crane(Print print, double x, double foot, double scale) {
    List<Shape> parts = new ArrayList<>();
    parts.add(Shapes.stroke(9, -48, 0, -34, -235));
    parts.add(Shapes.stroke(9, 48, 0, 40, -235));
    parts.add(Shapes.stroke(6, -44, -70, 46, -70));
    parts.add(Shapes.stroke(4, -44, -70, 42, -200));
    parts.add(Shapes.stroke(4, 46, -70, -36, -200));
    parts.add(Shapes.stroke(12, -225, -238, 150, -238));
    parts.add(Shapes.stroke(4, -225, -222, 150, -222));
    for (int i = 0; i < 12; i++) {
      parts.add(Shapes.stroke(3, -220 + i * 31, -238, -205 + i * 31, -222));
    }
    parts.add(Shapes.stroke(8, -34, -238, 0, -340));
    parts.add(Shapes.stroke(8, 40, -238, 0, -340));
    parts.add(Shapes.stroke(3, 0, -338, -215, -242));
    parts.add(Shapes.stroke(3, 0, -338, -110, -242));
    parts.add(Shapes.stroke(3, 0, -338, 145, -242));
    parts.add(Shapes.rect(60, -232, 60, 34));
    parts.add(Shapes.stroke(3, -150, -222, -150, -150));
    parts.add(Shapes.rect(-168, -150, 36, 10));
    parts.forEach(part -> print.paint(Shapes.placed(part, x, foot, 0, scale), BLACK));
    print.paint(Shapes.placed(Shapes.circle(0, -342, 5), x, foot, 0, scale), LIGHT);
    print.paint(Shapes.placed(Shapes.rect(68, -224, 18, 14), x, foot, 0, scale), LIGHT);
  }

  private void sea(Print print) {
    for (int row = 0; row < 5; row++) {
      double top = 790 + row * 58;
      Mix water = row < 2 ? Mix.of(0, 0.95, 0) : Mix.of(row < 4 ? 0.7 : 1, 1, 0);
      print.paint(
          new Land(new Hand(row))
              .waves(new Swell(top - 6, 70 + row * 12, 190 + row * 40, HEIGHT), WIDTH),
          FOAM);
      print.paint(
          new Land(new Hand(row))
              .waves(new Swell(top + 8, 70 + row * 12, 190 + row * 40, HEIGHT), WIDTH),
          water);
    }
    print.paint(land.glints(new Field(0, 900, WIDTH, HEIGHT + 20), 70), Mix.of(0.1, 0.45, 0.1));
  }

  private void rain(Print print) {
    List<Shape> drops = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      drops.add(
          Shapes.gouge(
              hand.between(0, WIDTH), hand.between(0, 860), -62, hand.between(30, 110), 1.6));
    }
    print.glaze(Shapes.all(drops), Mix.of(0, 0.1, 0), 0.75);
  }
}
