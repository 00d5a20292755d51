package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.Area;
import java.util.ArrayList;
import java.util.List;

/** Loaves before the embers of a vaulted brick oven, with the baker's peel. Square. */
final class BreadOven implements Scene {

  private static final int SIDE = 1200;

  private static final Mix BLACK = Mix.of(1, 0.5, 0.2);
  private static final Mix EMBER = Mix.of(0, 0.9, 0.4);
  private static final Mix CRUST = Mix.of(0.16, 0.5, 0.95);
  private static final Mix FLOUR = Mix.of(0, 0, 0.06);

  private final Hand hand = new Hand(1925);

  @Override
  public Print compose() {
    Print print =
        new Print(
            SIDE,
            SIDE,
            "#f8efdc",
            List.of(
                Ink.of("#35191a", Screen.crayon(4, 51)),
                Ink.of("#ea5b2a", Screen.crayon(5, 52)).shifted(2, 1),
                Ink.of("#f5b53f", Screen.crayon(5, 35)).shifted(-2, 1)));
    front(print);
    mouth(print);
    embers(print);
    double[][] places = {
      {600, 742, 0.62}, {430, 760, 0.62}, {770, 760, 0.62},
      {340, 850, 0.86}, {610, 842, 0.86}, {870, 856, 0.86}
    };
    for (double[] place : places) {
      loaf(print, place[0], place[1], place[2]);
    }
    peel(print);
    sill(print);
    return print;
  }

  /** The face of the oven in whitewashed brick, with an arch of voussoirs. */
  private void front(Print print) {
    print.paint(print.sheet(), Mix.of(0.62, 0.6, 0.35));
    for (int row = 0; row < 20; row++) {
      for (int column = -1; column < 10; column++) {
        double x = column * 134 + (row % 2) * 67;
        double tone = hand.between(0, 0.22);
        print.paint(
            Shapes.rect(x + 4, row * 60 + 4, 126, 52), Mix.of(tone + 0.08, 0.42 + tone, 0.3));
      }
    }
    for (int i = 0; i <= 20; i++) {
      double from = Math.PI * (1 + i / 21.0) + 0.012;
      double to = Math.PI * (1 + (i + 1) / 21.0) - 0.012;
      print.paint(
          Shapes.polygon(
              600 + 470 * Math.cos(from), 690 + 470 * Math.sin(from),
              600 + 590 * Math.cos(from), 690 + 590 * Math.sin(from),
              600 + 590 * Math.cos(to), 690 + 590 * Math.sin(to),
              600 + 470 * Math.cos(to), 690 + 470 * Math.sin(to)),
          i % 2 == 0 ? Mix.of(0.3, 0.75, 0.4) : Mix.of(0.12, 0.6, 0.5));
    }
  }

  private static Shape opening() {
    Area area = new Area(Shapes.circle(600, 690, 462));
    area.intersect(new Area(Shapes.rect(0, 0, SIDE, 690)));
    area.add(new Area(Shapes.rect(138, 688, 924, 300)));
    return area;
  }

  private static void mouth(Print print) {
    Shape inside = opening();
    print.paint(inside, BLACK);
    print.glow(inside, new Halo(600, 640, 560), Mix.of(0.15, 1, 0.7));
    for (int ring = 0; ring < 5; ring++) {
      double radius = 420 - ring * 52;
      for (int i = 0; i < 15; i++) {
        double angle = Math.PI * (1.04 + (i + (ring % 2) * 0.5) * 0.062);
        Shape joint =
            Shapes.stroke(
                4,
                600 + radius * Math.cos(angle),
                690 + radius * 0.92 * Math.sin(angle),
                600 + (radius - 50) * Math.cos(angle),
                690 + (radius - 50) * 0.92 * Math.sin(angle));
        print.glaze(joint, BLACK, 0.55);
      }
      print.glaze(
          Shapes.within(
              Shapes.outline(Shapes.ellipse(600, 690, radius, radius * 0.92), 5),
              Shapes.rect(0, 0, SIDE, 690)),
          BLACK,
          0.55);
    }
    print.fade(
        Shapes.polygon(330, 690, 870, 690, 1062, 990, 138, 990),
        Slope.down(690, 990),
        Mix.of(0.25, 0.95, 0.6),
        Mix.of(0.75, 0.6, 0.4));
  }

