package org.backfile.bench.pictures;

/**
 * A row of waves.
 *
 * @param top the highest crest
 * @param height from there to the troughs
 * @param length from crest to crest, on average
 * @param bottom where the water below them ends
 */
record Swell(double top, double height, double length, double bottom) {}
