/** Tests of the container. */
@NullMarked
package org.backfile.epub.ocf;

import org.jspecify.annotations.NullMarked;
