/**
 * Editions become EPUB 3.3 files here. Enter by {@link org.backfile.epub.EpubExporter}; the
 * packages below are named after the parts of the specification.
 */
@NullMarked
package org.backfile.epub;

import org.jspecify.annotations.NullMarked;
