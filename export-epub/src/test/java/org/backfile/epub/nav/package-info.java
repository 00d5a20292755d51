/** Tests of the navigation documents. */
@NullMarked
package org.backfile.epub.nav;

import org.jspecify.annotations.NullMarked;
