/**
 * Writes corpora of made-up articles for benchmarks and long runs: {@link
 * org.backfile.bench.corpus.WriteCorpus} gives each article its own headline and picture.
 */
@NullMarked
package org.backfile.bench.corpus;

import org.jspecify.annotations.NullMarked;
