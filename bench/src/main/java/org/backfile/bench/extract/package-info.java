/**
 * How much of saved pages is read rightly: {@link org.backfile.bench.extract.ScoreMetadata}
 * compares with what people found on them.
 */
@NullMarked
package org.backfile.bench.extract;

import org.jspecify.annotations.NullMarked;
