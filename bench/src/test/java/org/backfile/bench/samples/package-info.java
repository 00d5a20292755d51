/** Checks the sample articles as they lie in the tree. */
@NullMarked
package org.backfile.bench.samples;

import org.jspecify.annotations.NullMarked;
