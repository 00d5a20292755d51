/** Tests of drawn covers. */
@NullMarked
package org.backfile.epub.cover;

import org.jspecify.annotations.NullMarked;
