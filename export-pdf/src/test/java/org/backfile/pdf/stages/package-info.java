/** The stages one by one, with a font of squares, so that every number can be checked by hand. */
@NullMarked
package org.backfile.pdf.stages;

import org.jspecify.annotations.NullMarked;
