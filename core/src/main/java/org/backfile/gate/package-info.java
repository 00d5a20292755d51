/**
 * The gate for finished files, as the rest of the house sees it: a {@link org.backfile.gate.Gate}
 * gives a {@link org.backfile.gate.Verdict} on each file. Who holds the validators provides one.
 */
@NullMarked
package org.backfile.gate;

import org.jspecify.annotations.NullMarked;
