/** The parting of words. */
@NullMarked
package org.backfile.pdf.hyphen;

import org.jspecify.annotations.NullMarked;
