package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.Area;
import java.util.List;

/** A lit night train on a high viaduct between dark hills, under a moon. */
final class NightTrain implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;

  private static final Mix STONE = Mix.of(0.55, 0.75, 0);
  private static final Mix STONE_DARK = Mix.of(0.85, 0.9, 0);
  private static final Mix BLACK = Mix.of(1, 1, 0);
  private static final Mix LAMP = Mix.of(0, 0, 1);

  private final Hand hand = new Hand(5871);
  private final Land land = new Land(hand);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f4ecdc",
            List.of(
                Ink.of("#1a2150", Screen.crayon(4, 7)),
                Ink.of("#5f6fb0", Screen.crayon(5, 9)).shifted(2, 1),
                Ink.of("#ffc43d", Screen.dots(14, 60)).shifted(-1, 2)));
    sky(print);
    hills(print);
    viaduct(print);
    train(print);
    valley(print);
    return print;
  }

  private void sky(Print print) {
    print.fade(print.sheet(), Slope.down(0, 620), Mix.of(0.95, 1, 0), Mix.of(0, 0.2, 0.14));
    print.glow(print.sheet(), new Halo(1230, 210, 420), Mix.of(0.1, 0.45, 0.35));
    print.paint(Shapes.circle(1230, 210, 78), Mix.of(0, 0, 0.28));
    print.paint(Shapes.circle(1258, 190, 62), Mix.of(0.3, 0.6, 0.2));
    for (int i = 0; i < 120; i++) {
      double y = hand.between(10, 470);
      print.paint(Shapes.circle(hand.between(0, WIDTH), y, hand.between(1, 3)), Mix.of(0, 0, 0.15));
    }
  }

  private static void hills(Print print) {
    print.paint(new Ridge(330, 330, 420, HEIGHT, 11).over(WIDTH), Mix.of(0.1, 0.6, 0));
    print.paint(new Ridge(450, 300, 330, HEIGHT, 23).over(WIDTH), Mix.of(0.4, 0.8, 0));
  }

  private static void viaduct(Print print) {
    double deck = 560;
    Area wall = new Area(Shapes.rect(-10, deck, WIDTH + 20, HEIGHT - deck));
    Area reveal = new Area();
    double span = 122;
    for (double x = 8; x < WIDTH; x += span) {
      wall.subtract(arch(x, deck, span));
      Area depth = new Area(arch(x, deck, span));
      depth.subtract(arch(x - 16, deck, span));
      reveal.add(depth);
    }
    print.paint(wall, STONE);
    print.paint(reveal, STONE_DARK);
    print.paint(Shapes.rect(0, deck - 14, WIDTH, 20), STONE_DARK);
    print.paint(Shapes.rect(0, deck + 12, WIDTH, 4), STONE_DARK);
    courses(print, wall);
  }

  private static void courses(Print print, Area wall) {
    Hand mason = new Hand(1887);
    for (int i = 0; i < 260; i++) {
      Shape cut =
          Shapes.gouge(
              mason.between(0, WIDTH), mason.between(580, 980), 0, mason.between(14, 34), 2);
      print.paint(Shapes.within(cut, wall), Mix.of(0.15, 0.35, 0));
    }
  }

  private static Area arch(double x, double deck, double span) {
    double pier = 30;
    double radius = (span - pier) / 2;
    Area opening = new Area(Shapes.circle(x + pier + radius, deck + 34 + radius, radius));
    opening.add(new Area(Shapes.rect(x + pier, deck + 34 + radius, 2 * radius, HEIGHT)));
    return opening;
  }

  private void train(Print print) {
    double rail = 546;
    for (int car = 0; car < 6; car++) {
      carriage(print, 470 + car * 212, rail);
    }
    locomotive(print, 290, rail);
    print.glaze(
        Shapes.polygon(286, rail - 34, 0, rail - 95, 0, rail + 4), Mix.of(0, 0.1, 0.85), 0.7);
  }

  private void carriage(Print print, double x, double rail) {
    print.paint(Shapes.rect(x - 10, rail - 30, 14, 10), BLACK);
    print.paint(
        Shapes.polygon(
            x, rail - 12, x, rail - 68, x + 8, rail - 76, x + 192, rail - 76, x + 200, rail - 68,
            x + 200, rail - 12),
        BLACK);
    for (int i = 0; i < 8; i++) {
      if (hand.chance(0.85)) {
        double left = x + 14 + i * 22.5;
        print.glow(
            Shapes.rect(left - 14, rail - 78, 42, 70),
            new Halo(left + 7, rail - 48, 34),
            Mix.of(0.5, 0.7, 0.9));
        print.paint(Shapes.rect(left, rail - 60, 15, 24), LAMP);
        if (hand.chance(0.3)) {
          print.paint(Shapes.circle(left + 7, rail - 43, 5), BLACK);
          print.paint(Shapes.rect(left + 1, rail - 40, 13, 5), BLACK);
        }
      }
    }
    for (double wheel : new double[] {24, 48, 152, 176}) {
      print.paint(Shapes.circle(x + wheel, rail - 8, 9), BLACK);
    }
  }

  private static void locomotive(Print print, double x, double rail) {
    print.paint(
        Shapes.polygon(
            x, rail - 12, x - 4, rail - 40, x + 22, rail - 78, x + 172, rail - 78, x + 172,
            rail - 12),
        BLACK);
    print.paint(
        Shapes.polygon(x + 12, rail - 48, x + 28, rail - 70, x + 44, rail - 70, x + 44, rail - 48),
        LAMP);
    print.paint(Shapes.rect(x + 60, rail - 40, 100, 6), Mix.of(0, 0.2, 0.9));
    print.paint(Shapes.circle(x + 4, rail - 32, 7), LAMP);
    for (double wheel : new double[] {26, 52, 116, 142}) {
      print.paint(Shapes.circle(x + wheel, rail - 8, 10), BLACK);
    }
    print.paint(Shapes.stroke(4, x + 70, rail - 78, x + 96, rail - 104, x + 122, rail - 78), BLACK);
    print.paint(Shapes.rect(x + 76, rail - 107, 42, 5), BLACK);
  }

  private void valley(Print print) {
    print.paint(new Ridge(830, 140, 300, HEIGHT, 37).over(WIDTH), Mix.of(0.85, 1, 0));
    for (int i = 0; i < 70; i++) {
      double x = hand.between(0, WIDTH);
      double foot = hand.between(930, HEIGHT + 60);
      print.paint(
          land.spruce(x, foot, hand.between(70, 170)), i % 5 == 0 ? Mix.of(0.7, 1, 0) : BLACK);
    }
    for (int i = 0; i < 7; i++) {
      double x = 520 + i * 70 + hand.between(-20, 20);
      double y = 930 + hand.between(0, 46);
      print.paint(
          Shapes.polygon(x, y, x, y - 24, x + 20, y - 40, x + 40, y - 24, x + 40, y), BLACK);
      print.paint(Shapes.rect(x + 9, y - 18, 9, 10), LAMP);
    }
  }
}
