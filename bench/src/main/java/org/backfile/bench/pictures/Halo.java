package org.backfile.bench.pictures;

/**
 * How far a light shines.
 *
 * @param x its middle, from the sheet's left
 * @param y its middle, down from the sheet's top
 * @param radius where it ends, in pixels
 */
record Halo(double x, double y, double radius) {}
