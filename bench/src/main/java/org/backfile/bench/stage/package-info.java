/**
 * Benchmarks of typesetting, stage by stage, with JMH. Each makes the sheets of one {@link
 * org.backfile.bench.corpus.Manuscript} from what the stage before has made, and counts by sheets
 * of 3,000 characters.
 */
@NullMarked
package org.backfile.bench.stage;

import org.jspecify.annotations.NullMarked;
