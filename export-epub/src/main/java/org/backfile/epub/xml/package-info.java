/**
 * Well-formed XML for every document of an EPUB, through {@link org.backfile.epub.xml.XmlWriter}.
 */
@NullMarked
package org.backfile.epub.xml;

import org.jspecify.annotations.NullMarked;
