/** Editions become EPUB files here. */
@NullMarked
package org.backfile.epub;

import org.jspecify.annotations.NullMarked;
