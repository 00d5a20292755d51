/** The exporter as others use it, and every file it makes before the validators. */
@NullMarked
package org.backfile.pdf;

import org.jspecify.annotations.NullMarked;
