package org.backfile.bench.pictures;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** A harbour light on its mole at night, with a breaker bursting over the wall. Upright. */
final class MoleInSurf implements Scene {

  private static final int WIDTH = 1067;
  private static final int HEIGHT = 1600;

  private static final Mix NIGHT = Mix.of(1, 1, 0);
  private static final Mix FOAM = Mix.of(0, 0, 0);
  private static final Mix SEA = Mix.of(0.35, 1, 0);

  private final Hand hand = new Hand(1411);
  private final Land land = new Land(hand);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f1ead9",
            List.of(
                Ink.of("#1b2a52", Screen.crayon(4, 2)),
                Ink.of("#4fa396", Screen.crayon(5, 5)).shifted(2, 1),
                Ink.of("#ffc93c", Screen.dots(16, 45)).shifted(-2, 1)));
    sky(print);
    tower(print);
    burst(print);
    mole(print);
    surf(print);
    return print;
  }

  private void sky(Print print) {
    print.fade(print.sheet(), Slope.down(0, 1150), Mix.of(1, 1, 0), Mix.of(0.35, 0.75, 0));
    beam(print, -30, 280);
    for (int i = 0; i < 9; i++) {
      Shape cloud = land.cloud(hand.between(0, WIDTH), 140 + i * 92, 760, 130);
      print.glaze(cloud, Mix.of(0.75, 0.95, 0), 0.5);
    }
    List<Shape> wind = new ArrayList<>();
    for (int i = 0; i < 170; i++) {
      wind.add(
          Shapes.gouge(
              hand.between(0, WIDTH), hand.between(0, 1200), -14, hand.between(40, 190), 2.2));
    }
    print.glaze(Shapes.all(wind), Mix.of(0.2, 0.5, 0), 0.6);
  }

  /** The beam's two cones from the lantern, to the edges at the given heights. */
  private static void beam(Print print, double left, double right) {
    Mix light = Mix.of(0.25, 0.35, 0.75);
    print.glaze(Shapes.polygon(640, 352, 0, left + 90, 0, left + 420), light, 0.75);
    print.glaze(Shapes.polygon(640, 352, WIDTH, right, WIDTH, right + 190), light, 0.75);
    print.glow(print.sheet(), new Halo(640, 352, 230), Mix.of(0, 0.1, 1));
  }

  private static void tower(Print print) {
    Shape body = Shapes.polygon(592, 400, 688, 400, 726, 1180, 554, 1180);
    print.paint(body, FOAM);
    for (int i = 0; i < 4; i++) {
      double top = 470 + i * 190;
      print.paint(
          Shapes.within(Shapes.rect(500, top, 300, 95), body), Mix.of(0.12 + 0.05 * i, 0.25, 1));
    }
    Shape shade = Shapes.polygon(655, 400, 688, 400, 726, 1180, 668, 1180);
    print.glaze(shade, NIGHT, 0.55);
    for (double y : new double[] {590, 780, 970}) {
      print.paint(Shapes.rect(615, y, 18, 36), NIGHT);
    }
    print.paint(Shapes.rect(568, 388, 144, 16), NIGHT);
    print.paint(Shapes.rect(600, 318, 80, 70), Mix.of(0, 0, 0.9));
    for (double x : new double[] {600, 626, 652, 676}) {
      print.paint(Shapes.rect(x, 318, 5, 70), NIGHT);
    }
    print.paint(Shapes.polygon(590, 318, 640, 262, 690, 318), NIGHT);
    print.paint(Shapes.circle(640, 256, 9), NIGHT);
    for (int i = 0; i < 8; i++) {
      print.paint(Shapes.rect(570 + i * 20, 362, 3, 28), NIGHT);
    }
  }

  /** The breaker: fans of spray thrown up to the left of the tower. */
  private void burst(Print print) {
    Mix[] layers = {Mix.of(0.2, 0.75, 0), Mix.of(0, 0.35, 0), FOAM};
    for (int layer = 0; layer < layers.length; layer++) {
      List<Shape> spray = new ArrayList<>();
      for (int i = 0; i < 64 - layer * 8; i++) {
        double degrees = hand.between(-168, -22);
        double up = -Math.sin(Math.toRadians(degrees));
        double reach = (820 - layer * 190) * (0.3 + 0.7 * up) * hand.between(0.45, 1);
        double x = 320 + Math.cos(Math.toRadians(degrees)) * reach * 0.7;
        double y = 1250 - up * reach;
        double lean = Math.toDegrees(Math.atan2(y - 1250, x - 320));
        spray.add(
            Shapes.gouge((x + 320) / 2, (y + 1250) / 2, lean, reach * 1.15, hand.between(20, 46)));
        spray.add(Shapes.circle(x, y, hand.between(4, 20)));
        spray.add(
            Shapes.circle(320 + (x - 320) * 0.6, 1250 + (y - 1250) * 0.6, hand.between(14, 46)));
      }
      spray.add(Shapes.ellipse(320, 1240, 250 - layer * 40, 130 - layer * 16));
      print.paint(Shapes.all(spray), layers[layer]);
    }
    List<Shape> drops = new ArrayList<>();
    for (int i = 0; i < 190; i++) {
      double angle = Math.toRadians(hand.between(-165, -20));
      double reach = hand.between(300, 900);
      drops.add(
          Shapes.circle(
              330 + Math.cos(angle) * reach * 0.75,
              1230 + Math.sin(angle) * reach,
              hand.between(2, 8)));
    }
    print.paint(Shapes.all(drops), FOAM);
  }

  private void mole(Print print) {
    print.paint(Shapes.polygon(0, 1262, 250, 1196, 1067, 1160, 1067, 1420, 0, 1440), NIGHT);
    print.paint(
        Shapes.polygon(0, 1262, 250, 1196, 1067, 1160, 1067, 1180, 250, 1218, 0, 1288),
        Mix.of(0.4, 0.6, 0.2));
    for (int i = 0; i < 46; i++) {
      print.paint(
          Shapes.gouge(
              hand.between(0, WIDTH), hand.between(1240, 1400), -3, hand.between(30, 90), 3),
          Mix.of(0.5, 0.8, 0));
    }
  }

  private void surf(Print print) {
    for (int row = 0; row < 4; row++) {
      double top = 1300 + row * 70;
      Hand same = new Hand(row + 40);
      print.paint(
          new Land(same).waves(new Swell(top - 8, 84, 210 + row * 50, HEIGHT), WIDTH), FOAM);
      print.paint(
          new Land(new Hand(row + 40)).waves(new Swell(top + 8, 84, 210 + row * 50, HEIGHT), WIDTH),
          row % 2 == 0 ? SEA : Mix.of(0.75, 1, 0));
    }
    print.paint(land.glints(new Field(0, 1420, WIDTH, HEIGHT + 10), 60), Mix.of(0, 0.3, 0));
  }
}
