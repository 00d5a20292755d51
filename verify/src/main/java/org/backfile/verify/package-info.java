/**
 * The gate for finished files: {@link org.backfile.verify.Verifier} asks veraPDF, EPUBCheck and the
 * report of the run that made a file. It stands at the end of the road, and knows nothing of how
 * files are made.
 */
@NullMarked
package org.backfile.verify;

import org.jspecify.annotations.NullMarked;
