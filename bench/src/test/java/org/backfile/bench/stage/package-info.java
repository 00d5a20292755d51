/** Tests of the benchmarks of stages. */
@NullMarked
package org.backfile.bench.stage;

import org.jspecify.annotations.NullMarked;
