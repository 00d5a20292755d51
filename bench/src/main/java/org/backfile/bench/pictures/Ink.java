package org.backfile.bench.pictures;

import java.awt.Color;

/**
 * One ink of a print with its screen and the small error with which its plate met the paper.
 *
 * @param colour the colour of the solid ink on white
 * @param screen how half-tones are broken up
 * @param shiftX how far the plate lies to the right of the first, in pixels
 * @param shiftY how far the plate lies below the first, in pixels
 */
record Ink(Color colour, Screen screen, int shiftX, int shiftY) {

  /** An ink from its colour in hexadecimal, with a plate in perfect register. */
  static Ink of(String hex, Screen screen) {
    return new Ink(Color.decode(hex), screen, 0, 0);
  }

  /** This ink with a plate that lies off by a few pixels. */
  Ink shifted(int x, int y) {
    return new Ink(colour, screen, x, y);
  }
}
