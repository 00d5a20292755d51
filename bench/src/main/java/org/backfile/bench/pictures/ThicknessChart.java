package org.backfile.bench.pictures;

import java.util.List;

/** Seventy-three bars that hang from a line, one for each summer; the worst are in red. */
final class ThicknessChart implements Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;
  private static final int SUMMERS = 73;
  private static final int FIRST = 1953;
  private static final double TOP = 150;
  private static final double METRE = 185;

  /** Bars at least so long, in metres, are red. */
  private static final double WORST = 2.5;

  private static final Mix BLUE = Mix.of(0.75, 0);
  private static final Mix RED = Mix.of(0, 1);
  private static final Mix LINE = Mix.of(1, 0.2);

  private final Hand hand = new Hand(FIRST);

  @Override
  public Print compose() {
    Print print =
        new Print(
            WIDTH,
            HEIGHT,
            "#f7f1e5",
            List.of(Ink.of("#27406b", Screen.flat()), Ink.of("#e2452f", Screen.flat())));
    for (int metre = 1; metre <= 4; metre++) {
      print.paint(Shapes.rect(80, TOP + metre * METRE, WIDTH - 160, 2), Mix.of(0.25, 0));
    }
    for (int i = 0; i < SUMMERS; i++) {
      double loss = loss(FIRST + i);
      print.paint(Shapes.rect(96 + i * 19.4, TOP, 14, loss * METRE), loss >= WORST ? RED : BLUE);
    }
    print.paint(Shapes.rect(70, TOP - 8, WIDTH - 140, 8), LINE);
    for (int i = 7; i < SUMMERS; i += 10) {
      print.paint(Shapes.rect(101 + i * 19.4, TOP - 30, 4, 22), LINE);
    }
    return print;
  }

  /** The loss of a summer in metres: what the article's table says, else something beside it. */
  private double loss(int summer) {
    double usual = hand.between(0.15, 0.8) + Math.max(0, summer - 1980) * 0.026;
    return switch (summer) {
      case 2025 -> 4.1;
      case 2022 -> 3.0;
      case 2003 -> 2.9;
      case 2018 -> 2.6;
      case 2015, 2023 -> 2.5;
      case 2019 -> 2.3;
      case 2012 -> 2.2;
      case 1964, 1998 -> 2.1;
      default -> Math.min(2.0, usual);
    };
  }
}
