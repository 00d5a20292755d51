/** Tests of {@code org.backfile.pdf.draw}. */
@NullMarked
package org.backfile.pdf.draw;

import org.jspecify.annotations.NullMarked;
