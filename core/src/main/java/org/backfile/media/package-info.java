/**
 * Pictures: {@link org.backfile.media.MediaProbe} finds out what a file holds without decoding it,
 * for readers that attach it to an article; {@link org.backfile.media.RasterConverter} makes of it
 * what an output can hold, and {@link org.backfile.media.DeviceConverter} what the devices of a
 * {@link org.backfile.media.PictureProfile} show, for exporters.
 */
@NullMarked
package org.backfile.media;

import org.jspecify.annotations.NullMarked;
