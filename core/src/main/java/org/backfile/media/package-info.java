/**
 * Pictures: {@link org.backfile.media.MediaProbe} finds out what a file holds without decoding it.
 * Readers use it for what they attach to an article, exporters for what they print.
 */
@NullMarked
package org.backfile.media;

import org.jspecify.annotations.NullMarked;
