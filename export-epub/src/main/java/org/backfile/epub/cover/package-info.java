/**
 * Draws the cover picture of an edition that has no picture of its own: {@link
 * org.backfile.epub.cover.CoverPicture} sets {@link org.backfile.epub.cover.CoverText} in the
 * bundled typefaces, pixel by pixel alike on every machine.
 */
@NullMarked
package org.backfile.epub.cover;

import org.jspecify.annotations.NullMarked;
