package org.backfile.bench.pictures;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** A football ground in the rain, lit by four masts, water standing on the pitch. */
final class FloodlitGround implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix NIGHT = Mix.of(1, 0.35, 0);
  private static final Mix LINE = Mix.of(0, 0, 0.08);
  private static final Mix GLARE = Mix.of(0, 0, 0.2);

  private final Hand hand = new Hand(118);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f6f0df",
            List.of(
                Ink.of("#16233f", Screen.crayon(4, 14)),
                Ink.of("#2e9e6b", Screen.crayon(5, 33)).shifted(2, 1),
                Ink.of("#ffd23f", Screen.dots(16, 22)).shifted(-2, 1)));
    print.fade(print.sheet(), Slope.down(0, 420), NIGHT, Mix.of(0.62, 0.3, 0));
    lights(print);
    stands(print);
    pitch(print);
    puddles(print);
    players(print);
    rain(print);
    return print;
  }

  private static void lights(Print print) {
    mast(print, 210, 96, 1.1);
    mast(print, 1390, 96, 1.1);
    mast(print, 590, 196, 0.66);
    mast(print, 1010, 196, 0.66);
  }

  private static void mast(Print print, double x, double y, double scale) {
    double fall = 560;
    double lean = (WIDTH / 2.0 - x) * 0.55;
    Shape cone =
        Shapes.polygon(
            x - 70 * scale,
            y,
            x + 70 * scale,
            y,
            x + lean + 420 * scale,
            y + fall,
            x + lean - 420 * scale,
            y + fall);
    print.glaze(cone, Mix.of(0.3, 0.25, 0.3), 0.4);
    print.glow(print.sheet(), new Halo(x, y, 250 * scale), Mix.of(0.1, 0.1, 0.75));
    print.paint(Shapes.stroke(8 * scale, x, y + 30 * scale, x, 470), NIGHT);
    print.paint(Shapes.rect(x - 84 * scale, y - 52 * scale, 168 * scale, 104 * scale), NIGHT);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 6; column++) {
        print.paint(
            Shapes.circle(
                x + (column - 2.5) * 26 * scale, y + (row - 1.5) * 25 * scale, 9.5 * scale),
            GLARE);
      }
    }
  }

  private void stands(Print print) {
    print.paint(Shapes.polygon(0, 330, 300, 410, 1300, 410, 1600, 330, 1600, 640, 0, 640), NIGHT);
    print.paint(
        Shapes.polygon(
            0, 296, 300, 388, 1300, 388, 1600, 296, 1600, 322, 1300, 408, 300, 408, 0, 322),
        Mix.of(0.55, 0.2, 0.3));
    for (int row = 0; row < 9; row++) {
      for (int seat = 0; seat < 150; seat++) {
        double share = seat / 149.0;
        double x = share * WIDTH + hand.between(-3, 3);
        double bend = Math.max(0, Math.abs(x - 800) - 500) / 300;
        double y = 428 + row * (18 + bend * 6) - bend * 74;
        if (hand.chance(0.82)) {
          crowd(print, x, y, 4.4 + bend * 2);
        }
      }
    }
    print.paint(
        Shapes.polygon(0, 600, 300, 590, 1300, 590, 1600, 600, 1600, 640, 0, 640),
        Mix.of(0.8, 0.6, 0));
    for (int i = 0; i < 16; i++) {
      Mix board = i % 3 == 0 ? Mix.of(0, 0, 0.9) : i % 3 == 1 ? LINE : Mix.of(0.1, 0.9, 0);
      print.paint(Shapes.rect(i * 100 + 2, 600, 96, 28), board);
    }
  }

  private void crowd(Print print, double x, double y, double size) {
    Mix coat =
        switch (hand.among(0, 5)) {
          case 0 -> Mix.of(0, 0, 0.9);
          case 1 -> Mix.of(0, 0.9, 0.1);
          case 2 -> Mix.of(0.2, 0.1, 0.1);
          case 3 -> Mix.of(0.5, 0.5, 0);
          default -> Mix.of(0.7, 0.3, 0.1);
        };
    print.paint(Shapes.ellipse(x, y + size * 1.5, size * 1.15, size), coat);
    print.paint(Shapes.circle(x, y, size * 0.72), Mix.of(0.1, 0, 0.35));
  }

  private static void pitch(Print print) {
    print.paint(Shapes.rect(0, 628, WIDTH, 440), Mix.of(0.2, 1, 0.1));
    for (int i = -6; i < 6; i++) {
      print.paint(
          Shapes.polygon(
              800 + i * 140,
              628,
              800 + i * 140 + 70,
              628,
              800 + (i * 140 + 70) * 2.9,
              1067,
              800 + i * 140 * 2.9,
              1067),
          Mix.of(0, 0.85, 0.3));
    }
    print.paint(Shapes.polygon(0, 652, WIDTH, 652, WIDTH, 657, 0, 657), LINE);
    print.paint(Shapes.polygon(797, 655, 803, 655, 812, 1067, 788, 1067), LINE);
    Shape ring = Shapes.ellipse(800, 860, 420, 118);
    print.paint(Shapes.without(ring, Shapes.ellipse(800, 860, 409, 111)), LINE);
    print.paint(Shapes.ellipse(800, 860, 13, 7), LINE);
    goal(print, 86);
    goal(print, 1514);
  }

  private static void goal(Print print, double x) {
    double side = x < 800 ? 1 : -1;
    print.paint(Shapes.stroke(8, x, 860, x, 700, x + side * 62, 676, x + side * 62, 812), LINE);
    for (int i = 0; i <= 5; i++) {
      double t = i / 5.0;
      double over = side * 62 * t;
      double back = side * 54 * t;
      print.paint(
          Shapes.stroke(2, x + over, 700 - 24 * t, x + over - side * 54, 860 - 48 * t), LINE);
      print.paint(
          Shapes.stroke(2, x - back, 700 + 160 * t, x + side * 62 - back, 676 + 136 * t), LINE);
    }
  }

  private void puddles(Print print) {
    for (int i = 0; i < 13; i++) {
      double y = hand.between(690, 1040);
      double near = (y - 600) / 440;
      double x = hand.between(60, WIDTH - 60);
      double wide = near * hand.between(80, 190);
      Shape pool = Shapes.ellipse(x, y, wide, 17 * near);
      print.paint(pool, Mix.of(0.6, 0.5, 0));
      List<Shape> shine = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        shine.add(
            Shapes.gouge(
                x + hand.between(-0.3, 0.3) * wide, y + (j - 1.5) * 7 * near, 0, wide, 3 * near));
      }
      print.paint(Shapes.within(Shapes.all(shine), pool), LINE);
    }
  }

  private static void players(Print print) {
    double[][] places = {
      {330, 742, 0.62},
      {520, 800, 0.8},
      {690, 720, 0.55},
      {905, 752, 0.62},
      {1010, 860, 0.98},
      {1180, 735, 0.58},
      {1290, 930, 1.2},
      {420, 960, 1.3}
    };
    for (int i = 0; i < places.length; i++) {
      double[] place = places[i];
      new Player(place[0], place[1], place[2], i % 3 == 0 ? -1 : 1)
          .paint(print, i % 2 == 0 ? Mix.of(0, 0, 1) : Mix.of(0, 0.05, 0));
    }
    print.paint(Shapes.circle(1096, 858, 13), LINE);
    print.paint(Shapes.circle(1096, 858, 5), NIGHT);
  }

  /**
   * A running figure.
   *
   * @param x where it stands
   * @param foot where it stands
   * @param scale its size; 1 is 134 pixels
   * @param way where it runs: 1 to the right, -1 to the left
   */
  private record Player(double x, double foot, double scale, int way) {

    void paint(Print print, Mix shirt) {
      print.glaze(Shapes.ellipse(x + 8 * scale, foot, 46 * scale, 9 * scale), NIGHT, 0.6);
      print.paint(place(Shapes.all(List.of(legs(), head()))), NIGHT);
      print.paint(place(arms()), shirt);
      print.paint(
          place(Shapes.polygon(-16, -62, 14, -62, 5 * way + 19, -106, 5 * way - 17, -106)), shirt);
    }

    private Shape place(Shape part) {
      return Shapes.placed(part, x, foot, 0, scale);
    }

    private Shape legs() {
      return Shapes.all(
          List.of(
              Shapes.stroke(11, 0, -58, way * 22, -34, way * 10, -4),
              Shapes.stroke(11, 0, -58, way * -16, -36, way * -40, -26),
              Shapes.polygon(-15, -66, 15, -66, 18, -46, -18, -46)));
    }

    private Shape head() {
      return Shapes.circle(way * 9, -122, 12);
    }

    private Shape arms() {
      return Shapes.outline(
          Shapes.curve(way * -34, -78, way * -20, -96, way * 4, -100, way * 24, -84, way * 36, -94),
          8);
    }
  }

  private void rain(Print print) {
    List<Shape> drops = new ArrayList<>();
    for (int i = 0; i < 340; i++) {
      drops.add(
          Shapes.gouge(
              hand.between(0, WIDTH), hand.between(0, HEIGHT), 74, hand.between(24, 76), 1.5));
    }
    print.glaze(Shapes.all(drops), LINE, 0.55);
  }
}
