/** Tests of the XML writer. */
@NullMarked
package org.backfile.epub.xml;

import org.jspecify.annotations.NullMarked;
