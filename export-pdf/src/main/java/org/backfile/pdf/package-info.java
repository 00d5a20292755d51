/** Editions become PDF files here. */
@NullMarked
package org.backfile.pdf;

import org.jspecify.annotations.NullMarked;
