/**
 * Measures how well saved pages are read, against pages with known truth, and trains the model that
 * tells a story's pieces from the rest of a page.
 */
@NullMarked
package org.backfile.bench.extract;

import org.jspecify.annotations.NullMarked;
