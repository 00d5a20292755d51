/**
 * The content documents: cover, section fronts, articles, appeals and provenance as XHTML (EPUB 3.3
 * section 6). Every document is made whole in memory, one at a time.
 */
@NullMarked
package org.backfile.epub.content;

import org.jspecify.annotations.NullMarked;
