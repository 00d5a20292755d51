/** Checks the corpora that benchmarks run on. */
@NullMarked
package org.backfile.bench.corpus;

import org.jspecify.annotations.NullMarked;
