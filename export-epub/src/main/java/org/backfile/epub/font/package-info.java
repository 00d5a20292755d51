/**
 * The fonts that an EPUB carries: {@link org.backfile.epub.font.EditionFonts} finds out which
 * characters each face has to show, and makes a subset of the face for them.
 */
@NullMarked
package org.backfile.epub.font;

import org.jspecify.annotations.NullMarked;
