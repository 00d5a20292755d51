/**
 * The setting of lines: {@link org.backfile.pdf.line.Typesetter} turns flow blocks into a {@link
 * org.backfile.pdf.line.Galley}, a strip of endless height with every glyph in its place. Comes
 * after flow and before pages, of which it knows nothing but a column's measures.
 */
@NullMarked
package org.backfile.pdf.line;

import org.jspecify.annotations.NullMarked;
