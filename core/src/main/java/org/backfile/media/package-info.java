/**
 * Pictures: {@link org.backfile.media.MediaProbe} finds out what a file holds without decoding it,
 * for readers that attach it to an article; {@link org.backfile.media.RasterConverter} makes of it
 * what an output can hold, for exporters.
 */
@NullMarked
package org.backfile.media;

import org.jspecify.annotations.NullMarked;
