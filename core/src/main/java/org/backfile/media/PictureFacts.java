package org.backfile.media;

import org.backfile.model.Media;

/**
 * What a scan found out; {@link Media} without the bytes.
 *
 * @param type the media type
 * @param width as stored, not yet checked
 * @param height as stored, not yet checked
 * @param orientation the EXIF orientation, 1 when there is none
 * @param coding how the pixels are stored
 */
record PictureFacts(String type, long width, long height, int orientation, Media.Coding coding) {}
