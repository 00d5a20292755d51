package org.backfile.bench.pictures;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** A chart of the morning sky: altitude circles, stars by size, the comet's place by date. */
final class StarChart implements Scene {

  private static final int WIDTH = 1400;
  private static final int HEIGHT = 1000;

  private static final Mix SKY = Mix.of(1, 0);
  private static final Mix PAPER = Mix.of(0, 0);
  private static final Mix FAINT = Mix.of(0.55, 0);
  private static final Mix ROUTE = Mix.of(0, 1);

  private final Hand hand = new Hand(89);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f5ecd9",
            List.of(Ink.of("#1f2a5c", Screen.flat()), Ink.of("#f0643c", Screen.flat())));
    print.paint(Shapes.rect(40, 40, WIDTH - 80, HEIGHT - 80), SKY);
    grid(print);
    stars(print);
    figures(print);
    route(print);
    horizon(print);
    return print;
  }

  private static void grid(Print print) {
    Shape frame = Shapes.rect(40, 40, WIDTH - 80, HEIGHT - 80);
    for (int i = 1; i <= 7; i++) {
      print.paint(
          Shapes.within(Shapes.outline(Shapes.circle(700, 1500, 560 + i * 130), 2), frame), FAINT);
    }
    for (int i = -5; i <= 5; i++) {
      double angle = Math.toRadians(-90 + i * 9);
      Shape spoke =
          Shapes.stroke(
              2,
              700 + 600 * Math.cos(angle),
              1500 + 600 * Math.sin(angle),
              700 + 1700 * Math.cos(angle),
              1500 + 1700 * Math.sin(angle));
      print.paint(Shapes.within(spoke, frame), FAINT);
    }
  }

  private void stars(Print print) {
    for (int i = 0; i < 210; i++) {
      double size = Math.pow(hand.between(0, 1), 4) * 9 + 1.6;
      print.paint(Shapes.circle(hand.between(60, WIDTH - 60), hand.between(60, 820), size), PAPER);
    }
  }

  /** A few made-up constellations, joined by fine lines. */
  private static void figures(Print print) {
    double[][] figures = {
      {150, 180, 260, 130, 340, 210, 300, 320, 190, 300, 150, 180},
      {980, 120, 1090, 180, 1180, 150, 1270, 230, 1210, 330},
      {180, 620, 290, 560, 390, 600, 430, 700}
    };
    for (double[] figure : figures) {
      print.paint(Shapes.stroke(2.4, figure), Mix.of(0.3, 0));
      for (int i = 0; i < figure.length; i += 2) {
        print.paint(Shapes.circle(figure[i], figure[i + 1], 11), SKY);
        print.paint(Shapes.circle(figure[i], figure[i + 1], 7.5), PAPER);
      }
    }
    print.paint(Shapes.circle(985, 640, 13), PAPER);
    print.paint(Shapes.gouge(985, 640, 0, 74, 5), PAPER);
    print.paint(Shapes.gouge(985, 640, 90, 74, 5), PAPER);
  }

  private static void route(Print print) {
    Shape path = Shapes.curve(470, 770, 560, 640, 680, 520, 820, 420, 980, 340, 1150, 290);
    print.paint(Shapes.outline(path, 4), ROUTE);
    double[][] dates = {{470, 770}, {560, 640}, {680, 520}, {820, 420}, {980, 340}, {1150, 290}};
    for (int i = 0; i < dates.length; i++) {
      List<Shape> tail = new ArrayList<>();
      double length = 60 + 34 * Math.min(i, 5 - i) * 1.6;
      for (int j = -2; j <= 2; j++) {
        double lean = -62 + j * 6;
        tail.add(
            Shapes.gouge(
                dates[i][0] + Math.cos(Math.toRadians(lean)) * length / 2,
                dates[i][1] + Math.sin(Math.toRadians(lean)) * length / 2,
                lean,
                length,
                4));
      }
      print.paint(Shapes.all(tail), PAPER);
      print.paint(Shapes.circle(dates[i][0], dates[i][1], 17), ROUTE);
      print.paint(Shapes.circle(dates[i][0], dates[i][1], 9), PAPER);
    }
  }

  private static void horizon(Print print) {
    Shape frame = Shapes.rect(40, 40, WIDTH - 80, HEIGHT - 80);
    print.paint(Shapes.within(new Ridge(820, 90, 300, HEIGHT, 3).over(WIDTH), frame), ROUTE);
    print.paint(Shapes.within(new Ridge(880, 60, 200, HEIGHT, 8).over(WIDTH), frame), Mix.of(1, 1));
    print.paint(Shapes.polygon(320, 900, 320, 850, 345, 830, 370, 850, 370, 900), Mix.of(1, 1));
    print.paint(
        Shapes.within(Shapes.circle(345, 852, 34), Shapes.rect(300, 810, 90, 42)), Mix.of(1, 1));
    for (int i = 0; i < 24; i++) {
      print.paint(Shapes.rect(40 + i * 55, i % 2 == 0 ? 28 : 34, 27, 6), SKY);
    }
  }
}
