/**
 * The ways through an EPUB: the navigation document (EPUB 3.3 section 7) and the NCX for reading
 * systems of before 2011, both made from the same table of contents.
 */
@NullMarked
package org.backfile.epub.nav;

import org.jspecify.annotations.NullMarked;
