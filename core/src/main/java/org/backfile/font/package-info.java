/**
 * Font files: the typefaces that come along, see {@link org.backfile.font.BundledFont}, the tables
 * of TrueType fonts, and {@link org.backfile.font.Subset}s of their glyphs. The exporters share it.
 */
@NullMarked
package org.backfile.font;

import org.jspecify.annotations.NullMarked;
