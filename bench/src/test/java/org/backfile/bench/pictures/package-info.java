/** Checks the samples' pictures as they lie in the tree. */
@NullMarked
package org.backfile.bench.pictures;

import org.jspecify.annotations.NullMarked;
