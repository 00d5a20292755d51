package org.backfile.bench.pictures;

import java.awt.Shape;
import java.awt.geom.Area;
import java.util.List;

/** A great reading room: arched windows, galleries of books, green lamps on the tables. Upright. */
final class ReadingRoom implements Scene {

  private static final int WIDTH = 1067;
  private static final int HEIGHT = 1600;
  private static final double AXIS = WIDTH / 2.0;
  private static final double HORIZON = 1010;

  private static final Mix DARK = Mix.of(1, 0.6, 0.25);
  private static final Mix LIGHT = Mix.of(0, 0, 0.12);
  private static final Mix WOOD = Mix.of(0.55, 0, 0.75);

  private static final List<Mix> SPINES =
      List.of(
          Mix.of(0, 0.85, 0.2),
          Mix.of(0.2, 0.9, 0),
          Mix.of(0, 0, 0.85),
          Mix.of(0.1, 0, 0.35),
          Mix.of(0.6, 0, 0.8),
          Mix.of(0, 0.4, 0.5),
          Mix.of(0.3, 0.1, 0.9));

  private final Hand hand = new Hand(1904);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f6eedd",
            List.of(
                Ink.of("#3b2328", Screen.crayon(4, 8)),
                Ink.of("#2f8f74", Screen.crayon(4, 19)).shifted(2, 0),
                Ink.of("#f3a63b", Screen.crayon(4, 30)).shifted(-2, 2)));
    vault(print);
    endWall(print);
    wall(print, -1);
    wall(print, 1);
    floor(print);
    beams(print);
    for (int row = 0; row < 5; row++) {
      tables(print, row);
    }
    return print;
  }

  /** The barrel vault with its ribs, seen in perspective. */
  private static void vault(Print print) {
    print.paint(print.sheet(), Mix.of(0.25, 0.1, 0.45));
    for (int rib = 0; rib < 7; rib++) {
      double depth = 1 / (1 + rib * 0.34);
      double radius = 640 * depth;
      double springing = HORIZON - 640 * depth;
      Shape arch = Shapes.ellipse(AXIS, springing, radius, radius * 0.92);
      print.paint(arch, rib % 2 == 0 ? Mix.of(0.35, 0.1, 0.55) : Mix.of(0.12, 0.05, 0.35));
      print.paint(Shapes.outline(arch, 16 * depth), Mix.of(0.8, 0.2, 0.6));
    }
  }

  private static void endWall(Print print) {
    print.paint(Shapes.rect(330, 560, 407, 460), Mix.of(0.2, 0.05, 0.4));
    print.paint(Shapes.ellipse(AXIS, 600, 203, 190), Mix.of(0.2, 0.05, 0.4));
    Area window = new Area(Shapes.rect(420, 590, 227, 330));
    window.add(new Area(Shapes.circle(AXIS, 590, 113.5)));
    print.paint(Shapes.outline(window, 22), DARK);
    print.paint(window, LIGHT);
    for (int i = 1; i < 4; i++) {
      print.paint(Shapes.rect(420 + i * 56.75 - 3, 480, 6, 440), DARK);
    }
    for (int i = 0; i < 6; i++) {
      print.paint(Shapes.within(Shapes.rect(420, 586 + i * 60, 227, 5), window), DARK);
    }
    print.paint(
        Shapes.within(
            Shapes.outline(Shapes.circle(AXIS, 590, 60), 6), Shapes.rect(420, 470, 227, 120)),
        DARK);
    print.paint(Shapes.rect(330, 920, 407, 100), WOOD);
  }

  /** One long wall of shelves in two tiers, on the given side (-1 left, 1 right). */
  private void wall(Print print, int side) {
    for (int number = 5; number >= 0; number--) {
      Bay bay = Bay.of(side, number);
      print.paint(bay.strip(-640, 330), number % 2 == 0 ? WOOD : Mix.of(0.5, 0.05, 0.7));
      for (int shelf = 0; shelf < 7; shelf++) {
        books(print, bay, -560 + shelf * 122);
      }
      print.paint(bay.strip(-76, -56), DARK);
      print.paint(bay.strip(-130, -124), DARK);
      print.paint(bay.part(0, 0.08).strip(-640, 330), DARK);
      print.paint(bay.part(-0.02, 0.1).strip(-660, -630), Mix.of(0.2, 0, 0.9));
    }
  }

  private void books(Print print, Bay bay, double top) {
    print.paint(bay.strip(top, top + 112), Mix.of(0.95, 0.4, 0.5));
    double at = 0.12;
    while (at < 0.96) {
      double next = Math.min(0.98, at + hand.between(0.035, 0.075));
      double height = hand.between(58, 98);
      Shape spine = bay.part(at, next - 0.008).strip(top + 110 - height, top + 108);
      print.paint(spine, SPINES.get(hand.among(0, SPINES.size() - 1)));
      at = next;
    }
  }

  /**
   * A part of a side wall, seen in perspective.
   *
   * @param x1 its near end
   * @param x2 its far end
   * @param near how large things are at its near end; 1 is the foremost bay
   * @param far how large things are at its far end
   */
  private record Bay(double x1, double x2, double near, double far) {

    static Bay of(int side, int number) {
      double near = 1 / (1 + number * 0.34);
      double far = 1 / (1 + (number + 1) * 0.34);
      return new Bay(AXIS + side * 610 * near, AXIS + side * 610 * far, near, far);
    }

    /** The part between two shares of the way to the far end. */
    Bay part(double from, double to) {
      return new Bay(
          x1 + (x2 - x1) * from,
          x1 + (x2 - x1) * to,
          near + (far - near) * from,
          near + (far - near) * to);
    }

    /** A strip between two heights, given as in the foremost bay, y down from the horizon. */
    Shape strip(double top, double foot) {
      return Shapes.polygon(
          x1,
          HORIZON + top * near,
          x2,
          HORIZON + top * far,
          x2,
          HORIZON + foot * far,
          x1,
          HORIZON + foot * near);
    }
  }

  private static void floor(Print print) {
    double far = 1 / (1 + 6 * 0.34);
    Shape boards =
        Shapes.polygon(
            AXIS - 610 * far,
            HORIZON + 330 * far,
            AXIS + 610 * far,
            HORIZON + 330 * far,
            AXIS + 1240,
            HEIGHT + 40,
            AXIS - 1240,
            HEIGHT + 40);
    print.fade(boards, Slope.down(1100, 1600), Mix.of(0.1, 0, 0.5), Mix.of(0.6, 0.2, 0.7));
    for (int i = -14; i <= 14; i++) {
      print.glaze(
          Shapes.stroke(3, AXIS + i * 14, HORIZON + 330 * far, AXIS + i * 90, HEIGHT), DARK, 0.35);
    }
  }

  /** Light that falls through the end window on the floor. */
  private static void beams(Print print) {
    for (int i = 0; i < 3; i++) {
      double x = 440 + i * 70;
      Shape beam = Shapes.polygon(x, 560, x + 50, 540, x + 210, 1600, x - 10, 1600);
      print.glaze(beam, LIGHT, 0.22);
    }
  }

  private void tables(Print print, int row) {
    double depth = 0.38 + row * 0.19 + row * row * 0.03;
    double y = HORIZON + 200 * depth;
    for (int side = -1; side <= 1; side += 2) {
      double inner = AXIS + side * 70 * depth;
      double outer = AXIS + side * 470 * depth;
      double left = Math.min(inner, outer);
      double width = Math.abs(outer - inner);
      print.paint(Shapes.rect(left, y + 16 * depth, width, 150 * depth), Mix.of(0.9, 0.3, 0.5));
      print.paint(
          Shapes.rect(left - 8 * depth, y, width + 16 * depth, 22 * depth), Mix.of(0.35, 0, 0.85));
      for (int lamp = 0; lamp < 3; lamp++) {
        lamp(print, left + width * (lamp + 0.5) / 3, y, depth);
      }
    }
  }

  private void lamp(Print print, double x, double y, double depth) {
    double s = depth;
    print.glow(print.sheet(), new Halo(x, y - 40 * s, 110 * s), Mix.of(0, 0.1, 0.55));
    print.paint(Shapes.rect(x - 3 * s, y - 74 * s, 6 * s, 74 * s), DARK);
    print.paint(Shapes.ellipse(x, y, 20 * s, 6 * s), DARK);
    print.paint(
        Shapes.polygon(
            x - 22 * s,
            y - 92 * s,
            x + 22 * s,
            y - 92 * s,
            x + 40 * s,
            y - 62 * s,
            x - 40 * s,
            y - 62 * s),
        Mix.of(0.1, 1, 0));
    print.paint(Shapes.rect(x - 38 * s, y - 63 * s, 76 * s, 6 * s), LIGHT);
    if (hand.chance(0.6)) {
      print.paint(
          Shapes.polygon(
              x + 34 * s, y, x + 60 * s, y - 12 * s, x + 88 * s, y, x + 60 * s, y - 4 * s),
          LIGHT);
    }
  }
}
