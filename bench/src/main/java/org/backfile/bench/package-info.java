/** Benchmarks of the whole road and of its stages. */
@NullMarked
package org.backfile.bench;

import org.jspecify.annotations.NullMarked;
