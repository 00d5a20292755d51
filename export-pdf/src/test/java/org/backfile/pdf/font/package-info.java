/** Tests of {@code org.backfile.pdf.font}. */
@NullMarked
package org.backfile.pdf.font;

import org.jspecify.annotations.NullMarked;