  private void embers(Print print) {
    List<Shape> heap = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      double x = hand.between(350, 850);
      double lift = 70 * (1 - Math.pow((x - 600) / 250, 2));
      heap.add(
          Shapes.placed(
              Shapes.rect(-20, -12, 40, 24),
              x,
              694 - hand.between(0, 1) * lift,
              hand.between(-40, 40),
              hand.between(0.5, 1)));
    }
    print.paint(Shapes.all(heap), Mix.of(0.7, 1, 0.5));
    for (int i = 0; i < 48; i++) {
      double x = hand.between(370, 830);
      double lift = 52 * (1 - Math.pow((x - 600) / 230, 2));
      print.paint(
          Shapes.gouge(
              x, 696 - hand.between(0, 1) * lift, hand.between(-50, 50), hand.between(14, 44), 8),
          i % 3 == 0 ? FLOUR : EMBER);
    }
    for (int i = 0; i < 13; i++) {
      double x = 400 + i * 34;
      double tall = 90 + 110 * hand.between(0.3, 1) * (1 - Math.abs(i - 6) / 8.0);
      flame(print, x, tall, EMBER);
      flame(print, x + 4, tall * 0.55, Mix.of(0, 0.1, 0.9));
    }
    List<Shape> sparks = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      sparks.add(
          Shapes.circle(hand.between(330, 870), hand.between(330, 640), hand.between(1.5, 4)));
    }
    print.paint(Shapes.all(sparks), Mix.of(0, 0.2, 0.9));
  }

  private static void flame(Print print, double x, double tall, Mix mix) {
    double foot = 691;
    print.paint(
        Shapes.blob(
            x,
            foot,
            x - tall * 0.2,
            foot - tall * 0.3,
            x - tall * 0.05,
            foot - tall * 0.62,
            x + tall * 0.06,
            foot - tall,
            x + tall * 0.12,
            foot - tall * 0.55,
            x + tall * 0.2,
            foot - tall * 0.25),
        mix);
  }

  /** A round loaf, floured, with a cross cut in its crust and light on its rim. */
  private void loaf(Print print, double x, double y, double s) {
    print.glaze(Shapes.ellipse(x, y + 56 * s, 150 * s, 30 * s), BLACK, 0.75);
    Shape body =
        Shapes.all(
            List.of(
                Shapes.ellipse(x, y, 142 * s, 78 * s),
                Shapes.ellipse(x, y + 22 * s, 146 * s, 48 * s)));
    print.paint(body, Mix.of(0.5, 0.7, 0.9));
    print.paint(Shapes.within(Shapes.ellipse(x, y - 8 * s, 138 * s, 72 * s), body), CRUST);
    print.paint(
        Shapes.within(Shapes.ellipse(x, y - 30 * s, 112 * s, 42 * s), body), Mix.of(0, 0.18, 0.85));
    for (double lean : new double[] {-24, 24}) {
      print.paint(Shapes.gouge(x, y - 24 * s, lean, 190 * s, 21 * s), Mix.of(0.55, 0.8, 0.9));
      print.paint(Shapes.gouge(x, y - 27 * s, lean, 176 * s, 12 * s), FLOUR);
    }
    for (int i = 0; i < 26; i++) {
      print.paint(
          Shapes.circle(
              x + hand.between(-96, 96) * s,
              y - hand.between(-14, 56) * s,
              hand.between(1, 3.4) * s),
          FLOUR);
    }
  }

  private void peel(Print print) {
    print.paint(Shapes.polygon(560, 985, 640, 985, 668, 1210, 532, 1210), Mix.of(0.4, 0.3, 0.95));
    print.paint(
        Shapes.polygon(392, 936, 808, 936, 852, 1012, 700, 1048, 500, 1048, 348, 1012),
        Mix.of(0.16, 0.16, 0.85));
    for (int i = 0; i < 12; i++) {
      print.glaze(
          Shapes.gouge(
              600 + hand.between(-170, 170),
              1026 + hand.between(-60, 12),
              hand.between(-3, 3),
              110,
              2.4),
          Mix.of(0.6, 0.4, 1),
          0.7);
    }
    loaf(print, 600, 930, 1.12);
  }

  private static void sill(Print print) {
    print.paint(Shapes.polygon(60, 988, 348, 988, 336, 1052, 60, 1052), Mix.of(0.75, 0.5, 0.2));
    print.paint(Shapes.polygon(852, 988, 1140, 988, 1140, 1052, 864, 1052), Mix.of(0.75, 0.5, 0.2));
    print.paint(Shapes.rect(60, 982, 282, 14), Mix.of(0.1, 0.3, 0.5));
    print.paint(Shapes.rect(850, 982, 290, 14), Mix.of(0.1, 0.3, 0.5));
  }
}
