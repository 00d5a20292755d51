/** Tests of the embedded fonts' parts. */
@NullMarked
package org.backfile.epub.font;

import org.jspecify.annotations.NullMarked;
