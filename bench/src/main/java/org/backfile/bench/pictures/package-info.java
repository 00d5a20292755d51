/**
 * Draws the pictures of the sample articles as screen prints: {@link
 * org.backfile.bench.pictures.DrawSamplePictures} pulls every {@link
 * org.backfile.bench.pictures.Scene} on paper and writes caption and credit into the file.
 */
@NullMarked
package org.backfile.bench.pictures;

import org.jspecify.annotations.NullMarked;
