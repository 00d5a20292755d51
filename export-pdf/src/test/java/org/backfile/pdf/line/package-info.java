/** What the setting of lines is made of, piece by piece. */
@NullMarked
package org.backfile.pdf.line;

import org.jspecify.annotations.NullMarked;
