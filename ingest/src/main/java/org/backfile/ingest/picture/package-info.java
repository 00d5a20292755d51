/**
 * Pictures that lie beside a text. {@link org.backfile.ingest.picture.PicturesBeside} finds them
 * and brings them together with the captions that the text's reader found.
 */
@NullMarked
package org.backfile.ingest.picture;

import org.jspecify.annotations.NullMarked;
