/**
 * The package document (EPUB 3.3 section 5): metadata, manifest and spine, from epub4j's {@code
 * Book}, with accessibility metadata from evidence.
 */
@NullMarked
package org.backfile.epub.opf;

import org.jspecify.annotations.NullMarked;
