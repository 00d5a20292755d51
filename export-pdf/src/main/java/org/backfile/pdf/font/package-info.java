/**
 * The fonts: {@link org.backfile.pdf.font.FontBook} chooses a typeface for each character, {@link
 * org.backfile.pdf.font.Shaper} turns words into positioned glyphs, once for each distinct word.
 * The first of the PDF's stages; font files are read here and nowhere else.
 */
@NullMarked
package org.backfile.pdf.font;

import org.jspecify.annotations.NullMarked;
