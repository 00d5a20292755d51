package org.backfile.media;

import java.awt.image.BufferedImage;

/**
 * A decoded picture.
 *
 * @param image in whatever colour model its decoder gives
 * @param step every how manyth pixel was kept in each direction
 */
record Decoded(BufferedImage image, int step) {}
